import { ForestPlot } from '../../../charts/forest-plot.ts'
import { ChartPlace } from '../../../ui/chart-place.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { amountText, changeText, intervalText, meanText } from '../effect-words.ts'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import { type Finding, spreadOf } from './pilot-finding.ts'
import { tellFinding } from './tell-finding.ts'

/**
 * Every metric as gained or lost: what decides is strong. One metric alone stands in its own unit; several have none in common, so that
 * each is measured by how far accounts lie apart in it.
 */
export function MetricsForest({
  pilot,
  findings,
}: {
  readonly pilot: Pilot
  readonly findings: readonly Finding[]
}) {
  const words = useWords()
  const { text, number } = words
  const primary = findings[0]
  if (primary === undefined) return null
  const isAlone = findings.length === 1
  const drawn = findings.flatMap((finding) => {
    const { metric, difference, lower, upper, comparison, isPrimary } = finding
    const spread = isAlone ? 1 : spreadOf(finding)
    if (spread === undefined || difference === undefined || lower === undefined || upper === undefined)
      return []
    // To the right is better, whichever way the metric counts.
    const sign = isAlone || metric.better === 'higher' ? 1 : -1
    const place = (value: number) => (sign * value) / spread
    const { sequential } = comparison
    const ends = (limits: { readonly lower: number; readonly upper: number }) => ({
      lower: Math.min(place(limits.lower), place(limits.upper)),
      upper: Math.max(place(limits.lower), place(limits.upper)),
    })
    return [
      {
        ...{ label: metric.name, estimate: place(difference), ...ends({ lower, upper }), isPrimary },
        ...(sequential.lower !== null &&
          sequential.upper !== null && {
            outer: ends({ lower: sequential.lower, upper: sequential.upper }),
          }),
        figure: `${changeText(metric, difference, words)} (${intervalText(metric, { lower, upper }, words)})`,
      },
    ]
  })
  if (drawn.length === 0) return null
  const sign = primary.metric.better === 'higher' ? 1 : -1
  const least = sign * pilot.protocol.rule.minimumEffect
  const spread = isAlone ? 1 : spreadOf(primary)
  return (
    <>
      <ChartPlace>
        <ForestPlot
          id="pilot-forest"
          title={tellFinding(primary, words)}
          summary={text('pilot.result.forest')}
          table={{
            label: text('report.as_table'),
            columns: [
              text('pilot.analyse.metric'),
              text('pilot.design.treated'),
              text('pilot.design.control'),
              text('pilot.result.treated_minus'),
              text('pilot.analyse.interval'),
              text('pilot.watch.interval'),
            ],
            rows: findings.map(({ metric, analysis, difference, lower, upper, comparison }) => [
              metric.name,
              ...['treated', 'control'].map((arm) =>
                meanText(metric, analysis.arms.find((each) => each.arm === arm)?.mean, words),
              ),
              changeText(metric, difference, words),
              intervalText(metric, { lower, upper }, words),
              intervalText(metric, comparison.sequential, words),
            ]),
          }}
          rows={drawn}
          {...(spread !== undefined && {
            goal: {
              at: (isAlone ? least : pilot.protocol.rule.minimumEffect) / spread,
              label: text('pilot.result.goal', { amount: amountText(primary.metric, least, words) }),
            },
          })}
          noneLabel={number(0)}
          worseLabel={text('pilot.result.worse')}
          betterLabel={text('pilot.result.better')}
          isHigherBetter={!isAlone || sign > 0}
          xTitle={
            isAlone
              ? text('pilot.watch.chart.axis', { metric: primary.metric.name })
              : text('pilot.result.axis.spreads')
          }
          formatValue={(value) => axisText(value)}
        />
      </ChartPlace>
      <p className={classes.help}>{text('pilot.result.forest')}</p>
    </>
  )

  function axisText(value: number): string {
    if (!isAlone) return number(value)
    const { metric } = findings[0]!
    if (metric.source.code === 'acv') return words.moneyShort(value)
    return number(metric.kind === 'proportion' ? value * 100 : value)
  }
}
