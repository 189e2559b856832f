import type { Cadence, Tier } from './model.ts'

/** Everyone who may do a piece of work for an account. */
export type Doer = Cadence['who'] | Tier['renewalOwner']

/** Whether the work is that of the tier's own people: its dedicated CSMs, or its pool. */
export function isCsmWork(who: Doer): boolean {
  return who === 'csm' || who === 'pool'
}
