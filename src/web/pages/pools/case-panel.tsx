import { Link } from '@tanstack/react-router'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { momentText } from '../plan/moment-text.ts'
import { CaseActions } from './case-actions.tsx'
import { DueShown } from './due-shown.tsx'
import type { PoolCase, PoolView } from './pool-queries.ts'
import classes from './pools.module.css'

/** One case: what can be done with it, how it stands, and why it is with this person and with none of the others. */
export function CasePanel({
  found,
  view,
  onClose,
}: {
  readonly found: PoolCase
  readonly view: PoolView
  readonly onClose: () => void
}) {
  const words = useWords()
  const { text, locale, series } = words
  const { account, person, title, caseId } = found
  const at = (instant: string | null) => (instant === null ? '—' : momentText(instant, locale))
  const needs = [found.language, found.skill].filter((need) => need !== null)
  return (
    <SidePanel subject={text('pools.case')} title={title} shownKey={caseId} onClose={onClose}>
      <div className={classes.panelActions}>
        <CaseActions found={found} view={view} />
      </div>
      <PanelSection title={text('web.account.facts')}>
        <Facts
          facts={[
            {
              label: text('web.account.subject'),
              value: (
                <Link to="/base/$accountId" params={{ accountId: account.accountId }}>
                  {account.name ?? account.externalId}
                </Link>
              ),
            },
            {
              label: text('pools.with'),
              value: person === null ? text('pools.waits') : nameOf(person, view),
            },
            { label: text('pools.due'), value: <DueShown found={found} now={view.now} /> },
            { label: text('pools.opened_at'), value: at(found.openedAt) },
            { label: text('pools.answered_at'), value: at(found.respondedAt) },
            {
              label: text('pools.needs'),
              value: needs.length === 0 ? text('pools.needs.none') : series(needs),
            },
          ]}
        />
      </PanelSection>
      <Reasons found={found} view={view} />
    </SidePanel>
  )
}

function Reasons({ found, view }: { readonly found: PoolCase; readonly view: PoolView }) {
  const { text, list, wordFor } = useWords()
  const { person, why } = found
  const name = person === null ? undefined : nameOf(person, view)
  return (
    <PanelSection title={name === undefined ? text('pools.why.waits') : text('pools.why', { name })}>
      {why.because !== null && <p>{wordFor('pools.because', why.because, { name })}</p>}
      {why.others.length > 0 && (
        <dl className={classes.reasons}>
          {why.others.map(({ personId, why: reasons }) => (
            <div key={personId}>
              <dt>{nameOf({ personId, name: null }, view)}</dt>
              <dd>{list(reasons.map(({ code, values }) => wordFor('pools.not', code, values)))}</dd>
            </div>
          ))}
        </dl>
      )}
      {why.others.length === 0 && why.because === null && <p>{text('pools.nobody')}</p>}
    </PanelSection>
  )
}

function nameOf(
  { personId, name }: { readonly personId: string; readonly name: string | null },
  { members }: PoolView,
): string {
  const member = members.find((one) => one.personId === personId)
  return name ?? member?.name ?? member?.externalId ?? '—'
}
