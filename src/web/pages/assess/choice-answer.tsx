import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AnswerFrame, Changed } from './answer-frame.tsx'
import classes from './questions.module.css'
import { anchorIn, type ChoiceQuestion } from './questions.ts'
import type { AnswerBook } from './use-answers.ts'

/** One of a few answers, or none. */
export function ChoiceAnswer({
  book,
  question,
}: {
  readonly book: AnswerBook
  readonly question: ChoiceQuestion
}) {
  const { key, label, options } = question
  const { text } = useWords()
  const id = useId()
  const name = text(label)
  const chosen = chosenIn(question, book.values[key])
  const was = chosenIn(question, book.savedValues[key])
  const isChanged = book.unsaved.includes(key)
  return (
    <AnswerFrame isChanged={isChanged}>
      <fieldset className={classes.choice} disabled={!book.mayEdit}>
        <legend>{name}</legend>
        <div className={classes.options} data-stacked={options.some(({ help }) => help) || undefined}>
          {options.map(({ value, answer, help }) => (
            <label key={answer} className={classes.option}>
              <input
                type="radio"
                name={id}
                checked={chosen === answer}
                onChange={() => book.change(key, value)}
              />
              <span>
                {text(label, { answer })}
                {help && <span className={classes.optionHelp}>{text(help)}</span>}
              </span>
            </label>
          ))}
        </div>
        {chosen !== undefined && book.mayEdit && (
          <Button
            kind="quiet"
            aria-label={text('web.assess.clear', { name })}
            onClick={() => book.change(key, undefined)}
          >
            {text('web.assess.clear', { name: undefined })}
          </Button>
        )}
      </fieldset>
      {isChanged && (
        <Changed
          name={name}
          was={was === undefined ? undefined : text(label, { answer: was })}
          onReset={() => book.change(key, book.savedValues[key])}
        />
      )}
    </AnswerFrame>
  )
}

function chosenIn(question: ChoiceQuestion, value: unknown): string | undefined {
  if (value === undefined) return undefined
  const exact = question.options.find((option) => option.value === value)
  return exact?.answer ?? anchorIn(question.key, value)
}
