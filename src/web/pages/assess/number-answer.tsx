import { useId, useState } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { AnswerFrame, Changed } from './answer-frame.tsx'
import classes from './questions.module.css'
import type { NumberQuestion } from './questions.ts'
import { parseTyped, showTyped } from './typed-number.ts'
import type { AnswerBook } from './use-answers.ts'

/** A number with its unit. What is right counts while typing; what is wrong is said on leaving the field. */
export function NumberAnswer({
  book,
  question,
}: {
  readonly book: AnswerBook
  readonly question: NumberQuestion
}) {
  const { key, label, help, unit, scale, from, to, isWhole } = question
  const words = useWords()
  const { text, locale, currency } = words
  const id = useId()
  const given = book.values[key]
  const inField = (value: unknown) =>
    typeof value === 'number' ? showTyped(Number((value / scale).toFixed(6)), locale) : ''
  const shown = inField(given)
  const [typed, setTyped] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const parsed = (entry: string) => {
    const value = parseTyped(entry, locale)
    const isRight =
      value !== undefined && value >= from && value <= to && (!isWhole || Number.isInteger(value))
    return isRight ? value : undefined
  }

  function type(entry: string) {
    setTyped(entry)
    setWrong(false)
    const value = parsed(entry)
    if (entry.trim() === '') book.change(key, undefined)
    else if (value !== undefined) book.change(key, Number((value * scale).toFixed(8)))
  }

  function leave() {
    if (typed === undefined) return
    const isKept = typed.trim() === '' || parsed(typed) !== undefined
    setWrong(!isKept)
    if (isKept) setTyped(undefined)
  }

  const isChanged = book.unsaved.includes(key)
  const was = inField(book.savedValues[key])
  const described = [isWrong && `${id}-wrong`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <AnswerFrame isChanged={isChanged}>
      <label htmlFor={id}>{text(label)}</label>
      <div className={classes.number}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? shown}
          readOnly={!book.mayEdit}
          aria-invalid={isWrong || undefined}
          aria-describedby={described || undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && leave()}
        />
        {unit !== 'count' && <span aria-hidden="true">{unit === 'percent' ? '%' : currency}</span>}
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} className={classes.wrong} role="alert">
          {text('web.assess.wrong_number', { from, to: words.number(to), isWhole })}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className={classes.help}>
          {text(help)}
        </p>
      )}
      {isChanged && (
        <Changed
          name={text(label)}
          was={was === '' ? undefined : was}
          onReset={() => {
            setTyped(undefined)
            setWrong(false)
            book.change(key, book.savedValues[key])
          }}
        />
      )}
    </AnswerFrame>
  )
}
