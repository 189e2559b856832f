import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './questions.module.css'

/** Under an answer that is not saved: what it was, and the way back. */
export function Changed({
  name,
  was,
  onReset,
}: {
  readonly name: string
  readonly was: string | undefined
  readonly onReset: (() => void) | undefined
}) {
  const { text } = useWords()
  return (
    <div className={classes.changed}>
      <span>{text('web.economics.was', { value: was })}</span>
      {onReset && (
        <Button kind="quiet" aria-label={text('web.economics.reset.of', { name })} onClick={onReset}>
          {text('web.economics.reset')}
        </Button>
      )}
    </div>
  )
}

/** Around one question: what is changed and not saved has a line at its side. */
export function AnswerFrame({
  isChanged,
  children,
}: {
  readonly isChanged: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={classes.question} data-changed={isChanged || undefined}>
      {children}
    </div>
  )
}
