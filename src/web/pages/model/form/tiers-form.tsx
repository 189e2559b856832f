import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import type { Plain } from '../../../../domain/model/render-value.ts'
import type { Schema } from '../../../api/client.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { valueAt } from '../read-model-text.ts'
import { useForm } from './form-context.tsx'
import { TierForm } from './tier-form.tsx'
import classes from './tiers-form.module.css'
import { type NamedTier, useTiersOf } from './use-tiers-of.ts'

/** The tiers from the highest touch down, and the one that is chosen with all that it is. */
export function TiersForm({ met }: { readonly met: readonly Schema<'MetCondition'>[] }) {
  const { text, wordFor } = useWords()
  const { model, edit, isReadOnly } = useForm()
  const navigate = useNavigate()
  const { tier } = useSearch({ strict: false }) as Record<string, string | undefined>
  const tiers = useTiersOf()
  const list = useRef<HTMLOListElement>(null)
  const isWritten = Array.isArray(valueAt(model.value, ['tiers']))
  const at = Math.max(
    0,
    tiers.findIndex(({ id }) => id === tier),
  )
  const chosen = tiers[at]
  const choose = (id: string) =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, tier: id, at: undefined })) as never,
      replace: true,
    })

  function move(from: number, to: number) {
    if (isReadOnly || to < 0 || to >= tiers.length) return
    edit({ kind: 'move', path: ['tiers'], from, to })
    // The focus goes with the tier.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-tier]')[to]?.focus())
  }

  function press(event: KeyboardEvent, index: number) {
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    if (event.altKey) move(index, index + by)
    else list.current?.querySelectorAll<HTMLElement>('[data-tier]')[index + by]?.focus()
  }

  function add() {
    const ids = new Set(tiers.map(({ id }) => id))
    let number = tiers.length + 1
    while (ids.has(`tier-${number}`)) number++
    const from = valueAt(model.value, ['zones', 'lowFrom']) ?? valueAt(model.defaults, ['zones', 'lowFrom'])
    const value = { id: `tier-${number}`, touch: 'low', when: `acv >= ${from ?? 0}` }
    edit(
      { kind: 'add', path: ['tiers'], value },
      // The last one takes the rest, so that a new one comes before it.
      { kind: 'move', path: ['tiers'], from: tiers.length, to: Math.max(0, tiers.length - 1) },
    )
    choose(value.id)
  }

  return (
    <div className={classes.beside}>
      <section className={classes.list} aria-label={text('model.part.tiers')}>
        {isWritten || isReadOnly ? null : (
          <div className={classes.note}>
            <p>{text('model.tiers.by_default')}</p>
            <Button
              onClick={() =>
                edit({
                  kind: 'set',
                  path: ['tiers'],
                  value: basicTiers(model.defaults?.tiers),
                })
              }
            >
              {text('model.form.write_out')}
            </Button>
          </div>
        )}
        <ol ref={list}>
          {tiers.map((each, index) => (
            <li key={each.id} data-touch={each.touch}>
              <button
                type="button"
                data-tier
                className={classes.tier}
                aria-current={index === at ? 'true' : undefined}
                onClick={() => choose(each.id)}
                onKeyDown={(event) => press(event, index)}
              >
                <strong>{each.name}</strong>
                <span>{wordFor('touch', each.touch)}</span>
                <TierCount tier={each} met={met} />
              </button>
              {isWritten && !isReadOnly && (
                <span className={classes.moves}>
                  <IconButton
                    icon="up"
                    label={text('model.tiers.up', { name: each.name })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={text('model.tiers.down', { name: each.name })}
                    disabled={index === tiers.length - 1}
                    onClick={() => move(index, index + 1)}
                  />
                </span>
              )}
            </li>
          ))}
        </ol>
        {isWritten && !isReadOnly && (
          <div className={classes.adds}>
            <Button icon="add" onClick={add}>
              {text('model.tiers.add')}
            </Button>
            <p className={classes.hint}>{text('model.tiers.keys')}</p>
          </div>
        )}
      </section>
      {chosen !== undefined && (
        <div className={classes.chosen}>
          <TierForm
            key={chosen.id}
            tier={chosen}
            at={at}
            isWritten={isWritten}
            met={met.find((each) => each.tier === chosen.id)}
            {...(isWritten && !isReadOnly && tiers.length > 1
              ? {
                  onRemove: () => {
                    edit({ kind: 'remove', path: ['tiers', at] })
                    choose(tiers[at === 0 ? 1 : at - 1]!.id)
                  },
                }
              : {})}
          />
        </div>
      )}
    </div>
  )
}

function TierCount({
  tier,
  met,
}: {
  readonly tier: NamedTier
  readonly met: readonly Schema<'MetCondition'>[]
}) {
  const { text } = useWords()
  const found = met.find((each) => each.tier === tier.id)
  if (found === undefined) return null
  return (
    <span>
      {text('model.tiers.takes', { count: found.takes, takesMinor: found.takesMinor ?? undefined })}
    </span>
  )
}

/** Of the default tiers only what makes them tiers: everything else stays a default. */
function basicTiers(tiers: readonly object[] | undefined): Plain {
  return (tiers ?? []).map((tier) => {
    const { id, label, touch, when } = tier as Record<string, Plain>
    return { id, label, touch, when } as Plain
  })
}
