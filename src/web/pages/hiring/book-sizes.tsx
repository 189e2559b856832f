import { HOURS_SPREAD } from '../../../domain/capacity/book-size.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { Count, Share, Unknown } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { HiringAnswer } from './answer-hiring.ts'
import classes from './hiring.module.css'

/** How many accounts one person can have at the chosen risk of a month with too much work, against the ratio of the model. */
export function BookSizes({
  outlook,
  answer: { books, hiring },
  tierName,
}: {
  readonly outlook: Outlook
  readonly answer: HiringAnswer
  readonly tierName: (id: string) => string
}) {
  const { text, number, ratio, decimal } = useWords()
  return (
    <section className={classes.section}>
      <h2>{text('hiring.books', { riskShare: hiring.risk })}</h2>
      <PlainTable label={text('hiring.books', { riskShare: hiring.risk })} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('report.tier')}</th>
            <th scope="col">{text('hiring.books.hours')}</th>
            <th scope="col">{text('hiring.books.size')}</th>
            <th scope="col">{text('hiring.books.load')}</th>
            <th scope="col">{text('hiring.books.on_mean')}</th>
            <th scope="col">{text('report.ratio')}</th>
          </tr>
        </thead>
        <tbody>
          {outlook.tiers.map(({ id, ratio: declared, hoursPerAccount }) => {
            const book = books.find(({ tier }) => tier === id)
            return (
              <tr key={id}>
                <th scope="row">{tierName(id)}</th>
                <td>{decimal(hoursPerAccount / 12)}</td>
                <td>
                  <Count value={book?.accounts} why={text('hiring.books.none')} />
                </td>
                <td>
                  <Share value={book?.plannedLoad} why={text('hiring.books.none')} />
                </td>
                <td>
                  <Count value={book?.accountsOnMean} why={text('hiring.books.none')} />
                </td>
                <td>
                  {declared === undefined ? <Unknown why={text('hiring.books.no_ratio')} /> : ratio(declared)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
      <p className={classes.soft}>
        {text('hiring.books.rule', {
          hours: number(outlook.people.productiveHours / 12),
          high: number(HOURS_SPREAD.high),
          low: number(HOURS_SPREAD.low),
          tech: number(HOURS_SPREAD.tech),
        })}
      </p>
    </section>
  )
}
