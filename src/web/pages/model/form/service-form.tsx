import { type ReactNode, useId, useMemo } from 'react'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import type { Plain } from '../../../../domain/model/render-value.ts'
import type { ServiceLine } from '../../../../domain/service/price-service.ts'
import type { Schema } from '../../../api/client.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Money, Share, Unknown } from '../../../ui/figures.tsx'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import { valueAt } from '../read-model-text.ts'
import { AnyField } from './any-field.tsx'
import { CellField } from './cell-field.tsx'
import form from './form.module.css'
import { useField, useForm } from './form-context.tsx'
import { CADENCE_FIELDS, namePath, SERVICE_FIELDS } from './form-fields.ts'
import { labelOf } from './label-of.ts'
import classes from './service-form.module.css'
import { priceTier, type TierPrice } from './service-price.ts'

/** What a tier promises, each promise with its price beside it, and what all of them leave of a CSM's time. */
export function ServiceForm({
  at,
  met,
}: {
  readonly at: number
  readonly met: Schema<'MetCondition'> | undefined
}) {
  const { text } = useWords()
  const { model } = useForm()
  const path = ['tiers', at, 'service']
  const id = useId()
  const tier = model.model?.tiers[at]
  const acvMinor = meanAcv(met)
  const price = useMemo(
    () =>
      model.model === undefined || tier === undefined ? undefined : priceTier(model.model, tier, acvMinor),
    [model.model, tier, acvMinor],
  )
  return (
    <section className={form.group} aria-labelledby={id} id={`field-tiers[${at}].service`} tabIndex={-1}>
      <h2 id={id}>{text('model.group.service')}</h2>
      <PriceSum price={price} met={met} acvMinor={acvMinor} />
      <Cadences path={[...path, 'cadences']} price={price} />
      <div className={classes.others}>
        {(['reactive', 'renewal', 'onboarding', 'save'] as const).map((line) => (
          <fieldset key={line} className={classes.other}>
            <legend>{text(`activity.${line}`)}</legend>
            {SERVICE_FIELDS[line].map((field) => (
              <AnyField key={namePath(field.path)} field={field} path={[...path, ...field.path]} />
            ))}
            <LinePrice line={price?.others[line]} />
          </fieldset>
        ))}
      </div>
      <div className={form.fields}>
        {SERVICE_FIELDS.others.map((field) => (
          <AnyField key={namePath(field.path)} field={field} path={[...path, ...field.path]} />
        ))}
      </div>
    </section>
  )
}

/** The mean ACV of those whom the tier takes, as far as it is known. */
function meanAcv(met: Schema<'MetCondition'> | undefined): number | undefined {
  if (met === undefined || met.takesWithAcv === 0 || met.takesMinor === null) return undefined
  return Math.round(met.takesMinor / met.takesWithAcv)
}

function PriceSum({
  price,
  met,
  acvMinor,
}: {
  readonly price: TierPrice | undefined
  readonly met: Schema<'MetCondition'> | undefined
  readonly acvMinor: number | undefined
}) {
  const { text, decimal, ratio } = useWords()
  if (price === undefined) return <p className={form.help}>{text('model.service.no_price')}</p>
  const { perYear, impliedRatio, declaredRatio, workHours, csmMinor, isApart } = price
  return (
    <div className={classes.sum} data-apart={isApart || undefined}>
      <p>
        <strong>
          {text('model.service.sum', {
            ...{ hours: decimal(perYear.hours), costMinor: perYear.costMinor },
            ...(perYear.shareOfAcv !== undefined && { acvShare: perYear.shareOfAcv }),
          })}
        </strong>{' '}
        {acvMinor === undefined
          ? text('model.service.no_acv')
          : text('model.service.acv', { acvMinor, count: met?.takesWithAcv })}
      </p>
      {impliedRatio !== undefined && (
        <p>
          {text(isApart ? 'model.service.ratio_apart' : 'model.service.ratio', {
            hours: decimal(workHours),
            implied: ratio(Math.round(impliedRatio * 10) / 10),
            declared: declaredRatio === undefined ? undefined : ratio(declaredRatio),
            csmMinor,
          })}
        </p>
      )}
    </div>
  )
}

