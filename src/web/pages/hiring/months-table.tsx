import type { ExplainedSeries } from '../../../domain/forecast/explain-figure.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { Unknown } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { WhyNumber } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { HiringAnswer } from './answer-hiring.ts'
import classes from './hiring.module.css'
import type { HiringQuestion } from './question.ts'
import { projectedInWords } from './value-in-words.ts'
import { whyKey } from './why-key.ts'

const COLUMNS = [
  'accounts',
  'won',
  'churned',
  'arrMinor',
  'csms',
  'csCostMinor',
  'costShare',
  'grr',
  'nrr',
] as const satisfies readonly ExplainedSeries[]

/** The expected path month by month, every figure of which opens. */
export function MonthsTable({
  answer: { forecast },
  question: { scenario },
  tier,
  tierName,
  open,
  onWhy,
}: {
  readonly answer: HiringAnswer
  readonly question: HiringQuestion
  readonly tier: string | undefined
  readonly tierName: (id: string) => string
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const words = useWords()
  const { text, month, wordFor } = words
  const { asOf, months } = forecast
  const shown = months[0]?.tiers.some((one) => one.tier === tier) ? tier : undefined
  const label = text('hiring.by_month', { tier: shown === undefined ? text('hiring.all') : tierName(shown) })
  return (
    <section className={classes.section}>
      <h2>{label}</h2>
      <PlainTable label={label} areFigures isLong minWidth={860}>
        <thead>
          <tr>
            <th scope="col">{text('report.month')}</th>
            {COLUMNS.map((series) => (
              <th key={series} scope="col">
                {wordFor('hiring.series', series)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((each) => {
            const figures = each.tiers.find((one) => one.tier === shown) ?? each.total
            const name = month(monthsAfter(asOf, each.month))
            return (
              <tr key={each.month}>
                <th scope="row">{name}</th>
                {COLUMNS.map((series) => {
                  const value = figures[series]
                  const key = whyKey({ series, month: each.month, scenario, tier: shown })
                  return (
                    <td key={series}>
                      {value === undefined ? (
                        <Unknown why={text('hiring.no_arr')} />
                      ) : (
                        <WhyNumber
                          label={`${wordFor('hiring.series', series)}, ${name}`}
                          isOpen={open === key}
                          onOpen={() => onWhy(key)}
                        >
                          {projectedInWords(words, value, series)}
                        </WhyNumber>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
    </section>
  )
}
