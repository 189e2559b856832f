import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import type { Optimise } from '../optimiser/solution.ts'
import { arrScaleOf } from './arr-scale.ts'
import type { BooksProgress } from './books-inputs.ts'
import { booksOf } from './books-of.ts'
import { aCompany, anyCompany } from './testing/any-company.ts'
import { bestBooks } from './testing/best-books.ts'
import { optimiseExhaustively } from './testing/optimise-exhaustively.ts'
import { usualGap } from './usual-gap.ts'

const options = { gap: 0, effort: 'usual' } as const
const helpless: Optimise = async () => ({
  kind: 'unsolved',
  lowerBound: Number.NEGATIVE_INFINITY,
  stop: 'cancelled',
})

describe('[N13] a search that was cancelled at once', () => {
  test('leaves nothing open that somebody could still take, and claims nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyCompany, async (company) => {
        const books = await booksOf(company, helpless, options)
        const best = bestBooks(company)
        expect(books.firstGoal.uncoveredArrMinor).toBeGreaterThanOrEqual(best.uncoveredArrMinor)
        expect(books.firstGoal.lowerBoundMinor).toBeLessThanOrEqual(best.uncoveredArrMinor)
        if (books.firstGoal.uncoveredArrMinor === best.uncoveredArrMinor) {
          expect(books.lowerBound).toBeLessThanOrEqual(best.points + 1e-6)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('covers the largest ARR first', async () => {
    const high = (id: string, acvMinor: number) => anAccount({ id, tier: 'high', acvMinor })
    const accounts = [1, 7, 3, 5, 9, 2, 8].map((acv, index) => high(`A${index}`, acv))
    const books = await booksOf(aCompany({ accounts }), helpless, options)
    expect(books.uncovered.map(({ acvMinor }) => acvMinor)).toEqual([1])
    expect(books.stop).toBe('cancelled')
  })
})

test('[N12] progress is told in the books’ own terms', async () => {
  const told: BooksProgress[] = []
  const telling: Optimise = async (problem, given) => {
    const outcome = await optimiseExhaustively(problem, given)
    if (outcome.kind === 'solved') given.onIncumbent?.(outcome.solution)
    return outcome
  }
  const high = (id: string, acvMinor: number) => anAccount({ id, tier: 'high', acvMinor })
  const accounts = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id, index) => high(id, 1000 * (index + 1)))
  const company = aCompany({ accounts })
  const books = await booksOf(company, telling, { ...options, onProgress: (each) => told.push(each) })
  expect(told.map(({ stage }) => stage)).toEqual(['cover', 'balance'])
  expect(told[0]!.objective).toBe(1000)
  expect(told[1]!.objective).toBeCloseTo(books.objective, 9)
})

test('[N12] ARR in units: the same order as minor units, and accounts without an ACV below every other', () => {
  const anyAcvs = fc.array(fc.constantFrom(undefined, 0, 50_000, 150_000, 12_300_000, 7), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(anyAcvs, fc.nat(63), (acvs, chosen) => {
      const jobs = acvs.map((acvMinor, index) => ({ account: anAccount({ id: `A${index}`, acvMinor }) }))
      const { weightOf, toMinor, step } = arrScaleOf(jobs)
      const some = jobs.filter((_, index) => chosen & (1 << index))
      const weight = some.reduce((sum, job) => sum + weightOf(job), 0)
      const minor = some.reduce((sum, { account }) => sum + (account.acvMinor || 1), 0)
      expect(toMinor(weight)).toBe(minor)
      expect(step).toBeGreaterThan(0)
    }),
  )
})

test('[N14] how good is good enough', () => {
  expect([20, 1_000, 1_001, 20_000, 20_001].map(usualGap)).toEqual([0.0005, 0.0005, 0.004, 0.004, 0.02])
})
