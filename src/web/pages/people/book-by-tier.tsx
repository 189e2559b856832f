import { Count, Money } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TierBadge } from '../base/tier-badge.tsx'
import classes from './team.module.css'
import type { TeamMember } from './team-member.ts'

/** Where the hours of a book come from: its accounts by tier. */
export function BookByTier({ member: { byTier } }: { readonly member: TeamMember }) {
  const { text } = useWords()
  if (byTier.size === 0) return null
  return (
    <PlainTable label={text('people.by_tier')} areFigures isFramed={false} className={classes.small}>
      <thead>
        <tr>
          <th scope="col">{text('web.account.tier')}</th>
          <th scope="col">{text('web.base.accounts')}</th>
          <th scope="col">{text('report.hours')}</th>
          <th scope="col">{text('report.arr')}</th>
        </tr>
      </thead>
      <tbody>
        {[...byTier.values()].map(({ tier, accounts, hours, arrMinor }) => (
          <tr key={tier}>
            <th scope="row" className={classes.tier}>
              <TierBadge tier={tier} />
            </th>
            <td>
              <Count value={accounts} />
            </td>
            <td>
              <Count value={Math.round(hours)} />
            </td>
            <td>
              <Money value={arrMinor} isShort why={text('admin.people.not_seen')} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
