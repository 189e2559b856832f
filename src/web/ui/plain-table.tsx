import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

/**
 * A table as high as what it says, unlike the grid of thousands of rows. Wider than its place it scrolls by itself, which the keyboard
 * can do as well.
 */
export function PlainTable({
  label,
  labelledBy,
  areFigures = false,
  isFramed = true,
  isLong = false,
  className = '',
  minWidth,
  children,
}: {
  readonly label?: string
  /** Id of the caption, where one is seen. */
  readonly labelledBy?: string
  /** Every cell but the first of a row is a figure. */
  readonly areFigures?: boolean
  readonly isFramed?: boolean
  /** With so many rows that they go up and down below their heads. */
  readonly isLong?: boolean
  readonly className?: string | undefined
  /** In pixels: narrower than this a column says nothing any more. */
  readonly minWidth?: number | undefined
  readonly children: ReactNode
}) {
  return (
    <section
      className={`${classes.scroll} ${isFramed ? classes.framed : ''} ${isLong ? classes.long : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      <table
        className={`${classes.table} ${areFigures ? classes.figures : ''} ${className}`}
        style={{ minWidth }}
      >
        {children}
      </table>
    </section>
  )
}
