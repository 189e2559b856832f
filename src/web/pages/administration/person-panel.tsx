import { Link } from '@tanstack/react-router'
import { Count, DayShown, Money, Share } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { fieldName } from './field-name.ts'
import classes from './form.module.css'
import type { TeamMember } from './person-columns.tsx'

/** One of the team: everything that the list of people said, and what they hold. */
export function PersonPanel({
  person,
  onClose,
}: {
  readonly person: TeamMember
  readonly onClose: () => void
}) {
  const words = useWords()
  const { text, currency } = words
  const { personId, name, externalId, source, role, book, leave } = person
  const shown = name ?? externalId
  const listed = (values: readonly string[]) => values.join(', ') || text('web.ui.unknown')
  return (
    <SidePanel subject={text('admin.people.one')} title={shown} shownKey={personId} onClose={onClose}>
      <PanelSection title={text('web.base.accounts')}>
        <Facts
          facts={[
            {
              label: text('web.base.accounts'),
              value: <Count value={book?.accounts} why={text('admin.people.not_seen')} />,
            },
            {
              label: text('web.account.acv'),
              value: <Money value={book?.acvMinor} why={text('admin.people.not_seen')} />,
            },
          ]}
        />
        {book !== undefined && book.withoutAcv > 0 && (
          <p className={classes.help}>{text('web.base.missing', { count: book.withoutAcv })}</p>
        )}
        {book !== undefined && book.accounts > 0 && (
          <Link to="/base" search={{ owner: personId } as never}>
            {text('web.start.see_these')}
          </Link>
        )}
      </PanelSection>
      <PanelSection title={text('web.account.facts')}>
        <Facts
          facts={[
            { label: fieldName(words, 'role'), value: role ?? text('web.ui.unknown') },
            {
              label: fieldName(words, 'tiers'),
              value: person.tierNames || text('admin.people.any_tier'),
            },
            { label: fieldName(words, 'hours_per_week'), value: <Count value={person.hoursPerWeek} /> },
            { label: fieldName(words, 'productive_share'), value: <Share value={person.productiveShare} /> },
            { label: fieldName(words, 'ramp'), value: <Share value={person.ramp} /> },
            { label: fieldName(words, 'languages'), value: listed(person.languages) },
            { label: fieldName(words, 'regions'), value: listed(person.regions) },
            { label: fieldName(words, 'skills'), value: listed(person.skills) },
            { label: fieldName(words, 'start_date'), value: <DayShown value={person.startOn} /> },
            { label: fieldName(words, 'end_date'), value: <DayShown value={person.endOn} /> },
            ...(person.loadedCostMinor === null || person.currency !== currency
              ? []
              : [
                  { label: text('web.economics.input.csm'), value: <Money value={person.loadedCostMinor} /> },
                ]),
            { label: text('web.import.source'), value: `${source} · ${externalId}` },
          ]}
        />
      </PanelSection>
      <PanelSection title={fieldName(words, 'leave')}>
        {leave.length === 0 ? (
          <p className={classes.help}>{text('admin.people.no_leave')}</p>
        ) : (
          <ul>
            {leave.map(({ from, until }) => (
              <li key={from}>
                <DayShown value={from} /> – <DayShown value={until} />
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
    </SidePanel>
  )
}
