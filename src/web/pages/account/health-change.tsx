import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { formatDay, parseDay } from '../../../domain/kernel/day.ts'
import { Answer } from '../../shell/answer.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import { type AccountHealth, healthQuery } from './health-queries.ts'
import { metricName } from './metric-name.ts'

const USUAL_DAYS = 28

/** Why the score is another than on a day that is chosen; the causes add up to the difference. */
export function HealthChange({ accountId, asOf }: { readonly accountId: string; readonly asOf: string }) {
  const { text } = useWords()
  const id = useId()
  const navigate = useNavigate()
  const today = parseDay(asOf)!
  const { since: asked } = useSearch({ strict: false }) as { readonly since?: string }
  const day = asked === undefined ? undefined : parseDay(asked)
  const since = formatDay(day !== undefined && day < today ? day : today - USUAL_DAYS)
  const health = useQuery({ ...healthQuery(accountId, since), placeholderData: keepPreviousData })
  return (
    <>
      <div className={`${look.choice} ${classes.since}`}>
        <label htmlFor={id}>{text('health.page.since')}</label>
        <input
          id={id}
          type="date"
          value={since}
          max={formatDay(today - 1)}
          onChange={({ target: { value } }) =>
            value !== '' &&
            void navigate({
              to: '.',
              search: ((now: object) => ({ ...now, since: value })) as never,
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Answer of={health} height={120}>
        {({ change }) => <Causes change={change} since={since} />}
      </Answer>
    </>
  )
}

function Causes({ change, since }: { readonly change: AccountHealth['change']; readonly since: string }) {
  const { text, number, has } = useWords()
  const sinceDay = parseDay(since)
  if (change === null) return <p>{text('health.page.not_then', { sinceDay })}</p>
  if (change.causes.length === 0) {
    return <p>{text('health.page.unchanged', { sinceDay })}</p>
  }
  const signed = (value: number) => `${value > 0 ? '+' : ''}${number(value)}`
  return (
    <div className={classes.causes}>
      <p>
        {text('health.page.changed', {
          sinceDay,
          before: number(change.before.score ?? undefined),
          now: number(change.after.score ?? undefined),
          difference: change.difference === null ? undefined : signed(round(change.difference)),
        })}
      </p>
      <ul className={classes.limits}>
        {change.causes.map(({ cause, signal, effect, before, after, override }) => {
          const id = `health.cause.${cause}`
          const key = `${cause} ${signal}`
          if (!has(id)) return <li key={key}>{cause}</li>
          return (
            <li key={key}>
              {effect !== null && <strong>{signed(round(effect))} </strong>}
              {text(id, {
                signal: signal === null ? undefined : metricName(signal),
                from: number(before?.points ?? undefined),
                to: number(after?.points ?? undefined),
                reason: override?.kind === 'person' ? override.reason : metricName(override?.signal ?? ''),
              })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const round = (points: number) => Math.round(points * 10) / 10
