import { parseDay } from '../../../../domain/kernel/day.ts'
import { IntervalByLook } from '../../../charts/interval-by-look.ts'
import { ChartPlace } from '../../../ui/chart-place.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { amountText, changeText, intervalText } from '../effect-words.ts'
import type { Pilot } from '../pilot-queries.ts'
import type { PilotLook } from '../result-queries.ts'

/** The interval that holds at every look, from the first look to the last. */
export function LooksChart({
  pilot,
  looks,
}: {
  readonly pilot: Pilot
  readonly looks: readonly PilotLook[]
}) {
  const words = useWords()
  const { text, locale, number } = words
  const { primary, rule } = pilot.protocol
  const sign = primary.better === 'higher' ? 1 : -1
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const taken = looks.toReversed().map((look) => {
    const found = look.metrics[0]?.comparisons[0]
    return {
      ...{ look, label: days.format(new Date(look.asOf)) },
      estimate: found?.difference ?? undefined,
      lower: found?.sequential.lower ?? undefined,
      upper: found?.sequential.upper ?? undefined,
    }
  })
  return (
    <ChartPlace>
      <IntervalByLook
        id="pilot-looks"
        title={text('pilot.watch.chart', { state: stateOf(taken.at(-1), sign) })}
        summary={text('pilot.watch.chart.summary')}
        table={{
          label: text('report.as_table'),
          columns: [
            text('pilot.watch.number'),
            text('pilot.watch.as_of'),
            text('pilot.result.treated_minus'),
            text('pilot.watch.interval'),
          ],
          rows: taken.map(({ look, estimate, lower, upper }) => [
            number(look.number),
            words.day(parseDay(look.asOf)),
            changeText(primary, estimate, words),
            intervalText(primary, { lower, upper }, words),
          ]),
        }}
        looks={taken.map(({ label, estimate, lower, upper }) => ({
          ...{ label, estimate, lower, upper },
          figure: intervalText(primary, { lower, upper }, words),
        }))}
        noneLabel={text('pilot.result.no_difference')}
        goal={{
          at: sign * rule.minimumEffect,
          label: text('pilot.result.goal', {
            amount: amountText(primary, sign * rule.minimumEffect, words),
          }),
        }}
        xTitle={text('pilot.watch.as_of')}
        yTitle={text('pilot.watch.chart.axis', { metric: primary.name })}
        formatValue={(value) =>
          primary.source.code === 'acv'
            ? words.moneyShort(value)
            : number(primary.kind === 'proportion' ? value * 100 : value)
        }
      />
    </ChartPlace>
  )
}

/** On which side the last interval lies. */
function stateOf(
  last: { readonly lower: number | undefined; readonly upper: number | undefined } | undefined,
  sign: 1 | -1,
): 'better' | 'worse' | 'open' | 'unknown' {
  if (last?.lower === undefined || last.upper === undefined) return 'unknown'
  const [low, high] = sign > 0 ? [last.lower, last.upper] : [-last.upper, -last.lower]
  return low > 0 ? 'better' : high < 0 ? 'worse' : 'open'
}
