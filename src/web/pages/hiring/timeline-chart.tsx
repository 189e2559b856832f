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

/** Need against capacity by month with and without hires, for all or for one tier or pool. */
export function TimelineChart({
  hiring,
  unit,
  tierName,
  onUnit,
}: {
  readonly hiring: HiringOutlook
  readonly unit: string | undefined
  readonly tierName: (id: string) => string
  readonly onUnit: (unit: string | undefined) => void
}) {
  const { text } = useWords()
  const { units } = hiring
  const shown = units.some((one) => one.unit === unit) ? unit! : ALL
  if (units.length < 2) return <Picture {...{ hiring, unit: undefined }} />
  return (
    <Tabs
      label={text('hiring.for')}
      tabs={[
        { id: ALL, label: text('hiring.all') },
        ...units.map((one) => ({ id: one.unit, label: tierName(one.unit) })),
      ]}
      shown={shown}
      onShow={(id) => onUnit(id === ALL ? undefined : id)}
    >
      <Picture {...{ hiring, unit: shown }} />
    </Tabs>
  )
}

function Picture({ hiring, unit }: { readonly hiring: HiringOutlook; readonly unit: string | undefined }) {
  const words = useWords()
  const { text, month, number, decimal, day } = words
  const { asOf } = hiring
  const units = shownUnits(hiring, unit)
  const months = monthsOf(units)
  const breaksAt = Math.min(...units.map(({ plan }) => plan.breaksInMonth ?? Number.POSITIVE_INFINITY))
  const breaks = Number.isFinite(breaksAt) ? month(monthsAfter(asOf, breaksAt)) : undefined
  const hires = units.reduce((sum, { plan }) => sum + plan.hires, 0)
  const openings = units.flatMap(({ plan }) => plan.openings)
  const at = (on: Day) => (on - asOf) / DAYS_PER_MONTH
  const [first, last] = [months[0], months.at(-1)]
  const values = {
    ...{ breaks, hires, months: months.length },
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
            text('hiring.lane.start'),
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
        breaks={breaks === undefined ? undefined : { at: breaksAt, label: text('hiring.breaks', { breaks }) }}
        openings={{
          label: text('hiring.lane.open'),
          marks: openings.map(({ openOn, people }) => ({
            at: at(openOn),
            people,
            label: `${day(openOn)}: ${number(people)}`,
          })),
        }}
        arrivals={{
          label: text('hiring.lane.start'),
          marks: openings.map(({ startOn, people }) => ({
            at: at(startOn),
            people,
            label: `${day(startOn)}: ${number(people)}`,
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
