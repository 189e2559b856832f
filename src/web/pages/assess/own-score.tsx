import { useId, useState } from 'react'
import type { OverrideValue } from '../../../domain/assessment/answer-values.ts'
import { type FactorName, SCORES, type Score } from '../../../domain/assessment/factor.ts'
import { useWords } from '../../words/words-context.tsx'
import { AnswerFrame, Changed } from './answer-frame.tsx'
import classes from './questions.module.css'
import type { AnswerBook } from './use-answers.ts'

/** A score that replaces the derived one: 1 to 5 with a reason, without which it does not count. */
export function OwnScore({ book, factor }: { readonly book: AnswerBook; readonly factor: FactorName }) {
  const { text } = useWords()
  const id = useId()
  const key = `overrides.${factor}` as const
  const given = book.values[key] as OverrideValue | undefined
  const started = book.started[factor]
  const score = (started ?? given)?.score
  const reason = (started ?? given)?.reason ?? ''
  const [typed, setTyped] = useState(reason)
  const shown = typed.trim() === reason.trim() ? typed : reason
  const isChanged = book.unsaved.includes(key) || started !== undefined
  const saved = book.savedValues[key] as OverrideValue | undefined
  const choose = (next: Score | undefined) =>
    book.override(factor, next === undefined ? undefined : { score: next, reason: shown })
  return (
    <AnswerFrame isChanged={isChanged}>
      <fieldset className={classes.choice} disabled={!book.mayEdit}>
        <legend>{text('web.assess.own_score')}</legend>
        <div className={classes.options}>
          {[undefined, ...SCORES].map((option) => (
            <label key={option ?? 'derived'} className={classes.option}>
              <input type="radio" name={id} checked={score === option} onChange={() => choose(option)} />
              <span>{option ?? text('web.assess.as_derived')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {score !== undefined && (
        <>
          <label htmlFor={`${id}-reason`}>{text('web.assess.reason')}</label>
          <textarea
            id={`${id}-reason`}
            rows={2}
            maxLength={2000}
            required
            className={classes.note}
            value={shown}
            readOnly={!book.mayEdit}
            aria-invalid={started !== undefined || undefined}
            aria-describedby={`${id}-missing`}
            onChange={({ target }) => {
              setTyped(target.value)
              book.override(factor, { score: score as Score, reason: target.value })
            }}
          />
          {started !== undefined && (
            <p id={`${id}-missing`} className={classes.wrong}>
              {text('web.assess.reason_missing')}
            </p>
          )}
        </>
      )}
      {isChanged && (
        <Changed
          name={text('web.assess.own_score')}
          was={saved === undefined ? text('web.assess.as_derived') : `${saved.score} / 5`}
          onReset={() => {
            setTyped(saved?.reason ?? '')
            book.override(factor, saved as { score: Score; reason: string } | undefined)
          }}
        />
      )}
    </AnswerFrame>
  )
}
