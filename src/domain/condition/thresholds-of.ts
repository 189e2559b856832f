import { collectCuts } from './collect-cuts.ts'
import type { Node } from './node.ts'

/**
 * The numbers that an expression compares each field with, ascending: `acv * 2 >= 100 && acv in [60]` gives acv → 50, 60.
 * Fields without such a number are left out.
 */
export function thresholdsOf({ ast }: { readonly ast: Node }): ReadonlyMap<string, readonly number[]> {
  const thresholds = new Map<string, readonly number[]>()
  for (const [field, { constants }] of collectCuts([ast])) {
    const numbers = [...constants].filter((constant) => typeof constant === 'number')
    if (numbers.length > 0)
      thresholds.set(
        field,
        numbers.sort((a, b) => a - b),
      )
  }
  return thresholds
}
