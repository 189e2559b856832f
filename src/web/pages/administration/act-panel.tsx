import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schema } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { actionText, actorText } from './act-words.ts'
import { actQuery } from './audit-query.ts'
import { ChangeList, LoggedValue } from './change-list.tsx'
import classes from './form.module.css'
import { momentText } from './instant-text.ts'

type Told = Schema<'ActWithEntries'>

/** One act: who, when, what it says of itself, and everything that it changed. */
export function ActPanel({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const words = useWords()
  const { text } = words
  const act = useQuery(actQuery(number))
  return (
    <SidePanel
      subject={text('admin.audit.act', { number })}
      title={act.data === undefined ? text('web.ui.loading') : actionText(words, act.data.action)}
      shownKey={`${number}`}
      onClose={onClose}
    >
      <Answer of={act}>{(found) => <ActShown act={found} />}</Answer>
    </SidePanel>
  )
}

function ActShown({ act }: { readonly act: Told }) {
  const words = useWords()
  const { text, locale } = words
  const { workspace, accounts, details } = act
  // Who it is about stands above by name.
  const told = Object.entries(details).filter(
    ([field]) => act.aboutName === null || (field !== 'user' && field !== 'key'),
  )
  return (
    <>
      <PanelSection title={text('web.account.facts')}>
        <Facts
          facts={[
            { label: text('admin.audit.who'), value: actorText(words, act) },
            ...(act.aboutName === null ? [] : [{ label: text('admin.audit.about'), value: act.aboutName }]),
            { label: text('web.import.past.when'), value: momentText(act.at, locale) },
            { label: text('web.search.action'), value: <code>{act.action}</code> },
          ]}
        />
      </PanelSection>
      {told.length > 0 && (
        <PanelSection title={text('admin.audit.details')}>
          <Facts facts={told.map(([label, value]) => ({ label, value: <LoggedValue value={value} /> }))} />
        </PanelSection>
      )}
      {workspace.map(({ entry, subject, before, after }) => (
        <PanelSection key={entry} title={subject}>
          <ChangeList before={before} after={after} />
        </PanelSection>
      ))}
      {accounts.items.map(({ accountId, entry, name, externalId, before, after }) => (
        <PanelSection key={`${accountId} ${entry}`} title={name ?? externalId ?? accountId}>
          <ChangeList before={before} after={after} />
          {externalId !== null && (
            <Link to="/base" search={{ open: accountId } as never}>
              {text('web.plan.see_account')}
            </Link>
          )}
        </PanelSection>
      ))}
      {act.accountRows > accounts.items.length && (
        <p className={classes.help}>
          {text('web.plan.more', { count: act.accountRows - accounts.items.length })}
        </p>
      )}
      <PanelSection title={text('admin.audit.hash')}>
        <code className={classes.hash}>{act.hash}</code>
      </PanelSection>
    </>
  )
}
