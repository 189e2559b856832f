import type { Clusters } from '../../domain/pilot/power/design.ts'
import { momentsOf } from '../../domain/statistics/moments.ts'
import type { Candidate } from './load-candidates.ts'

/** Where the base does not say how alike the accounts of a book are. */
const USUAL_ICC = 0.05

/**
 * [Q168] How large books are and how alike their accounts in a metric: the intracluster correlation by one-way analysis of variance
 * (Donner 1986), between 0 and 1; a usual one of 0.05, and said so, where no two accounts of a book have a value.
 */
export function spreadOfBooks(
  candidates: readonly Pick<Candidate, 'id' | 'owner'>[],
  values: ReadonlyMap<string, number>,
): Clusters & { readonly isIccAssumed: boolean } {
  const sizes = new Map<string, number>()
  const measured = new Map<string, number[]>()
  for (const { id, owner } of candidates) {
    if (owner === undefined) continue
    sizes.set(owner, (sizes.get(owner) ?? 0) + 1)
    const value = values.get(id)
    if (value === undefined) continue
    const book = measured.get(owner)
    if (book === undefined) measured.set(owner, [value])
    else book.push(value)
  }
  const { n, mean, variance = 0 } = momentsOf(sizes.values())
  const icc = iccOf([...measured.values()])
  return {
    size: n === 0 ? 1 : mean,
    sizeVariation: n === 0 ? 0 : Math.sqrt(variance) / mean,
    ...{ icc: icc ?? USUAL_ICC, isIccAssumed: icc === undefined },
  }
}

function iccOf(books: readonly (readonly number[])[]): number | undefined {
  const count = books.reduce((sum, book) => sum + book.length, 0)
  const within = count - books.length
  if (books.length < 2 || within < 1) return undefined
  const { mean } = momentsOf(books.flat())
  let between = 0
  let inside = 0
  let squares = 0
  for (const book of books) {
    const own = momentsOf(book)
    between += own.n * (own.mean - mean) ** 2
    inside += (own.variance ?? 0) * (own.n - 1)
    squares += own.n ** 2
  }
  const meanBetween = between / (books.length - 1)
  const meanWithin = inside / within
  const size = (count - squares / count) / (books.length - 1)
  const total = meanBetween + (size - 1) * meanWithin
  return total > 0 ? Math.min(1, Math.max(0, (meanBetween - meanWithin) / total)) : undefined
}
