import { Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './retention.module.css'
import type { Retention } from './retention-queries.ts'

/** Cohorts are told after so many months. */
const AGES = [3, 6, 12, 18, 24, 36, 48, 60]

/** What those who began in a year pay now, and how many of them are still there. */
export function CohortTable({ cohorts }: { readonly cohorts: Retention['cohorts'] }) {
  const { text, number, share } = useWords()
  const reached = AGES.filter((age) => cohorts.some(({ ages }) => ages.some((one) => one.age === age)))
  if (reached.length === 0) return null
  const title = text('retention.page.cohorts')
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <p className={look.help}>{text('retention.page.cohorts.what')}</p>
      <PlainTable label={title} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('retention.bridge.cohort')}</th>
            <th scope="col">{text('retention.bridge.customers')}</th>
            {reached.map((age) => (
              <th key={age} scope="col">
                {text('retention.bridge.age', { count: age })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ cohort, customers, ages }) => (
            <tr key={cohort}>
              <th scope="row">{cohort}</th>
              <td>{number(customers)}</td>
              {reached.map((age) => {
                const told = ages.find((one) => one.age === age)
                return (
                  <td key={age}>
                    {told !== undefined && (
                      <>
                        <Share value={told.nrr} />
                        <span className={classes.below}>{share(told.logoRetention)}</span>
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
