import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Count, Money } from '../../ui/figures.tsx'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TierBadge } from '../base/tier-badge.tsx'
import { bookQuery } from './books-query.ts'
import classes from './team.module.css'

/** The accounts of a book with the hours that each takes, the most first. */
export function BookAccounts({ personId }: { readonly personId: string }) {
  const { text } = useWords()
  const { currency } = useWorkspace()
  const book = useQuery(bookQuery(personId))
  return (
    <Answer of={book} height={240}>
      {({ count, items }) =>
        count === 0 ? (
          <p className={classes.soft}>{text('people.no_accounts')}</p>
        ) : (
          <>
            <PlainTable
              label={text('web.base.accounts')}
              areFigures
              isFramed={false}
              isLong
              className={classes.small}
            >
              <thead>
                <tr>
                  <th scope="col">{text('web.account.name')}</th>
                  <th scope="col" className={cells.words}>
                    {text('web.account.tier')}
                  </th>
                  <th scope="col">{text('web.account.acv')}</th>
                  <th scope="col">{text('report.hours')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((account) => (
                  <tr key={account.accountId}>
                    <th scope="row" className={classes.name}>
                      <Link to="/base/$accountId" params={{ accountId: account.accountId }}>
                        {account.name ?? account.externalId}
                      </Link>
                    </th>
                    <td className={`${cells.words} ${classes.tier}`}>
                      <TierBadge tier={account.tier} />
                    </td>
                    <td>
                      <Money
                        value={account.currency === currency ? account.acvMinor : null}
                        why={text('web.account.no_acv')}
                        isShort
                      />
                    </td>
                    <td>
                      <Count
                        value={account.hours === null ? null : Math.round(account.hours * 10) / 10}
                        why={text('people.no_tier_hours')}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </PlainTable>
            {items.length < count && (
              <p className={classes.soft}>{text('people.first_of', { shown: items.length, count })}</p>
            )}
            <p className={classes.line}>
              <Link to="/base" search={{ owner: personId } as never}>
                {text('web.start.see_these')}
              </Link>
            </p>
          </>
        )
      }
    </Answer>
  )
}