function Cadences({ path, price }: { readonly path: ModelPath; readonly price: TierPrice | undefined }) {
  const words = useWords()
  const { text, wordFor } = words
  const { edit, isReadOnly, model } = useForm()
  const state = useField(path)
  const isWritten = Array.isArray(state.written)
  const cadences: readonly unknown[] = isWritten ? (state.written as unknown[]) : asList(state.fallback)
  const add = () => {
    const value = { activity: 'check_in', everyDays: 30, minutes: 30 }
    if (isWritten) edit({ kind: 'add', path, value })
    else edit({ kind: 'set', path, value: [...(cadences as Plain[]), value] })
  }
  return (
    <>
      <div className={classes.scroll} id={state.id} tabIndex={-1}>
        <table className={classes.table}>
          <caption className={form.help}>{text('model.service.cadences')}</caption>
          <thead>
            <tr>
              {CADENCE_FIELDS.slice(0, 6).map(({ path: key }) => (
                <th key={namePath(key)} scope="col">
                  {labelOf(words, `tiers.service.cadences.${namePath(key)}`)}
                </th>
              ))}
              <th scope="col">{text('model.service.cap')}</th>
              <th scope="col" className={classes.figure}>
                {text('model.service.hours')}
              </th>
              <th scope="col" className={classes.figure}>
                {text('model.service.price')}
              </th>
              <th scope="col" className={classes.figure}>
                {text('model.service.share')}
              </th>
              <th scope="col">
                <span className={look.unseen}>{text('model.service.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {cadences.map((cadence, at) => {
              const activity = String(valueAt(cadence, ['activity']) ?? '')
              const name = wordFor('activity', activity)
              const cell = (index: number): ReactNode => (
                <CellField
                  field={CADENCE_FIELDS[index]!}
                  path={[...path, at, ...CADENCE_FIELDS[index]!.path]}
                  of={name}
                  isFixed={!isWritten}
                />
              )
              const line = model.model === undefined ? undefined : price?.cadences[at]
              return (
                // Promises are told apart by their place: one activity may stand twice.
                <tr key={at}>
                  {[0, 1, 2, 3, 4, 5].map((index) => (
                    <td key={index}>{cell(index)}</td>
                  ))}
                  <td>
                    <span className={classes.pair}>
                      {cell(6)}
                      {cell(7)}
                    </span>
                  </td>
                  <PriceCells line={line} />
                  <td>
                    {isWritten && !isReadOnly && (
                      <IconButton
                        icon="close"
                        label={text('model.form.remove', { name })}
                        onClick={() => edit({ kind: 'remove', path: [...path, at] })}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {state.problems.length > 0 && <p className={form.error}>{state.problems.join(' ')}</p>}
      {!isReadOnly && (
        <p className={classes.tools}>
          <Button icon="add" onClick={add}>
            {text('model.service.add')}
          </Button>
          {!isWritten && (
            <>
              <span className={form.help}>{text('model.service.by_default')}</span>
              <Button kind="quiet" onClick={() => edit({ kind: 'set', path, value: cadences as Plain })}>
                {text('model.form.write_out')}
              </Button>
            </>
          )}
        </p>
      )}
    </>
  )
}

function PriceCells({ line }: { readonly line: ServiceLine | undefined }) {
  const { text, decimal } = useWords()
  const why = text('model.service.no_price')
  return (
    <>
      <td className={classes.figure}>{line === undefined ? <Unknown why={why} /> : decimal(line.hours)}</td>
      <td className={classes.figure}>
        <Money value={line?.costMinor} why={why} />
      </td>
      <td className={classes.figure}>
        <Share value={line?.shareOfAcv} why={line === undefined ? why : text('model.service.no_acv')} />
      </td>
    </>
  )
}

function LinePrice({ line }: { readonly line: ServiceLine | undefined }) {
  const { text, decimal, money, share } = useWords()
  if (line === undefined) return <p className={classes.price}>{text('model.service.nothing')}</p>
  const acv = line.shareOfAcv === undefined ? '' : ` · ${share(line.shareOfAcv)}`
  return (
    <p className={classes.price}>
      {text('model.service.line', { hours: decimal(line.hours), cost: money(line.costMinor) })}
      {acv}
    </p>
  )
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
