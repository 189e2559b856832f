import type { HiringOutlook } from '../../../domain/forecast/hiring-outlook.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { RiskCurve } from '../../charts/risk-curve.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './hiring.module.css'
import { SafetyTable } from './safety-table.tsx'
import { levelsOf, proposedLevel, shownUnits } from './sum-units.ts'

/** Heads against the risk of falling short: what each level of safety costs and buys, with the one that is proposed. */
export function TradeOff({
  hiring,
  unit,
  unitName,
}: {
  readonly hiring: HiringOutlook
  readonly unit: string | undefined
  readonly unitName: (id: string) => string
}) {
  const { text, number, decimal, share, wholeShare, month, moneyShort } = useWords()
  if (!hiring.isTeamKnown) return null
  const units = shownUnits(hiring, unit)
  const levels = levelsOf(units)
  const proposed = proposedLevel(units)
  const reachedFrom = Math.max(0, ...units.map(({ tradeOff }) => tradeOff.reachedFrom))
  const isReached = reachedFrom < hiring.months
  const values = { heads: number(proposed.heads), riskShare: proposed.risk, acceptedShare: hiring.risk }
  return (
    <section className={classes.section}>
      <h2>
        {text('hiring.trade')}
        {units.length === 1 && hiring.units.length > 1 ? ` · ${unitName(units[0]!.unit)}` : ''}
      </h2>
      {isReached ? (
        <>
          <div className={classes.halves}>
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
            <SafetyTable units={units} />
          </div>
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
