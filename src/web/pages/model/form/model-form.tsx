import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { type DocumentEdit, editAll } from '../../../../domain/model/edit-document.ts'
import type { Schema } from '../../../api/client.ts'
import { useWorkspace } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import type { ModelText } from '../read-model-text.ts'
import { FieldGroups } from './any-field.tsx'
import classes from './form.module.css'
import { type Form, FormContext } from './form-context.tsx'
import { COMPANY_GROUPS, MOVEMENT_GROUPS, PEOPLE_GROUPS } from './form-fields.ts'
import { withLabelsPerLanguage, withRoomForLabels } from './labels-per-language.ts'
import { TiersForm } from './tiers-form.tsx'

export const PARTS = ['tiers', 'company', 'movement', 'people'] as const

/** The document as forms: each change is one change of its text. */
export function ModelForm({
  model,
  inForce,
  met,
  mayEdit,
  onChange,
  onLine,
}: {
  readonly model: ModelText
  readonly inForce: ModelText | undefined
  /** What the conditions meet among the accounts, of the text as it was checked last. */
  readonly met: readonly Schema<'MetCondition'>[]
  readonly mayEdit: boolean
  readonly onChange: (text: string) => void
  readonly onLine: (line: number) => void
}) {
  const { text } = useWords()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { part, at } = useSearch({ strict: false }) as Record<string, string | undefined>
  const shown = PARTS.find((each) => each === part) ?? 'tiers'
  const isReadOnly = !mayEdit || !model.isReadable
  const form = useMemo((): Form => {
    const value = withLabelsPerLanguage(model.value)
    const { currency } = (model.defaults ?? {}) as { readonly currency?: string }
    return {
      model: { ...model, value },
      inForce: inForce && { ...inForce, value: withLabelsPerLanguage(inForce.value) },
      isReadOnly,
      currency: currency ?? workspace.currency,
      edit(...edits: readonly DocumentEdit[]) {
        const next = editAll(model.source, withRoomForLabels(model.value, edits))
        if (next !== undefined) onChange(next)
      },
    }
  }, [model, inForce, isReadOnly, workspace.currency, onChange])
  // A finding leads here: its field is brought into sight and gets the focus.
  useEffect(() => {
    if (at === undefined) return
    const field = findField(at)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }, [at])
  const [broken] = model.isReadable ? [] : model.problems

  return (
    <FormContext value={form}>
      <div className={classes.form}>
        {broken !== undefined && (
          <p className={look.notice} role="alert">
            {text('model.form.broken', { line: broken.line })}
            <Button onClick={() => onLine(broken.line)}>{text('model.form.to_line')}</Button>
          </p>
        )}
        <nav className={classes.parts} aria-label={text('model.form.parts')}>
          {PARTS.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === shown ? 'page' : undefined}
              onClick={() =>
                void navigate({
                  to: '.',
                  search: ((before: object) => ({ ...before, part: each, at: undefined })) as never,
                  replace: true,
                })
              }
            >
              {text(`model.part.${each}`)}
            </button>
          ))}
        </nav>
        {shown === 'tiers' && <TiersForm met={met} />}
        {shown === 'company' && <FieldGroups groups={COMPANY_GROUPS} />}
        {shown === 'movement' && <FieldGroups groups={MOVEMENT_GROUPS} />}
        {shown === 'people' && <FieldGroups groups={PEOPLE_GROUPS} />}
      </div>
    </FormContext>
  )
}

/** The field of a place, or of the nearest thing around it that has one. */
function findField(place: string): HTMLElement | null {
  for (let around = place; around !== ''; around = around.replace(/(?:^|[.[])[^.[]*$/, '')) {
    const field = document.getElementById(`field-${around}`)
    if (field !== null) return field
  }
  return null
}
