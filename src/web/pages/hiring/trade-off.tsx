import type { HiringOutlook } from '../../../domain/forecast/hiring-outlook.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { RiskCurve } from '../../charts/risk-curve.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { Money } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './hiring.module.css'
import { levelsOf, proposedLevel, shownUnits } from './sum-units.ts'

/** Heads against the risk of falling short: what each level of safety costs and buys, with the one that is proposed. */
export function TradeOff({
  hiring,
  unit,
  tierName,
}: {
  readonly hiring: HiringOutlook
  readonly unit: string | undefined
  readonly tierName: (id: string) => string
}) {
  const { text, number, decimal, share, wholeShare, month, moneyShort } = useWords()
  if (!hiring.isTeamKnown) return null
  const units = shownUnits(hiring, unit)
  const levels = levelsOf(units)
  const proposed = proposedLevel(units)
  const isSame = (level: (typeof levels)[number]) =>
    units.length === 1 && levels.indexOf(level) === units[0]!.proposed
  const reachedFrom = Math.max(0, ...units.map(({ tradeOff }) => tradeOff.reachedFrom))
  const isReached = reachedFrom < hiring.months
  const values = { heads: number(proposed.heads), riskShare: proposed.risk, acceptedShare: hiring.risk }
  return (
    <section className={classes.section}>
      <h2>
        {text('hiring.trade')}
        {units.length === 1 && hiring.units.length > 1 ? ` · ${tierName(units[0]!.unit)}` : ''}
      </h2>
      {isReached ? (
        <>
          <ChartPlace>
            <RiskCurve
              id="hiring-risk"
              title={text('hiring.trade.title', values)}
              summary={text('hiring.trade.summary', values)}
              table={{
                label: text('report.as_table'),
                columns: [
                  text('hiring.trade.heads'),
                  text('hiring.trade.again'),
                  text('hiring.trade.once_heads'),
                  text('hiring.trade.once'),
                ],
                rows: levels.map((level) => [
                  decimal(level.heads),
                  share(level.risk),
                  decimal(level.onceHeads),
                  share(level.onceRisk),
                ]),
              }}
              points={levels.map((level) => ({
                ...level,
                label: `${number(level.heads)}: ${share(level.risk)}`,
              }))}
              chosen={proposed}
              chosenLabels={[text('hiring.trade.proposed', values), moneyShort(proposed.costMinor)]}
              accepted={{ risk: hiring.risk, label: text('hiring.trade.accepted', values) }}
              againLabel={text('hiring.trade.again')}
              onceLabel={text('hiring.trade.once')}
              xTitle={text('hiring.trade.heads')}
              yTitle={text('hiring.trade.risk')}
              formatHeads={number}
              formatRisk={wholeShare}
            />
          </ChartPlace>
          <PlainTable label={text('hiring.trade')} areFigures>
            <thead>
              <tr>
                <th scope="col">{text('hiring.trade.safety')}</th>
                <th scope="col">{text('hiring.trade.hires')}</th>
                <th scope="col">{text('hiring.trade.heads')}</th>
                <th scope="col">{text('hiring.trade.cost')}</th>
                <th scope="col">{text('hiring.trade.risk')}</th>
              </tr>
            </thead>
            <tbody>
              {levels.map((level) => (
                <tr key={level.safety} data-chosen={isSame(level) || undefined}>
                  <th scope="row">
                    +{decimal(level.safety)}
                    {isSame(level) && (
                      <span className={classes.mark}> {text('hiring.trade.proposed_mark')}</span>
                    )}
                  </th>
                  <td>{number(level.hires)}</td>
                  <td>{number(level.heads)}</td>
                  <td>
                    <Money value={level.costMinor} />
                  </td>
                  <td>{share(level.risk)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <p className={classes.soft}>
            {text('hiring.trade.rule', { since: month(monthsAfter(hiring.asOf, reachedFrom)) })}
          </p>
        </>
      ) : (
        <p className={classes.soft}>{text('hiring.trade.unreached')}</p>
      )}
    </section>
  )
}
