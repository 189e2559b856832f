import { useQuery } from '@tanstack/react-query'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { Words } from '../../../language/describe.ts'
import type { Schema } from '../../api/client.ts'
import { TrendLine } from '../../charts/trend-line.ts'
import { Answer } from '../../shell/answer.tsx'
import { ChartPlace } from '../../ui/chart-place.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import { signalsQuery } from './account-queries.ts'
import { metricName } from './metric-name.ts'

/** What was measured of an account: a small chart for each metric, with its figures as a table. */
export function AccountSignals({ accountId }: { readonly accountId: string }) {
  const words = useWords()
  const { text } = words
  const signals = useQuery(signalsQuery(accountId))
  return (
    <Answer of={signals} height={240}>
      {({ items, next }) => {
        if (items.length === 0) return <p className={look.soft}>{text('account.signals.none')}</p>
        const byMetric = Map.groupBy(items, ({ metric }) => metric)
        return (
          <>
            <div className={classes.charts}>
              {[...byMetric].map(([metric, values], index) => (
                <ChartPlace key={metric}>
                  <Metric id={`signal-${index}`} metric={metric} values={values} words={words} />
                </ChartPlace>
              ))}
            </div>
            {next !== null && (
              <p className={look.soft}>{text('account.signals.more', { count: items.length })}</p>
            )}
          </>
        )
      }}
    </Answer>
  )
}

function Metric({
  id,
  metric,
  values,
  words,
}: {
  readonly id: string
  readonly metric: string
  readonly values: readonly Schema<'Signal'>[]
  readonly words: Words
}) {
  const { text, number, day } = words
  const points = values.map(({ day: on, value }) => ({ at: parseDay(on)!, value: Number(value) }))
  const first = points[0]!
  const last = points.at(-1)!
  const name = metricName(metric)
  const title = text('account.signals.title', {
    ...{
      name,
      before: number(first.value),
      now: number(last.value),
      isOne: points.length === 1 ? 'yes' : 'no',
    },
    ...{ sinceDay: first.at, lastDay: last.at },
  })
  return (
    <TrendLine
      id={id}
      title={title}
      summary={title}
      points={points}
      lastLabel={number(last.value)}
      xTitle={text('web.import.field.day')}
      yTitle={name}
      formatDay={day}
      formatValue={number}
      table={{
        label: text('report.as_table'),
        columns: [text('web.import.field.day'), name, text('web.why.source')],
        rows: values.map(({ day: on, value, source }) => [day(parseDay(on)!), number(Number(value)), source]),
      }}
    />
  )
}
