import { type KeyboardEvent, useId, useRef } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './handoffs.module.css'

/** As the API takes it. */
const LONGEST = 2000

/**
 * A part of the record that is a list: Enter adds an entry below, Backspace in an empty one takes it away. Where there may be none,
 * one can say so.
 */
export function ListPart({
  id,
  label,
  help,
  entries,
  mayBeNone,
  isMissing,
  onChange,
}: {
  /** Of its first field, so that it can be gone to. */
  readonly id: string
  readonly label: string
  readonly help: string
  /** Undefined: nobody has said; empty: there are none. */
  readonly entries: readonly string[] | undefined
  readonly mayBeNone: boolean
  readonly isMissing: boolean
  readonly onChange: (entries: readonly string[] | undefined) => void
}) {
  const { text } = useWords()
  const domId = useId()
  const fields = useRef<HTMLOListElement>(null)
  const isNone = mayBeNone && entries?.length === 0
  const shown = entries === undefined || entries.length === 0 ? [''] : entries

  function focus(at: number) {
    // Once the entry is drawn.
    requestAnimationFrame(() => fields.current?.querySelectorAll('input')[at]?.focus())
  }

  function add(after: number) {
    onChange([...shown.slice(0, after + 1), '', ...shown.slice(after + 1)])
    focus(after + 1)
  }

  function remove(at: number) {
    const left = shown.filter((_, index) => index !== at)
    onChange(left.length === 0 ? undefined : left)
    focus(Math.max(0, at - 1))
  }

  function press(event: KeyboardEvent<HTMLInputElement>, at: number) {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (shown[at]!.trim() !== '') add(at)
    }
    if (event.key === 'Backspace' && shown[at] === '' && shown.length > 1) {
      event.preventDefault()
      remove(at)
    }
  }

  return (
    <fieldset className={classes.part} aria-describedby={`${domId}-help`}>
      <legend>
        {label}
        {isMissing && <span className={classes.missing}>{text('handoffs.missing')}</span>}
      </legend>
      <p id={`${domId}-help`} className={classes.help}>
        {help}
      </p>
      {!isNone && (
        <ol ref={fields} className={classes.entries}>
          {shown.map((entry, at) => (
            <li key={at}>
              <input
                id={at === 0 ? id : undefined}
                type="text"
                value={entry}
                maxLength={LONGEST}
                aria-label={text('handoffs.entry', { name: label, number: at + 1 })}
                onChange={({ target }) =>
                  onChange(shown.map((other, index) => (index === at ? target.value : other)))
                }
                onKeyDown={(event) => press(event, at)}
              />
              <IconButton
                icon="delete"
                label={text('handoffs.remove', { name: label, number: at + 1 })}
                disabled={shown.length === 1 && entry === ''}
                onClick={() => remove(at)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={classes.tools}>
        {!isNone && (
          <Button
            kind="quiet"
            icon="add"
            onClick={() => add(shown.length - 1)}
            aria-label={text('handoffs.add_to', { name: label })}
          >
            {text('handoffs.add')}
          </Button>
        )}
        {mayBeNone && shown.every((entry) => entry.trim() === '') && (
          <label className={classes.none}>
            <input
              id={isNone ? id : undefined}
              type="checkbox"
              checked={isNone}
              onChange={({ target }) => onChange(target.checked ? [] : undefined)}
            />
            {text('handoffs.none')}
          </label>
        )}
      </div>
    </fieldset>
  )
}
