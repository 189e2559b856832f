import type { Cuts } from './collect-cuts.ts'
import type { Cell } from './cut-into-cells.ts'
import type { Value } from './field.ts'

/**
 * The class of each cell in the eyes of one condition, which turns at fewer places than all conditions together do: for
 * `acv >= 100` all cells from 100 on are one class.
 */
export function classCells(cells: readonly Cell[], { constants, isBlurred }: Cuts): readonly number[] {
  const classes = new Map<string, number>()
  return cells.map(({ span, value }, cell) => {
    const key = isBlurred || span.kind === 'missing' ? `cell ${cell}` : positionOf(value, constants)
    const known = classes.get(key) ?? classes.size
    classes.set(key, known)
    return known
  })
}

/** Which constant a value is, or between which ones a number lies; all texts that are none are alike. */
function positionOf(value: Value, constants: Cuts['constants']): string {
  if (typeof value === 'string') return constants.has(value) ? `text ${value}` : 'other'
  if (typeof value !== 'number') return String(value)
  let below = 0
  for (const constant of constants) if (typeof constant === 'number' && constant < value) below++
  return constants.has(value) ? `at ${below}` : `above ${below}`
}
