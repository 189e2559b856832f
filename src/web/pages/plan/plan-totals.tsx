import { useMemo } from 'react'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { MovementChart } from './movement-chart.tsx'
import classes from './plan.module.css'
import type { PlanDocument } from './plan-document.ts'
import type { PlanTable } from './plan-table.ts'
import { TierName } from './tier-name.tsx'
import { type TierBefore, tiersBefore } from './tiers-before.ts'

/** Accounts, ARR and CS cost of each tier, before and after. What was before waits for the rows. */
export function PlanTotals({
  document,
  table,
}: {
  readonly document: PlanDocument
  readonly table: PlanTable | undefined
}) {
  const { text, number, money, share, moneyChange, wordFor } = useWords()
  const before = useMemo(() => table && tiersBefore(document, movesOf(table)), [document, table])
  const change = (then: number | undefined, say: (value: number) => string) => (
    <span className={classes.change}>
      {then === undefined ? text('plan.before_unknown') : text('plan.before', { value: say(then) })}
    </span>
  )
  const sum = (of: (tier: TierBefore) => number | undefined) =>
    before &&
    [...before.values()].reduce<number | undefined>((total, tier) => {
      const value = of(tier)
      return total === undefined || value === undefined ? undefined : total + value
    }, 0)
  const costBefore = sum(({ csCostMinor }) => csCostMinor)
  const { economics } = document
  return (
    <div className={classes.stack}>
      <PlainTable label={text('plan.totals')} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('report.tier')}</th>
            <th scope="col">{text('web.base.accounts')}</th>
            <th scope="col">ARR</th>
            <th scope="col">{text('report.cs_cost')}</th>
            <th scope="col">{text('report.cost_share')}</th>
          </tr>
        </thead>
        <tbody>
          {document.tiers.map((tier) => {
            const then = before?.get(tier.id)
            return (
              <tr key={tier.id}>
                <th scope="row">
                  <TierName tier={tier.id} />
                </th>
                <td>
                  {number(tier.accounts)}
                  {change(then?.accounts, number)}
                </td>
                <td>
                  {money(tier.arrMinor)}
                  {change(then?.arrMinor, money)}
                </td>
                <td>
                  {money(tier.csCostMinor)}
                  {change(then?.csCostMinor, money)}
                </td>
                <td>
                  {share(tier.costShare ?? undefined)}
                  {tier.verdict !== null && tier.verdict !== undefined && (
                    <span className={classes.change}>{wordFor('verdict', tier.verdict)}</span>
                  )}
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{text('report.all_tiers')}</th>
            <td>
              {number(document.tiers.reduce((total, { accounts }) => total + accounts, 0))}
              {change(
                sum(({ accounts }) => accounts),
                number,
              )}
            </td>
            <td>
              {money(economics.arrMinor)}
              {change(
                sum(({ arrMinor }) => arrMinor),
                money,
              )}
            </td>
            <td>
              {money(economics.csCostMinor)}
              <span className={classes.change}>
                {costBefore === undefined
                  ? text('plan.before_unknown')
                  : moneyChange(economics.csCostMinor - costBefore)}
              </span>
            </td>
            <td>{share(economics.costShare ?? undefined)}</td>
          </tr>
        </tbody>
      </PlainTable>
      {table && <MovementChart document={document} table={table} />}
    </div>
  )
}

/** What each row does to its tiers, without making objects that somebody keeps. */
function* movesOf(table: PlanTable) {
  for (let place = 0; place < table.size; place++) {
    yield {
      kind: table.coded('kind', place)!,
      from: table.coded('from', place),
      to: table.coded('to', place),
      acvMinor: table.columns.acvMinor[place] ?? null,
    }
  }
}
