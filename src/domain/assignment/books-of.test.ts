import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import type { Books } from './books.ts'
import type { BooksInputs, BooksOptions } from './books-inputs.ts'
import { booksOf } from './books-of.ts'
import { AS_OF, aCompany, anyCompany } from './testing/any-company.ts'
import { bestBooks } from './testing/best-books.ts'
import { optimiseExhaustively } from './testing/optimise-exhaustively.ts'

const options: BooksOptions = { gap: 0, effort: 'usual' }
const solve = (inputs: BooksInputs, more: Partial<BooksOptions> = {}) =>
  booksOf(inputs, optimiseExhaustively, { ...options, ...more })
const csmsOf = ({ assignments }: Books) =>
  Object.fromEntries(assignments.map(({ account, csm }) => [account, csm]))

test('[N12] the least uncovered ARR, then the fewest points: as trying everything says', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const books = await solve(company)
      const best = bestBooks(company)
      expect(books.firstGoal.uncoveredArrMinor).toBe(best.uncoveredArrMinor)
      expect(books.firstGoal.isProven).toBe(true)
      expect(books.objective).toBeCloseTo(best.points, 6)
      expect(books.lowerBound).toBeCloseTo(best.points, 6)
      expect(books.lowerBound).toBeLessThanOrEqual(books.objective)
    }),
    { numRuns: 300 },
  )
}, 60_000)
