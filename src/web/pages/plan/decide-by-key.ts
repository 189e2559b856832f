import { type Decisions, exclude, forget, include, isOpen } from './decisions.ts'
import type { ReviewedRow } from './review.ts'

/**
 * What a key does to the decisions about some rows: A approves and takes in, X leaves out, U decides nothing. Undefined for a key
 * that decides nothing here.
 */
export function decideByKey(
  key: string,
  rows: readonly ReviewedRow[],
): ((before: Decisions) => Decisions) | undefined {
  const open = () => rows.filter(({ state }) => isOpen(state))
  const decidable = () => rows.filter(({ state }) => isOpen(state) || state === 'excluded')
  switch (key) {
    case 'a':
      return (before) => include(before, decidable())
    case 'x':
      return (before) => exclude(before, open())
    case 'u':
      return (before) => forget(before, decidable())
    default:
      return undefined
  }
}
