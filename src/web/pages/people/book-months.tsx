import { monthsAhead } from '../../../domain/capacity/months-ahead.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { Count } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './team.module.css'
import type { TeamMember } from './team-member.ts'
import { UtilisationBar } from './utilisation-bar.tsx'

/** Work and capacity of each of the twelve months ahead, with leave, ramp, onboarding and renewals in their months. */
export function BookMonths({ member, asOf }: { readonly member: TeamMember; readonly asOf: Day }) {
  const { text, month } = useWords()
  const starts = monthsAhead(asOf)
  return (
    <PlainTable
      label={text('people.months')}
      areFigures
      isFramed={false}
      className={`${classes.small} ${classes.months}`}
    >
      <thead>
        <tr>
          <th scope="col">{text('report.month')}</th>
          <th scope="col">{text('report.hours')}</th>
          <th scope="col">{text('people.capacity')}</th>
          <th scope="col">{text('people.utilisation')}</th>
        </tr>
      </thead>
      <tbody>
        {member.months.map(({ hours, capacity }, at) => (
          <tr key={starts[at]}>
            <th scope="row">{month(starts[at])}</th>
            <td>
              <Count value={Math.round(hours)} />
            </td>
            <td>
              <Count value={Math.round(capacity)} />
            </td>
            <td>
              <UtilisationBar value={capacity > 0 ? hours / capacity : undefined} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
