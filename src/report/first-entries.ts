import type { Listing } from '../domain/plan/plan.ts'

/** The first entries of a list that may have a million; the rest is not even computed. */
export function firstEntries<Entry>({ entries }: Listing<Entry>, count: number): Entry[] {
  const first: Entry[] = []
  if (count <= 0) return first
  for (const entry of entries()) {
    first.push(entry)
    if (first.length === count) break
  }
  return first
}
