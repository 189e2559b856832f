import { useQuery } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Count, DayShown, Money, Unknown } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AccountHistory } from './account-history.tsx'
import classes from './account-panel.module.css'
import { TierBadge } from './tier-badge.tsx'

/** One account: its facts, why it is in its tier, and where it has been. */
export function AccountPanel({
  accountId,
  onClose,
}: {
  readonly accountId: string
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const path = { accountId }
  const account = useQuery({
    queryKey: ['accounts', accountId],
    queryFn: ({ signal }) => take(api.GET('/api/accounts/{accountId}', { params: { path }, signal })),
  })
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
        <Answer of={account} height={280}>
          {(found) => <AccountFacts account={found} />}
        </Answer>
      </PanelSection>
      <PanelSection title={text('web.account.why')}>
        <Explanation accountId={accountId} />
      </PanelSection>
      <PanelSection title={text('web.account.history')}>
        <AccountHistory accountId={accountId} />
      </PanelSection>
    </SidePanel>
  )
}

function AccountFacts({ account }: { readonly account: Schema<'Account'> }) {
  const { text, wordFor } = useWords()
  const said = (value: string | null, label: string) =>
    value ?? <Unknown why={text('web.account.unknown', { field: label })} />
  const labels = {
    region: text('web.account.region'),
    country: text('web.account.country'),
    industry: text('web.account.industry'),
    employees: text('web.account.employees'),
    health: text('web.account.health'),
    renewal: text('web.account.renewal'),
    start: text('web.account.start'),
    contract: text('web.account.contract'),
  }
  const unknown = (field: string) => text('web.account.unknown', { field })
  const { owner, contractTouch, placement } = account
  return (
    <Facts
      facts={[
        { label: text('web.account.tier'), value: <TierBadge tier={account.tier} /> },
        ...(placement?.since
          ? [{ label: text('web.account.since'), value: <DayShown value={placement.since} /> }]
          : []),
        {
          label: text('web.account.owner'),
          value: owner?.name ?? <Unknown why={text('web.account.no_owner')} />,
        },
        {
          label: text('web.account.acv'),
          value: <Money value={account.acvMinor} why={text('web.account.no_acv')} />,
        },
        {
          label: labels.renewal,
          value: <DayShown value={account.renewalOn} why={unknown(labels.renewal)} />,
        },
        { label: labels.start, value: <DayShown value={account.startOn} why={unknown(labels.start)} /> },
        ...(contractTouch === null
          ? []
          : [{ label: labels.contract, value: wordFor('touch', contractTouch) }]),
        {
          label: labels.employees,
          value: <Count value={account.employees} why={unknown(labels.employees)} />,
        },
        { label: labels.industry, value: said(account.industry, labels.industry) },
        { label: labels.region, value: said(account.region, labels.region) },
        { label: labels.country, value: said(account.country, labels.country) },
        { label: labels.health, value: <Count value={account.health} why={unknown(labels.health)} /> },
      ]}
    />
  )
}

/** The rule that decides, what it found, and each tier that the account is not in. */
function Explanation({ accountId }: { readonly accountId: string }) {
  const { text } = useWords()
  const explanation = useQuery({
    queryKey: ['accounts', accountId, 'explanation'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/accounts/{accountId}/explanation', { params: { path: { accountId } }, signal })),
  })
  const { data, error } = explanation
  if (isRefusal(error, 'no-model')) return <p className={classes.soft}>{text('web.account.no_model')}</p>
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Loading height={160} />
  return (
    <div className={classes.why}>
      <p>{data.text}</p>
      <ul className={classes.tiers}>
        {data.tiers.map(({ tier, name, verdict, text: said, evidence }) => (
          <li key={tier} data-taken={verdict === 'taken' || undefined}>
            <strong>{name}</strong> <span>{said}</span>
            {evidence
              .filter(({ depth }) => depth === 0)
              .map(({ condition }) => (
                <code key={condition}>{condition}</code>
              ))}
          </li>
        ))}
      </ul>
      {data.holds.map((hold) => (
        <p key={hold.rule}>{hold.text}</p>
      ))}
    </div>
  )
}
