import { useNavigate } from '@tanstack/react-router'
import { BandBars } from '../../charts/band-bars.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './team.module.css'
import { isAbove, type TeamMember } from './team-member.ts'

/** More bars are no picture any more; the fullest are those to look at. */
const MOST_BARS = 40
/** So many points around the mean the load is even (spec/5 "Books": evenness). */
const EVEN = 0.05

/** Hours of each person against what they can give, the fullest first, on the band in which the load would be even. */
export function TeamChart({ members }: { readonly members: readonly TeamMember[] }) {
  const { text, number, share, wholeShare } = useWords()
  const navigate = useNavigate()
  const loaded = members
    .filter((member) => member.utilisation !== undefined)
    .toSorted((one, other) => other.utilisation! - one.utilisation!)
  const hours = loaded.reduce((sum, member) => sum + member.hours, 0)
  const capacity = loaded.reduce((sum, member) => sum + member.capacityHours, 0)
  if (capacity === 0) return <p className={classes.soft}>{text('people.no_capacity')}</p>
  const mean = hours / capacity
  const above = loaded.filter(isAbove).length
  const even = loaded.filter(({ utilisation }) => Math.abs(utilisation! - mean) <= EVEN).length
  const shown = loaded.slice(0, MOST_BARS)
  const figures = {
    ...{ count: loaded.length, above, even, meanShare: mean },
    ...{ hours: Math.round(hours), capacity: Math.round(capacity) },
  }
  return (
    <ChartPlace onFollow={(href) => void navigate({ to: href })}>
      <BandBars
        id="team-load"
        title={text('people.chart.title', figures)}
        summary={text('people.chart.summary', figures)}
        table={{
          label: text('report.as_table'),
          columns: [
            text('web.user.name'),
            text('report.hours_per_year'),
            text('people.capacity'),
            text('people.utilisation'),
          ],
          rows: loaded.map((member) => [
            member.name,
            number(Math.round(member.hours)),
            number(Math.round(member.capacityHours)),
            share(member.utilisation),
          ]),
        }}
        bars={shown.map((member) => ({
          ...{ label: member.name, tone: 'neutral' as const, value: member.utilisation, tick: 1 },
          valueLabel: text('people.chart.hours', {
            hours: Math.round(member.hours),
            capacity: Math.round(member.capacityHours),
          }),
        }))}
        band={{ from: Math.max(0, mean - EVEN), to: mean + EVEN, label: text('people.chart.even') }}
        tickLabel={text('people.capacity')}
        xTitle={text('people.chart.axis')}
        formatValue={wholeShare}
      />
      {shown.length < loaded.length && (
        <p className={classes.soft}>
          {text('people.first_of', { shown: shown.length, count: loaded.length })}
        </p>
      )}
    </ChartPlace>
  )
}
