import { MarkedBars } from '../../charts/marked-bars.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './organisation.module.css'
import type { Organisation } from './tell-organisation.ts'

/** The yearly hours of each function in people, against the lines from which a split is possible, due and overdue. */
export function FunctionChart({ organisation }: { readonly organisation: Organisation }) {
  const { text, decimal, number, list } = useWords()
  const { functions } = organisation
  const carried = functions.filter(({ status }) => status === 'due' || status === 'overdue')
  const figures = {
    count: carried.length,
    names: list(carried.map(({ name }) => text(`function.${name}`))),
  }
  return (
    <section className={classes.section}>
      <ChartPlace>
        <MarkedBars
          id="functions"
          title={text('organisation.chart.title', figures)}
          summary={text('organisation.rule.marks')}
          table={{
            label: text('report.as_table'),
            columns: [
              text('report.function'),
              text('report.hours_per_year'),
              text('report.people'),
              text('report.split_status'),
            ],
            rows: functions.map(({ name, hours, fte, status }) => [
              text(`function.${name}`),
              number(Math.round(hours)),
              decimal(fte),
              text(`split_status.${status}`),
            ]),
          }}
          bars={functions.map(({ name, fte, hours, status }) => ({
            label: text(`function.${name}`),
            value: fte,
            valueLabel: text('organisation.chart.bar', { people: decimal(fte), hours: Math.round(hours) }),
            isLoud: status === 'due' || status === 'overdue',
          }))}
          marks={[
            { value: 0.5, label: text('split_status.possible') },
            { value: 1, label: text('split_status.due') },
            { value: 2, label: text('split_status.overdue') },
          ]}
          xTitle={text('organisation.chart.axis')}
          formatValue={number}
        />
      </ChartPlace>
    </section>
  )
}
