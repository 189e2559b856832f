import type { HiringOutlook } from '../../../domain/forecast/hiring-outlook.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { HiringTimeline } from '../../charts/hiring-timeline.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { ticksFor } from './month-ticks.ts'
import { monthsOf, shownUnits } from './sum-units.ts'

const ALL = 'all'
const DAYS_PER_MONTH = 365 / 12
/** A day of the domain is a count of days since 1970. */
const MILLISECONDS_PER_DAY = 86_400_000

/** Need against capacity by month with and without hires, for all or for one tier or pool. */
export function TimelineChart({
  hiring,
  unit,
  unitName,
  onUnit,
}: {
  readonly hiring: HiringOutlook
  readonly unit: string | undefined
  readonly unitName: (id: string) => string
  readonly onUnit: (unit: string | undefined) => void
}) {
  const { text } = useWords()
  const { units } = hiring
  const shown = units.some((one) => one.unit === unit) ? unit! : ALL
  if (units.length < 2) return <Picture {...{ hiring, unitName, unit: undefined }} />
  return (
    <Tabs
      label={text('hiring.for')}
      tabs={[
        { id: ALL, label: text('hiring.all') },
        ...units.map((one) => ({ id: one.unit, label: unitName(one.unit) })),
      ]}
      shown={shown}
      onShow={(id) => onUnit(id === ALL ? undefined : id)}
    >
      <Picture {...{ hiring, unitName, unit: shown }} />
    </Tabs>
  )
}

function Picture({
  hiring,
  unit,
  unitName,
}: {
  readonly hiring: HiringOutlook
  readonly unit: string | undefined
  readonly unitName: (id: string) => string
}) {
  const words = useWords()
  const { text, month, number, decimal, day, quote } = words
  const { asOf } = hiring
  const units = shownUnits(hiring, unit)
  const months = monthsOf(units)
  const broken = units
    .flatMap(({ unit, plan: { breaksInMonth } }) =>
      breaksInMonth === undefined ? [] : [{ unit, at: breaksInMonth }],
    )
    .toSorted((one, other) => one.at - other.at)[0]
  const breaks = broken && month(monthsAfter(asOf, broken.at))
  const hires = units.reduce((sum, { plan }) => sum + plan.hires, 0)
  const openings = units.flatMap(({ plan }) => plan.openings)
  const at = (on: Day) => (on - asOf) / DAYS_PER_MONTH
  const shortDays = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const shortDay = (on: Day) => shortDays.format(on * MILLISECONDS_PER_DAY)
  const [first, last] = [months[0], months.at(-1)]
  const values = {
    ...{ breaks, hires, months: months.length, tier: broken && quote(unitName(broken.unit)) },
    ...{ needNow: number(first?.need), needThen: number(last?.need) },
    ...{ withHires: number(last?.capacity), without: number(last?.capacityWithoutHires) },
  }
  return (
    <ChartPlace>
      <HiringTimeline
        id="hiring-timeline"
        title={text('hiring.timeline.title', values)}
        summary={text('hiring.timeline.summary', values)}
        table={{
          label: text('report.as_table'),
          columns: [
            text('report.month'),
            text('hiring.need'),
            text('hiring.without'),
            text('hiring.with'),
            text('hiring.lane.open'),
            text('hiring.start'),
          ],
          rows: months.map((each, index) => [
            month(monthsAfter(asOf, index)),
            decimal(each.need),
            decimal(each.capacityWithoutHires),
            decimal(each.capacity),
            number(units.reduce((sum, { plan }) => sum + plan.months[index]!.openings, 0)),
            number(units.reduce((sum, { plan }) => sum + plan.months[index]!.arrivals, 0)),
          ]),
        }}
        months={months}
        needLabel={text('hiring.need')}
        withLabel={text('hiring.with')}
        withoutLabel={text('hiring.without')}
        breaks={
          broken && { at: broken.at, label: text('hiring.breaks', { breaks, tier: unitName(broken.unit) }) }
        }
        openings={{
          label: text('hiring.lane.open'),
          marks: openings.map(({ openOn, people }) => ({
            at: at(openOn),
            people,
            label: `${day(openOn)}: ${number(people)}`,
            date: shortDay(openOn),
          })),
        }}
        arrivals={{
          label: text('hiring.start'),
          marks: openings.map(({ startOn, people }) => ({
            at: at(startOn),
            people,
            label: `${day(startOn)}: ${number(people)}`,
            date: shortDay(startOn),
          })),
        }}
        ticks={ticksFor(words, { asOf, months: months.length, isFromToday: true })}
        xTitle={text('report.month')}
        yTitle={text('hiring.axis.people')}
        formatPeople={number}
        formatMonth={(index) => month(monthsAfter(asOf, index))}
      />
    </ChartPlace>
  )
}
