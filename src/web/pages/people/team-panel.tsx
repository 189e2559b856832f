import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import { useMay } from '../../api/session.ts'
import { Count, DayShown, Money, Share } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { fieldName } from '../administration/field-name.ts'
import { BookAccounts } from './book-accounts.tsx'
import { BookByTier } from './book-by-tier.tsx'
import { BookMonths } from './book-months.tsx'
import type { TeamBooks } from './books-query.ts'
import classes from './team.module.css'
import type { TeamMember } from './team-member.ts'
import { tellSpareHours } from './tell-spare-hours.ts'
import { UtilisationBar } from './utilisation-bar.tsx'

/** One of the team: hours and where they come from, the months ahead, the accounts, and what would have to be done without them. */
export function TeamPanel({
  member,
  team,
  members,
  onClose,
}: {
  readonly member: TeamMember
  readonly team: TeamBooks
  readonly members: readonly TeamMember[]
  readonly onClose: () => void
}) {
  const words = useWords()
  const { text } = words
  const { person, personId, name } = member
  const listed = (values: readonly string[]) => values.join(', ') || text('web.ui.unknown')
  const hidden = text('admin.people.not_seen')
  return (
    <SidePanel
      subject={person.role ?? text('admin.people.one')}
      title={name}
      shownKey={personId}
      onClose={onClose}
    >
      <PanelSection title={text('people.book')}>
        <Facts
          facts={[
            { label: text('people.utilisation'), value: <UtilisationBar value={member.utilisation} /> },
            { label: text('report.hours_per_year'), value: <Count value={Math.round(member.hours)} /> },
            { label: text('people.capacity'), value: <Count value={Math.round(member.capacityHours)} /> },
            { label: text('report.arr'), value: <Money value={member.arrMinor} why={hidden} /> },
            { label: text('people.arr_share'), value: <Share value={member.arrShare} why={hidden} /> },
            { label: text('people.risk'), value: <Money value={member.riskMinor} why={hidden} /> },
            {
              label: text('people.risk.renewing'),
              value: <Money value={member.riskRenewingMinor} why={hidden} />,
            },
            { label: text('people.renewals'), value: <Count value={member.renewals} /> },
          ]}
        />
        <BookByTier member={member} />
        {member.withoutTier > 0 && (
          <p className={classes.soft}>{text('people.without_tier', { count: member.withoutTier })}</p>
        )}
        <p className={classes.soft}>{text('people.hours.rule', { number: team.modelNumber })}</p>
      </PanelSection>
      <PanelSection title={text('people.months')}>
        <BookMonths member={member} asOf={parseDay(team.asOf)!} />
      </PanelSection>
      <PanelSection title={text('web.base.accounts')}>
        <BookAccounts personId={personId} />
      </PanelSection>
      <Leaving {...{ member, members }} />
      <Absence member={member} />
      <PanelSection title={text('web.account.facts')}>
        <Facts
          facts={[
            { label: fieldName(words, 'languages'), value: listed(person.languages) },
            { label: fieldName(words, 'regions'), value: listed(person.regions) },
            { label: fieldName(words, 'skills'), value: listed(person.skills) },
            { label: fieldName(words, 'ramp'), value: <Share value={member.ramp} /> },
            { label: fieldName(words, 'start_date'), value: <DayShown value={person.startOn} /> },
            { label: fieldName(words, 'end_date'), value: <DayShown value={person.endOn} /> },
          ]}
        />
      </PanelSection>
    </SidePanel>
  )
}

/** What becomes of the book if they leave: how much it is, whether the others have the hours, and the way to distribute it. */
function Leaving({
  member,
  members,
}: {
  readonly member: TeamMember
  readonly members: readonly TeamMember[]
}) {
  const { text } = useWords()
  const mayAssign = useMay('plan.read')
  if (!mayAssign || member.accounts === 0) return null
  const { name, accounts, arrMinor, hours, personId } = member
  return (
    <PanelSection title={text('people.leaving', { name })}>
      <p>
        {text('people.leaving.what', {
          ...{ accounts, hours: Math.round(hours), arrMinor, hasArr: arrMinor !== undefined },
          ...tellSpareHours(member, members),
        })}
      </p>
      <p className={classes.line}>
        <Link to="/people/assign" search={{ without: personId } as never}>
          {text('people.leaving.assign')}
        </Link>
      </p>
    </PanelSection>
  )
}

function Absence({ member: { person, personId } }: { readonly member: TeamMember }) {
  const words = useWords()
  const { text } = words
  const mayAssign = useMay('plan.read')
  return (
    <PanelSection title={fieldName(words, 'leave')}>
      {person.leave.length === 0 ? (
        <p className={classes.soft}>{text('admin.people.no_leave')}</p>
      ) : (
        <ul>
          {person.leave.map(({ from, until }) => (
            <li key={from} className={classes.days}>
              <span>
                <DayShown value={from} /> – <DayShown value={until} />
              </span>
              {mayAssign && (
                <Link to="/people/assign" search={{ cover: personId, from, until } as never}>
                  {text('people.cover')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}
