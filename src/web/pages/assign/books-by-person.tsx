import { useMemo } from 'react'
import { Money, Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { UtilisationBar } from '../people/utilisation-bar.tsx'
import classes from './assign.module.css'
import type { AssignmentSummary } from './assign-queries.ts'
import type { BookReview } from './book-review.ts'
import { booksBefore } from './books-before.ts'

/** The book of each person before and after: accounts, hours against capacity, ARR. */
export function BooksByPerson({
  review,
  summary,
}: {
  readonly review: BookReview
  readonly summary: AssignmentSummary
}) {
  const { text, number, locale, moneyChange } = useWords()
  const before = useMemo(() => booksBefore(review.table), [review.table])
  const nameOf = (personId: string, name: string | null) => name ?? review.table.nameOf(personId)
  const isMeant = ({ personId, accounts, mostByTier, leaves }: (typeof summary.utilisation)[number]) =>
    accounts > 0 || before.has(personId) || leaves || Object.keys(mostByTier).length > 0
  const people = summary.utilisation
    .filter(isMeant)
    .map((book) => ({ ...book, called: nameOf(book.personId, book.name) }))
    .toSorted((one, other) => one.called.localeCompare(other.called, locale, { numeric: true }))
  return (
    <>
      <p className={`${look.help} ${classes.about}`}>{text('assign.page.books_help')}</p>
      <PlainTable label={text('assign.page.view.books')}>
        <thead>
          <tr>
            <th scope="col">{text('assign.column.csm')}</th>
            <th scope="col" className={cells.number}>
              {text('assign.column.accounts')}
            </th>
            <th scope="col" className={cells.number}>
              {text('report.hours_per_year')}
            </th>
            <th scope="col">{text('people.utilisation')}</th>
            <th scope="col">{text('assign.page.used_before')}</th>
            <th scope="col" className={cells.number}>
              {text('assign.column.arr')}
            </th>
            <th scope="col" className={cells.number}>
              {text('assign.page.arr_change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((book) => {
            const was = before.get(book.personId) ?? { accounts: 0, hours: 0, arrMinor: 0 }
            return (
              <tr key={book.personId}>
                <th scope="row">
                  {book.called}
                  {book.leaves && <span className={look.help}> · {text('assign.page.leaves_team')}</span>}
                </th>
                <td className={cells.number}>
                  {number(book.accounts)}{' '}
                  <span className={look.help}>({signed(book.accounts - was.accounts, number)})</span>
                </td>
                <td className={cells.number}>
                  {text('people.chart.hours', {
                    hours: Math.round(book.hours),
                    capacity: Math.round(book.capacityHours),
                  })}
                </td>
                <td>
                  <UtilisationBar value={book.utilisation ?? undefined} />
                </td>
                <td>
                  {book.capacityHours > 0 ? (
                    <UtilisationBar value={was.hours / book.capacityHours} />
                  ) : (
                    <Unknown why={text('people.no_capacity')} />
                  )}
                </td>
                <td className={cells.number}>
                  <Money value={book.arrMinor} isShort />
                </td>
                <td className={cells.number}>{moneyChange(book.arrMinor - was.arrMinor)}</td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
      {people.length < summary.utilisation.length && (
        <p className={look.help}>
          {text('assign.page.others', { count: summary.utilisation.length - people.length })}
        </p>
      )}
    </>
  )
}

function signed(change: number, number: (value: number) => string): string {
  return change > 0 ? `+${number(change)}` : change === 0 ? '±0' : number(change)
}
