import { useRef } from 'react'
import classes from './code-field.module.css'

/** A text with numbered lines; those where something is wrong are marked. */
export function CodeField({
  label,
  value,
  wrongLines,
  isReadOnly = false,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly wrongLines: ReadonlySet<number>
  readonly isReadOnly?: boolean
  readonly onChange?: (value: string) => void
}) {
  const gutter = useRef<HTMLDivElement>(null)
  const lines = value.split('\n').length
  return (
    <div className={classes.field}>
      <div ref={gutter} className={classes.gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <div key={index} data-wrong={wrongLines.has(index + 1) || undefined}>
            {index + 1}
          </div>
        ))}
      </div>
      <textarea
        aria-label={label}
        className={classes.text}
        value={value}
        readOnly={isReadOnly}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        onChange={(event) => onChange?.(event.target.value)}
        onScroll={({ currentTarget }) => {
          if (gutter.current !== null) gutter.current.scrollTop = currentTarget.scrollTop
        }}
      />
    </div>
  )
}

/** Where a line of a text begins and ends. */
export function spanOfLine(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return [from, from + (lines[line - 1]?.length ?? 0)]
}
