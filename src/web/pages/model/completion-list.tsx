import { useEffect, useRef } from 'react'
import classes from './code-field.module.css'
import type { Completion } from './complete-text.ts'

export type ShownCompletion = Omit<Completion, 'options'> & {
  readonly options: readonly {
    readonly word: string
    readonly insert: string
    /** What it means, in the reader's language. */
    readonly help?: string | undefined
  }[]
}

/** What could be written, with what it means; the text area keeps the focus and says which one is chosen. */
export function CompletionList({
  id,
  label,
  completion,
  chosen,
  place,
  onTake,
}: {
  readonly id: string
  readonly label: string
  readonly completion: ShownCompletion
  readonly chosen: number
  readonly place: { readonly top?: string; readonly bottom?: string; readonly left: string }
  readonly onTake: (at: number) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={classes.offers} style={place}>
      {completion.options.map(({ word, help }, at) => (
        <div
          key={word}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          tabIndex={-1}
          className={classes.offer}
          // The text area must not lose the focus.
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(at)
          }}
        >
          <code>{word}</code>
          {help && <span>{help}</span>}
        </div>
      ))}
    </div>
  )
}
