import { useRef } from 'react'
import type { MessageValues } from '../../../language/make-words.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CodeField, spanOfLine } from '../model/code-field.tsx'
import classes from './assess.module.css'
import type { AnswerBook } from './use-answers.ts'

/** The same answers as the text that is kept, to be written in directly; what is wrong has its line. */
export function AnswerText({ book }: { readonly book: AnswerBook }) {
  const { text } = useWords()
  const whole = useRef<HTMLDivElement>(null)
  const { problems, document } = book

  function goToLine(line: number) {
    const field = whole.current?.querySelector('textarea')
    if (!field) return
    field.focus()
    field.setSelectionRange(...spanOfLine(document, line))
    field.scrollTop = Math.max(0, (line - 5) * 20)
  }

  return (
    <div ref={whole}>
      <div className={classes.title}>
        <h2>{text('web.assess.text')}</h2>
      </div>
      <p className={classes.lead}>{text('web.assess.text.lead')}</p>
      {problems.length > 0 && (
        <div className={classes.problems} role="alert">
          <p>{text('web.assess.unreadable')}</p>
          <ul className={classes.reasons}>
            {problems.map(({ code, line, column, path, values }) => (
              <li key={`${line} ${column} ${code} ${path}`}>
                <Button kind="quiet" onClick={() => goToLine(line)}>
                  {text('web.model.line', { line })}
                </Button>{' '}
                <strong>{text(`problem.${code}.message`, values as MessageValues)}</strong>{' '}
                {text(`problem.${code}.fix`, values as MessageValues)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <CodeField
        label={text('web.assess.text')}
        value={document}
        marks={problems.map(({ line, column }) => ({ line, column, isError: true }))}
        isReadOnly={!book.mayEdit}
        onChange={book.changeText}
      />
    </div>
  )
}
