import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { Words } from '../../../language/make-words.ts'
import { isRefusal } from '../../api/problem.ts'
import { useMay } from '../../api/session.ts'
import { TrendLine } from '../../charts/trend-line.ts'
import { Answer } from '../../shell/answer.tsx'
import { ChartPlace } from '../../ui/chart-place.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import { HealthChange } from './health-change.tsx'
import { HealthContributions } from './health-contributions.tsx'
import { OverrideHealth } from './health-override.tsx'
import { type AccountHealth, healthQuery } from './health-queries.ts'
import { metricName } from './metric-name.ts'

/** How an account is doing, of what that is made, why it changed, and who has said otherwise. */
export function HealthView({ accountId }: { readonly accountId: string }) {
  const { text } = useWords()
  const mayDraft = useMay('model.draft')
  const health = useQuery(healthQuery(accountId))
  if (isRefusal(health.error, 'health-not-scored') || isRefusal(health.error, 'no-model')) {
    return (
      <p className={look.soft}>
        {text('health.page.no_score')} {mayDraft && <Link to="/model">{text('health.page.to_model')}</Link>}
      </p>
    )
  }
  return (
    <Answer of={health} height={480}>
      {(found) => <Health health={found} />}
    </Answer>
  )
}

function Health({ health }: { readonly health: AccountHealth }) {
  const words = useWords()
  const { text } = words
  const mayOverride = useMay('health.override')
  return (
    <>
      <section aria-label={text('web.account.health')} className={classes.told}>
        <p>
          <strong>{tellHealth(words, health)}</strong> {tellComputed(words, health)}
        </p>
        {mayOverride && <OverrideHealth health={health} />}
      </section>
      {health.contributions.length > 0 && (
        <section>
          <h2>{text('health.page.made_of')}</h2>
          <p className={look.help}>{text('health.page.made_of.what')}</p>
          <HealthContributions contributions={health.contributions} />
        </section>
      )}
      <div className={classes.beside}>
        <section>
          <h2>{text('web.account.history')}</h2>
          <HealthHistory health={health} />
        </section>
        <section>
          <h2>{text('health.page.why')}</h2>
          <HealthChange accountId={health.accountId} asOf={health.asOf} />
        </section>
      </div>
      {health.overrides.length > 0 && (
        <section>
          <h2>{text('health.page.overrides')}</h2>
          <Overrides overrides={health.overrides} />
        </section>
      )}
    </>
  )
}

/** The first line: what counts, and why it is not what the signals say. */
function tellHealth(words: Words, { score, band, coverage, override, scoredOn }: AccountHealth): string {
  const { text, wordFor, number } = words
  const said = { score: number(score ?? undefined), band: wordFor('health_band', band ?? undefined) }
  if (override?.kind === 'person') {
    return text('health.page.answer.overridden', {
      ...{ ...said, hasScore: score !== null, untilDay: parseDay(override.until), reason: override.reason },
    })
  }
  if (override?.kind === 'signal') {
    return text('health.page.answer.red', { ...said, signal: metricName(override.signal) })
  }
  if (scoredOn === null) return text('health.page.answer.never')
  if (score === null) return text('health.page.answer.unknown', { coverageShare: coverage })
  return text('health.page.answer', { ...said, coverageShare: coverage })
}

function tellComputed({ text, number, paragraph }: Words, health: AccountHealth): string {
  const { override, computed, trend } = health
  const told: string[] = []
  if (override !== null && computed.score !== null) {
    told.push(text('health.page.computed', { score: number(computed.score) }))
  }
  if (trend !== null) {
    const rounded = Math.round(trend * 10) / 10
    const way = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same'
    told.push(text('health.page.trend', { way, by: number(Math.abs(rounded)) }))
  }
  return paragraph(told)
}

/** How the score went: it holds until it counts otherwise. */
function HealthHistory({ health: { history, asOf } }: { readonly health: AccountHealth }) {
  const { text, number, day, wordFor, share } = useWords()
  const known = history
    .filter(({ score }) => score !== null)
    .map((one) => ({ at: parseDay(one.day)!, value: one.score! }))
    .reverse()
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return <p className={look.soft}>{text('web.ui.unknown')}</p>
  const title = text('health.page.history', {
    ...{ before: number(first.value), now: number(last.value), sinceDay: first.at },
    isOne: known.length === 1,
  })
  const today = parseDay(asOf)!
  const points = last.at < today ? [...known, { at: today, value: last.value }] : known
  return (
    <ChartPlace>
      <TrendLine
        id="health-history"
        title={title}
        summary={title}
        points={points}
        range={[0, 100]}
        lastLabel={number(last.value)}
        xTitle={text('web.import.field.day')}
        yTitle={text('health.column.score')}
        formatDay={day}
        formatValue={number}
        table={{
          label: text('report.as_table'),
          columns: [
            text('web.import.field.day'),
            text('health.column.score'),
            text('health.column.band'),
            text('health.column.coverage'),
          ],
          rows: history.map((one) => [
            day(parseDay(one.day)),
            number(one.score ?? undefined),
            wordFor('health_band', one.band ?? undefined),
            share(one.coverage),
          ]),
        }}
      />
    </ChartPlace>
  )
}

function Overrides({ overrides }: { readonly overrides: AccountHealth['overrides'] }) {
  const { text, number, wordFor } = useWords()
  return (
    <ul className={classes.limits}>
      {overrides.map((one) => (
        <li key={one.id}>
          {text('health.page.overrides.line', {
            what: one.band === null ? number(one.score ?? undefined) : wordFor('health_band', one.band),
            ...{
              fromDay: parseDay(one.from),
              untilDay: parseDay(one.until < one.from ? one.from : one.until),
            },
            ...{ isEnded: one.endedAt !== null, reason: one.reason },
          })}
        </li>
      ))}
    </ul>
  )
}
