import { type Day, dayOf, daysInMonth, formatDay, parseDay } from '../../../domain/kernel/day.ts'
import { BarsByMonth } from '../../charts/bars-by-month.ts'
import { useWords } from '../../words/words-context.tsx'
import { gridHref } from './base-address.ts'
import type { BaseChartProps } from './base-charts.tsx'

/** What renews in each of the next twelve months; renewal days that have passed stand apart. */
export function RenewalsByMonth({ base, charts, filters }: BaseChartProps) {
  const { text, month, monthName, money, moneyShort, number } = useWords()
  const asOf = parseDay(base.table.asOf)!
  const { overdue, months } = charts
  const spans = months.map(({ year, month }, at) => ({
    from: at === 0 ? asOf : dayOf(year, month, 1)!,
    until: dayOf(year, month, daysInMonth(year, month))!,
  }))
  const hrefOf = (value: string) => gridHref(filters, 'renewal', value)
  const hrefs = spans.map(({ from, until }) => hrefOf(rangeText(from, until)))
  const overdueHref = hrefOf(`..${formatDay(asOf - 1)}`)
  const most = months.reduce((best, { arrMinor }, at) => (arrMinor > months[best]!.arrMinor ? at : best), 0)
  const count = months.reduce((sum, { accounts }) => sum + accounts, 0)
  const found = {
    ...{ month: month(spans[most]!.from), arrMinor: months[most]!.arrMinor, count: months[most]!.accounts },
    overdue: overdue.accounts,
  }
  const overdueLabel = text('web.base.charts.overdue')
  return (
    <BarsByMonth
      id="renewals"
      title={text(count === 0 ? 'web.base.charts.no_renewals' : 'web.base.charts.renewals', found)}
      summary={text('web.base.charts.renewals_summary', {
        ...{ count, overdue: overdue.accounts, overdueMinor: overdue.arrMinor },
        allMinor: months.reduce((sum, { arrMinor }) => sum + arrMinor, 0),
      })}
      table={{
        label: text('report.as_table'),
        columns: [text('web.account.renewal'), text('report.accounts'), text('report.arr')],
        rows: [
          [overdueLabel, number(overdue.accounts), money(overdue.arrMinor)],
          ...months.map(({ accounts, arrMinor }, at) => [
            month(spans[at]!.from),
            ...[number(accounts), money(arrMinor)],
          ]),
        ],
        hrefs: [overdueHref, ...hrefs],
      }}
      before={
        overdue.accounts === 0
          ? undefined
          : {
              ...{ label: overdueLabel, value: overdue.arrMinor, note: number(overdue.accounts) },
              href: overdueHref,
            }
      }
      months={months.map(({ accounts, arrMinor }, at) => ({
        ...{ label: monthName(spans[at]!.from), value: arrMinor, note: number(accounts), href: hrefs[at]! },
      }))}
      yTitle={text('web.base.charts.renewing')}
      formatValue={moneyShort}
    />
  )
}

function rangeText(from: Day, until: Day): string {
  return `${formatDay(from)}..${formatDay(until)}`
}
