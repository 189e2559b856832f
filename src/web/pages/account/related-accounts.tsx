import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schema } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { Money } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TierBadge } from '../base/tier-badge.tsx'
import { accountQuery, childrenQuery } from './account-queries.ts'

/** The account above and those below; nothing where there is none. */
export function RelatedAccounts({ account }: { readonly account: Schema<'Account'> }) {
  const { text } = useWords()
  const { parentId } = account
  const children = useQuery(childrenQuery(account.id))
  const parent = useQuery({ ...accountQuery(parentId ?? ''), enabled: parentId !== null })
  const below = children.data?.items ?? []
  if (parentId === null && children.data !== undefined && below.length === 0) {
    return <p className={look.soft}>{text('account.group.none')}</p>
  }
  return (
    <>
      {parentId !== null && (
        <>
          <h3>{text('account.parent')}</h3>
          <Answer of={parent} height={40}>
            {(found) => <AccountList accounts={[found]} label={text('account.parent')} />}
          </Answer>
        </>
      )}
      <Answer of={children} height={80}>
        {({ items, next }) =>
          items.length > 0 && (
            <>
              <h3>
                {text('account.children', { count: items.length, isMore: next === null ? 'no' : 'yes' })}
              </h3>
              <AccountList accounts={items} label={text('web.base.accounts')} />
            </>
          )
        }
      </Answer>
    </>
  )
}

function AccountList({
  accounts,
  label,
}: {
  readonly accounts: readonly Schema<'Account'>[]
  readonly label: string
}) {
  const { text } = useWords()
  return (
    <PlainTable label={label} areFigures>
      <thead>
        <tr>
          <th scope="col">{text('web.account.name')}</th>
          <th scope="col">{text('web.account.tier')}</th>
          <th scope="col">{text('web.account.acv')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, name, externalId, tier, acvMinor }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/base/$accountId" params={{ accountId: id }}>
                {name ?? externalId}
              </Link>
            </th>
            <td>
              <TierBadge tier={tier} />
            </td>
            <td>
              <Money value={acvMinor} why={text('web.account.no_acv')} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
