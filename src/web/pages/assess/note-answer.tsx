import { useId, useState } from 'react'
import type { FactorName } from '../../../domain/assessment/factor.ts'
import { useWords } from '../../words/words-context.tsx'
import { AnswerFrame, Changed } from './answer-frame.tsx'
import classes from './questions.module.css'
import type { AnswerBook } from './use-answers.ts'

/** Free words on a factor: where the answers come from, and what no question has room for. */
export function NoteAnswer({ book, factor }: { readonly book: AnswerBook; readonly factor: FactorName }) {
  const { text } = useWords()
  const key = `evidence.${factor}` as const
  const id = useId()
  const given = String(book.values[key] ?? '')
  const [typed, setTyped] = useState(given)
  // Spaces at the end are no answer, but must not be lost while typing.
  const shown = typed.trim() === given ? typed : given
  const isChanged = book.unsaved.includes(key)
  return (
    <AnswerFrame isChanged={isChanged}>
      <label htmlFor={id}>{text('web.assess.note')}</label>
      <p id={`${id}-help`} className={classes.help}>
        {text(`web.assess.ask.${factor}`)}
      </p>
      <textarea
        id={id}
        rows={3}
        maxLength={10_000}
        className={classes.note}
        aria-describedby={`${id}-help`}
        value={shown}
        readOnly={!book.mayEdit}
        onChange={({ target }) => {
          setTyped(target.value)
          book.change(key, target.value.trim() === '' ? undefined : target.value.trim())
        }}
      />
      {isChanged && (
        <Changed
          name={text('web.assess.note')}
          was={book.savedValues[key] === undefined ? undefined : String(book.savedValues[key]).slice(0, 60)}
          onReset={() => book.change(key, book.savedValues[key])}
        />
      )}
    </AnswerFrame>
  )
}
