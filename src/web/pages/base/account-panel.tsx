import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import { PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AccountFacts } from '../account/account-facts.tsx'
import { accountQuery } from '../account/account-queries.ts'
import { PlacementWhy } from '../account/placement-why.tsx'
import { AccountHistory } from './account-history.tsx'
import classes from './account-panel.module.css'

/** One account: its facts, why it is in its tier, and where it has been. */
export function AccountPanel({
  accountId,
  onClose,
}: {
  readonly accountId: string
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const account = useQuery(accountQuery(accountId))
  const { name, externalId } = account.data ?? {}
  return (
    <SidePanel
      subject={
        externalId === undefined
          ? text('web.account.subject')
          : `${text('web.account.subject')} ${externalId}`
      }
      title={name ?? externalId ?? text('web.ui.loading')}
      shownKey={accountId}
      onClose={onClose}
    >
      <PanelSection title={text('web.account.facts')}>
        <p className={classes.open}>
          <Link to="/base/$accountId" params={{ accountId }}>
            {text('web.account.open')}
          </Link>
        </p>
        <Answer of={account} height={280}>
          {(found) => <AccountFacts account={found} />}
        </Answer>
      </PanelSection>
      <PanelSection title={text('web.account.why')}>
        <PlacementWhy accountId={accountId} />
      </PanelSection>
      <PanelSection title={text('web.account.history')}>
        <AccountHistory accountId={accountId} />
      </PanelSection>
    </SidePanel>
  )
}
