import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import classes from './code-field.module.css'
import { CompletionList, type ShownCompletion } from './completion-list.tsx'

/** What is wrong in a line: marked under its text from a column on. */
export type LineMark = { readonly line: number; readonly column: number | null; readonly isError: boolean }

type CodeFieldProps = {
  readonly label: string
  readonly value: string
  readonly marks: readonly LineMark[]
  readonly isReadOnly?: boolean
  readonly onChange?: (value: string) => void
  /** What could stand at a place; undefined: nothing. */
  readonly complete?: (value: string, cursor: number) => ShownCompletion | undefined
  /** Of the text area, for whoever jumps to a line. */
  readonly area?: RefObject<HTMLTextAreaElement | null>
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** A text with numbered lines, what is wrong marked where it is, and what could be written offered on Ctrl Space and while typing. */
export function CodeField(props: CodeFieldProps) {
  const { label, value, marks, isReadOnly = false, onChange, complete, area, onKeyDown } = props
  const own = useRef<HTMLTextAreaElement>(null)
  const field = area ?? own
  const gutter = useRef<HTMLDivElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const listId = useId()
  const [offer, setOffer] = useState<ShownCompletion & { readonly chosen: number }>()
  const [scroll, setScroll] = useState({ top: 0, left: 0 })
  // What was typed here has its cursor already; after any other change it goes to where the text has changed.
  const last = useRef(value)
  useLayoutEffect(() => {
    if (last.current === value) return
    const at = endOfChange(last.current, value)
    last.current = value
    if (document.activeElement === field.current) field.current?.setSelectionRange(at, at)
  }, [value, field])
  const lines = value.split('\n')
  const wrong = new Set(marks.map(({ line }) => line))

  function look(text: string, at: number, isAsked: boolean) {
    const found = complete?.(text, at)
    const isWhole = found?.options.length === 1 && found.options[0]!.word === text.slice(found.from, at)
    const isWanted = found !== undefined && (isAsked || (at > found.from && !isWhole))
    setOffer(isWanted ? { ...found, chosen: 0 } : undefined)
  }

  function take(at: number) {
    const option = offer?.options[at]
    if (offer === undefined || option === undefined) return
    onChange?.(value.slice(0, offer.from) + option.insert + value.slice(offer.to))
    setOffer(undefined)
    field.current?.focus()
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    const count = offer?.options.length ?? 0
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === ' ' && event.ctrlKey) look(value, event.currentTarget.selectionStart, true)
    else if (offer !== undefined && step !== undefined) {
      setOffer({ ...offer, chosen: (offer.chosen + step + count) % count })
    } else if (offer !== undefined && (event.key === 'Enter' || event.key === 'Tab')) take(offer.chosen)
    else if (offer !== undefined && event.key === 'Escape') setOffer(undefined)
    else return onKeyDown?.(event)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.field}>
      <div ref={gutter} className={classes.gutter} aria-hidden="true">
        {lines.map((_, index) => (
          <div key={index} data-wrong={wrong.has(index + 1) || undefined}>
            {index + 1}
          </div>
        ))}
      </div>
      <div className={classes.paper}>
        <div ref={under} className={classes.under} aria-hidden="true">
          {marks.map(({ line, column, isError }, index) => (
            <Underline
              key={index}
              text={lines[line - 1] ?? ''}
              line={line}
              column={column ?? 1}
              isError={isError}
            />
          ))}
        </div>
        <textarea
          ref={field}
          aria-label={label}
          className={classes.text}
          value={value}
          readOnly={isReadOnly}
          spellCheck={false}
          autoCapitalize="off"
          wrap="off"
          aria-autocomplete={complete ? 'list' : undefined}
          aria-controls={offer ? listId : undefined}
          aria-activedescendant={offer ? `${listId}-${offer.chosen}` : undefined}
          onChange={({ target }) => {
            last.current = target.value
            onChange?.(target.value)
            look(target.value, target.selectionStart, false)
          }}
          onKeyDown={press}
          onBlur={() => setOffer(undefined)}
          onClick={() => setOffer(undefined)}
          onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => {
            if (gutter.current !== null) gutter.current.scrollTop = top
            if (under.current !== null) under.current.style.transform = `translate(${-left}px, ${-top}px)`
            setScroll({ top, left })
          }}
        />
        {offer && (
          <CompletionList
            id={listId}
            label={label}
            completion={offer}
            chosen={offer.chosen}
            place={placeOf(value, offer.from, { ...scroll, height: field.current?.clientHeight ?? 0 })}
            onTake={take}
          />
        )}
      </div>
    </div>
  )
}

/** Behind the last letter that differs. */
function endOfChange(before: string, after: string): number {
  let same = 0
  while (
    same < Math.min(before.length, after.length) &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same++
  }
  return after.length - same
}

const LINE_HEIGHT = 20

/** From the column on to the end of what stands in the line; the text itself is invisible here. */
function Underline({ text, line, column, isError }: LineMark & { readonly text: string }) {
  const from = Math.min(column ?? 1, Math.max(text.trimEnd().length, 1)) - 1
  const marked = text.slice(from).trimEnd() || ' '
  return (
    <div className={classes.line} style={{ top: (line - 1) * LINE_HEIGHT }}>
      {text.slice(0, from)}
      <span data-error={isError || undefined}>{marked}</span>
    </div>
  )
}

type Sight = { readonly top: number; readonly left: number; readonly height: number }

/** Below the letters that would be replaced, or above them where there is no room below. */
function placeOf(value: string, at: number, { top, left, height }: Sight) {
  const before = value.slice(0, at).split('\n')
  const below = before.length * LINE_HEIGHT - top
  return {
    ...(below > height / 2
      ? { bottom: `calc(${height - below + LINE_HEIGHT}px - var(--space-3))` }
      : { top: `calc(var(--space-3) + ${below}px)` }),
    left: `calc(var(--space-3) + ${before.at(-1)!.length}ch - ${left}px)`,
  }
}

/** Where a line of a text begins and ends. */
export function spanOfLine(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return [from, from + (lines[line - 1]?.length ?? 0)]
}

/** Brings a line into sight and selects it. */
export function showLine(area: HTMLTextAreaElement | null, text: string, line: number): void {
  if (area === null) return
  area.focus()
  area.setSelectionRange(...spanOfLine(text, line))
  area.scrollTop = Math.max(0, (line - 5) * LINE_HEIGHT)
}
