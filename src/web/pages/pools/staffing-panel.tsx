import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TrialField } from '../economics/trial-field.tsx'
import { durationText } from './duration-text.ts'
import type { PoolView } from './pool-queries.ts'
import classes from './pools.module.css'
import { type AskedName, type Counts, LIMITS, questionOf, triedIn, usualOf } from './question-in-address.ts'
import { StaffingAnswer } from './staffing-answer.tsx'
import { useStaffing } from './use-staffing.ts'

const FIRST = ['cases', 'minutes', 'within', 'kept', 'people'] as const
const ASSUMED = ['absent', 'desk', 'proactive', 'spread'] as const

/** How many people does it take? What is known of the pool stands there; what somebody changes stands in the address. */
export function StaffingPanel({ view }: { readonly view: PoolView }) {
  const { text, locale, number } = useWords()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const id = useId()
  const usual = usualOf(view)
  const tried = triedIn(search)
  const usualCounts = view.usual.setting.promise.counts
  const counts: Counts =
    search.counts === 'open_hours' || search.counts === 'all_hours' ? search.counts : usualCounts
  const question = questionOf(view, { ...usual, ...tried }, counts)
  const { staffing, isPending, error } = useStaffing(question)
  const change = (next: Record<string, string | undefined>) =>
    void navigate({
      to: '.',
      search: ((now: object) => ({ ...now, ...next })) as never,
      replace: true,
      resetScroll: false,
    })
  const field = (name: AskedName) => {
    const { from, to, most, step } = LIMITS[name]
    const format = (value: number) => (name === 'within' ? durationText(value, locale) : number(value))
    return (
      <TrialField
        key={name}
        label={text(`pools.ask.${name}`)}
        base={usual[name]}
        tried={tried[name]}
        {...{ from, to, most, step, format }}
        onChange={(value) => change({ [name]: value === undefined ? undefined : String(value) })}
      />
    )
  }
  return (
    <section className={classes.section} aria-label={text('pools.how_many')}>
      <h2>{text('pools.how_many')}</h2>
      <p className={classes.soft}>
        {text(`pools.from.${view.usual.casesFrom}`, { cases: usual.cases, minutes: usual.minutes })}
      </p>
      <div className={classes.question}>
        <div className={classes.fields}>
          {FIRST.map(field)}
          <details className={classes.assumed}>
            <summary>{text('pools.ask.assumptions')}</summary>
            <div className={classes.fields}>
              {ASSUMED.map(field)}
              <div className={classes.counts}>
                <label htmlFor={id}>{text('pools.ask.counts')}</label>
                <select
                  id={id}
                  value={counts}
                  onChange={({ target }) =>
                    change({ counts: target.value === usualCounts ? undefined : target.value })
                  }
                >
                  {(['open_hours', 'all_hours'] as const).map((value) => (
                    <option key={value} value={value}>
                      {text(`pools.ask.counts.${value}`)}
                    </option>
                  ))}
                </select>
              </div>
            </div>
          </details>
        </div>
        <div className={classes.found} aria-busy={isPending} aria-live="polite">
          {error !== undefined ? (
            <ErrorState title={text('pools.staff.failed')}>
              <p>{error.message}</p>
            </ErrorState>
          ) : staffing === undefined ? (
            <Loading height={420} />
          ) : (
            <StaffingAnswer staffing={staffing} question={question} />
          )}
        </div>
      </div>
    </section>
  )
}
