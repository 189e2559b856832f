import { GOALS } from '../../../domain/assignment/goal.ts'
import type { Schema } from '../../api/client.ts'
import { Money } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { UtilisationBar } from '../people/utilisation-bar.tsx'

type Comparison = Schema<'AssignmentComparison'>
type Summary = Comparison['one']['summary']

/** The figures of two plans of books beside each other, in all and person by person. */
export function BooksSideBySide({ comparison: { one, other, people } }: { readonly comparison: Comparison }) {
  const { text, decimal, number, share, wordFor, locale } = useWords()
  const figures: readonly [string, (summary: Summary) => React.ReactNode][] = [
    [text('assign.page.change_owner'), ({ counts }) => number(counts.moved)],
    [text('assign.column.uncovered'), ({ counts }) => number(counts.uncovered)],
    [
      text('assign.page.uncovered_arr'),
      ({ firstGoal }) => <Money value={firstGoal.uncoveredArrMinor} isShort />,
    ],
    [text('assign.page.goal_sum'), ({ objective }) => <strong>{decimal(objective)}</strong>],
    ...GOALS.filter(
      (goal) => goal !== 'overload' || one.summary.points[goal] + other.summary.points[goal] > 0,
    ).map(
      (goal) =>
        [wordFor('assign.goal', goal), ({ points }: Summary) => decimal(points[goal])] as const satisfies [
          string,
          unknown,
        ],
    ),
    [text('assign.page.distance'), ({ gap }) => (gap === null ? '—' : share(Math.ceil(gap * 1000) / 1000))],
  ]
  const inOther = new Map(other.summary.utilisation.map((book) => [book.personId, book]))
  const books = one.summary.utilisation
    .filter(({ personId, accounts }) => accounts > 0 || (inOther.get(personId)?.accounts ?? 0) > 0)
    .map((book) => ({
      book,
      others: inOther.get(book.personId),
      name: book.name ?? people[book.personId] ?? book.personId,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }))
  return (
    <>
      <section className={look.section}>
        <PlainTable label={text('assign.page.compare')}>
          <thead>
            <tr>
              <th scope="col">{text('assign.page.figure')}</th>
              <th scope="col" className={cells.number}>
                {text('plan.one')}
              </th>
              <th scope="col" className={cells.number}>
                {text('plan.other')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(([label, show]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={cells.number}>{show(one.summary)}</td>
                <td className={cells.number}>{show(other.summary)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </section>
      <section className={look.section}>
        <h2>{text('assign.page.view.books')}</h2>
        <PlainTable label={text('assign.page.view.books')}>
          <thead>
            <tr>
              <th scope="col">{text('assign.column.csm')}</th>
              <th scope="col" className={cells.number}>
                {text('assign.column.accounts')}
              </th>
              <th scope="col">{text('plan.one')}</th>
              <th scope="col" className={cells.number}>
                {text('assign.column.accounts')}
              </th>
              <th scope="col">{text('plan.other')}</th>
            </tr>
          </thead>
          <tbody>
            {books.map(({ book, others, name }) => (
              <tr key={book.personId}>
                <th scope="row">{name}</th>
                <td className={cells.number}>{number(book.accounts)}</td>
                <td>
                  <UtilisationBar value={book.utilisation ?? undefined} />
                </td>
                <td className={cells.number}>{others === undefined ? '—' : number(others.accounts)}</td>
                <td>
                  <UtilisationBar value={others?.utilisation ?? undefined} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </section>
    </>
  )
}
