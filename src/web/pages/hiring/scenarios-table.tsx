import { Link } from '@tanstack/react-router'
import type { ScenarioOutcome } from '../../../domain/forecast/compare-scenarios.ts'
import type { ExplainedSeries } from '../../../domain/forecast/explain-figure.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { Unknown } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loading } from '../../ui/states.tsx'
import { WhyNumber } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './hiring.module.css'
import { type HiringQuestion, scenarioIdOf, scenarioOf } from './question.ts'
import { scenarioName } from './scenario-name.ts'
import { tellSurvival } from './tell-survival.ts'
import { projectedInWords } from './value-in-words.ts'
import { whyKey } from './why-key.ts'

const ROWS = [
  'accounts',
  'arrMinor',
  'csms',
  'csCostMinor',
  'costShare',
] as const satisfies readonly ExplainedSeries[]

/** Whether the model survives growth: every scenario at the end of the months looked at, side by side. */
export function ScenariosTable({
  compared,
  question,
  open,
  onWhy,
}: {
  readonly compared: readonly ScenarioOutcome[] | undefined
  readonly question: HiringQuestion
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const words = useWords()
  const { text, month, number, wordFor } = words
  if (compared === undefined) return <Loading height={360} />
  const columns = compared.map((outcome) => ({ ...outcome, id: scenarioIdOf(outcome.scenario) }))
  // Of one's own size and of one that is offered there is one column.
  const chosen = scenarioIdOf(scenarioOf(question))
  return (
    <section className={classes.section}>
      <h2>
        {tellSurvival(
          words,
          compared,
          columns.find(({ id }) => id === chosen),
        )}
      </h2>
      <PlainTable label={text('hiring.scenarios')} areFigures minWidth={900}>
        <thead>
          <tr>
            <th scope="col">{text('hiring.scenarios.end', { months: question.months })}</th>
            {columns.map(({ id, forecast }) => (
              <th key={id} scope="col" aria-current={id === chosen || undefined}>
                {scenarioName(words, id, question.factor)}
                {forecast.scenario.code === 'factor' && (
                  <span className={classes.small}>
                    {text('hiring.scenarios.within', { months: forecast.scenario.within })}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((series) => (
            <tr key={series}>
              <th scope="row">{wordFor('hiring.series', series)}</th>
              {columns.map(({ id, forecast }) => {
                const last = forecast.months.at(-1)!
                const value = last.total[series]
                const key = whyKey({ series, month: last.month, scenario: id })
                return (
                  <td key={id}>
                    {value === undefined ? (
                      <Unknown why={text('hiring.no_arr')} />
                    ) : (
                      <WhyNumber
                        label={`${wordFor('hiring.series', series)}, ${scenarioName(words, id, question.factor)}`}
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
          ))}
          <tr>
            <th scope="row">{text('hiring.scenarios.hires')}</th>
            {columns.map(({ id, hires, pace }) => (
              <td key={id}>
                {number(Math.round(hires))}
                {pace?.hiresPossible !== undefined && (
                  <span className={classes.small}>
                    {text('hiring.scenarios.possible', { count: pace.hiresPossible })}
                  </span>
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text('hiring.scenarios.breaks')}</th>
            {columns.map(({ id, breaksInMonth, pace, forecast }) => (
              <td key={id}>
                {pace === undefined ? (
                  <Unknown why={text('hiring.note.no_team')} />
                ) : breaksInMonth === undefined ? (
                  text('hiring.scenarios.never')
                ) : breaksInMonth === 0 ? (
                  text('hiring.scenarios.now')
                ) : (
                  month(monthsAfter(forecast.asOf, breaksInMonth))
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text('hiring.scenarios.verdict')}</th>
            {columns.map(({ id, verdict }) => (
              <td key={id} data-verdict={verdict}>
                {text(`hiring.verdict.${verdict}`)}
              </td>
            ))}
          </tr>
        </tbody>
      </PlainTable>
      {columns.some(({ verdict, pace }) => verdict === 'unknown' && pace !== undefined) && (
        <p className={classes.soft}>
          {text('hiring.scenarios.pace')} <Link to="/assess">{text('hiring.scenarios.to_assess')}</Link>
        </p>
      )}
    </section>
  )
}
