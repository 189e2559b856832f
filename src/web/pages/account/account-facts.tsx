import type { Schema } from '../../api/client.ts'
import { Count, DayShown, Money, Unknown } from '../../ui/figures.tsx'
import { Facts } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TierBadge } from '../base/tier-badge.tsx'

/** What is known of an account; what is not says so. */
export function AccountFacts({ account }: { readonly account: Schema<'Account'> }) {
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
