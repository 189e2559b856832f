import type { Tier } from './model.ts'

/** A tier gives each account an owner when it has people and shares them with no pool. */
export function hasOwners({ ratio, pool }: Pick<Tier, 'ratio' | 'pool'>): boolean {
  return ratio !== undefined && pool === undefined
}
