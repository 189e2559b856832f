import type { Schema } from '../../api/client.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import { Count, Money, Share, Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'

type Service = Schema<'AccountService'>
type TierPrice = Service['tiers'][number]
type Line = TierPrice['lines'][number]

/** What the account costs where it is and would cost elsewhere, and every promise with hours and money. */
export function ServicePrice({ service }: { readonly service: Service }) {
  const { text } = useWords()
  return (
    <>
      <section>
        <h2>{text('account.service.tiers')}</h2>
        <TierPrices service={service} />
      </section>
      <section>
        <h2>{text('account.promises')}</h2>
        <Promises service={service} />
      </section>
      {!service.isMarginKnown && <p className={look.soft}>{text('verdict.margin_unknown')}</p>}
    </>
  )
}

function TierPrices({ service: { tiers, acvMinor } }: { readonly service: Service }) {
  const { text, wordFor, multiple, ratio } = useWords()
  const noAcv = text('web.account.no_acv')
  const noCost = text('account.service.no_count')
  return (
    <PlainTable label={text('account.service.tiers')} areFigures className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{text('report.tier')}</th>
          <th scope="col" className={cells.words}>
            {text('report.verdict')}
          </th>
          <th scope="col">{text('report.cost_per_year')}</th>
          <th scope="col">{text('report.cost_share')}</th>
          <th scope="col">{text('report.coverage')}</th>
          <th scope="col">{text('report.ratio')}</th>
          <th scope="col">{text('report.break_even')}</th>
          <th scope="col">{text('report.hours_per_year')}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier) => (
          <tr key={tier.tier} data-own={tier.isOwn || undefined}>
            <th scope="row">
              <TierLabel tier={tier} />
            </th>
            <td className={cells.words}>
              {tier.verdict === null ? (
                <Unknown why={acvMinor === null ? noAcv : noCost} />
              ) : (
                wordFor('verdict', tier.verdict)
              )}
              {tier.because !== null && tier.because !== 'share' && (
                <div className={look.soft}>{wordFor('verdict.because', tier.because)}</div>
              )}
            </td>
            <td>
              <Money value={tier.costMinor} why={noCost} />
            </td>
            <td>
              <Share value={tier.costShare} why={acvMinor === null ? noAcv : noCost} />
            </td>
            <td>
              {tier.coverageMultiple === null ? (
                <Unknown why={acvMinor === null ? noAcv : noCost} />
              ) : (
                multiple(tier.coverageMultiple)
              )}
            </td>
            <td>{tier.ratio === null ? <Unknown why={text('report.no_ratio')} /> : ratio(tier.ratio)}</td>
            <td>
              <Money value={tier.breakEvenAcvMinor} why={noCost} />
            </td>
            <td>
              <Count value={tenths(tier.perYear.hours)} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

function TierLabel({ tier: { tier, isOwn } }: { readonly tier: TierPrice }) {
  const { text } = useWords()
  const tierName = useTierName()
  return (
    <>
      {tierName(tier)}
      {isOwn && <span className={classes.own}>{text('account.service.own')}</span>}
    </>
  )
}

/** One row for each promise of any tier; under a tier what it promises of it. */
function Promises({ service: { tiers } }: { readonly service: Service }) {
  const { text, wordFor } = useWords()
  const names = [...new Set(tiers.flatMap(({ lines }) => lines.map(({ line }) => line)))]
  return (
    <PlainTable label={text('account.promises')} areFigures className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{text('report.promise')}</th>
          {tiers.map((tier) => (
            <th key={tier.tier} scope="col" data-own={tier.isOwn || undefined}>
              <TierLabel tier={tier} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{wordFor('activity', name)}</th>
            {tiers.map((tier) => (
              <td key={tier.tier} data-own={tier.isOwn || undefined}>
                <PromiseCell lines={tier.lines.filter(({ line }) => line === name)} />
              </td>
            ))}
          </tr>
        ))}
        <tr className={classes.total}>
          <th scope="row">{text('report.cost_per_year')}</th>
          {tiers.map(({ tier, perYear, isOwn }) => (
            <td key={tier} data-own={isOwn || undefined}>
              <Price price={perYear} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text('account.service.first_year')}</th>
          {tiers.map(({ tier, firstYear, isOwn }) => (
            <td key={tier} data-own={isOwn || undefined}>
              <Price price={firstYear} />
            </td>
          ))}
        </tr>
      </tbody>
    </PlainTable>
  )
}

function PromiseCell({ lines }: { readonly lines: readonly Line[] }) {
  const { text, wordFor, series } = useWords()
  if (lines.length === 0) return <span className={look.soft}>{text('account.service.nothing')}</span>
  return lines.map((line) => (
    <div key={`${line.occasion} ${line.who}`}>
      <Price price={line} />
      <div className={look.soft}>{series([occasionOf(line, text), wordFor('who', line.who)])}</div>
    </div>
  ))
}

function Price({ price: { hours, costMinor, shareOfAcv } }: { readonly price: TierPrice['perYear'] }) {
  const { text, share, money } = useWords()
  const value = text('account.service.price', { hours: tenths(hours), cost: money(costMinor) })
  return (
    <span className={classes.price}>
      {value}
      {shareOfAcv !== null && <span className={look.soft}> {share(shareOfAcv)}</span>}
    </span>
  )
}

function occasionOf({ occasion, times }: Line, text: ReturnType<typeof useWords>['text']): string {
  if (occasion !== 'every_year') return text(`occasion.${occasion}`)
  if (times === null) return text('occasion.on_request')
  return text('occasion.every_year', { times: tenths(times) })
}

/** Hours and times to a tenth: what is finer nobody plans by. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
