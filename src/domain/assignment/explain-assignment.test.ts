import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import type { BooksInputs } from './books-inputs.ts'
import { booksOf } from './books-of.ts'
import { explainAssignment } from './explain-assignment.ts'
import { prepareBooks } from './prepare-books.ts'
import { aCompany, anyCompany, weighed } from './testing/any-company.ts'
import { bestBooks } from './testing/best-books.ts'
import { optimiseExhaustively } from './testing/optimise-exhaustively.ts'

const solve = (inputs: BooksInputs) => booksOf(inputs, optimiseExhaustively, { gap: 0, effort: 'usual' })

/** Prices that no solver gave: a bound must hold at any. */
const anyPrices = fc.record({
  hours: fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
  leaving: fc.double({ min: 0, max: 3, noNaN: true }),
})

test('[N19] forcing an account to a CSM costs at least what is said, at any prices', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, anyPrices, async (company, { hours, leaving }) => {
      const unlocked = { ...company, locks: [] }
      const found = await solve(unlocked)
      if (found.prices === undefined) return
      const prices = { ...found.prices, hours, leaving: unlocked.mostMoves === undefined ? 0 : leaving }
      for (const { id } of unlocked.accounts) {
        for (const { csm, costsAtLeast } of explainAssignment(unlocked, { ...found, prices }, id)!
          .alternatives) {
          if (costsAtLeast === 0) continue
          const forcing = { ...unlocked, locks: [{ account: id, csm }] }
          if (prepareBooks(forcing).refusedLocks.length > 0) continue
          const forced = bestBooks(forcing)
          const isComparable = forced.uncoveredArrMinor === found.firstGoal.uncoveredArrMinor
          if (isComparable)
            expect(forced.points - found.objective).toBeGreaterThanOrEqual(costsAtLeast - 1e-6)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('[N19] the parts of each CSM add up, the cheapest first, and obstacles are named', async () => {
  const team = [
    aCsm({ id: 'CSM 01', tiers: ['high'], languages: ['de'] }),
    aCsm({ id: 'CSM 02', tiers: ['high'], languages: ['en'] }),
    aCsm({ id: 'CSM 03', tiers: ['low'] }),
  ]
  const high = (id: string, owner: string | undefined) =>
    anAccount({ id, tier: 'high', acvMinor: 100, owner, language: 'de' })
  const accounts = [high('A', 'CSM 01'), high('B', 'CSM 01'), high('C', 'CSM 01'), high('D', undefined)]
  const company = aCompany({ team, accounts, model: weighed({ evenness: 0, concentration: 0 }) })
  const books = await solve(company)
  const { csm, why, alternatives } = explainAssignment(company, books, 'D')!
  expect([csm, why!.code]).toEqual(['CSM 02', 'spare_time'])
  expect(alternatives.map((each) => each.csm)).toEqual(['CSM 01', 'CSM 02'])
  for (const { mismatch, leaving, time, arr, place, total } of alternatives) {
    const parts = mismatch.language + mismatch.region + mismatch.skill + leaving + time + arr + place
    expect(parts).toBeCloseTo(total, 9)
  }
  expect(
    alternatives.map(({ mismatch, difference, blockedBy }) => [mismatch.language, difference, blockedBy]),
  ).toEqual([
    [0, -10, 'over_ratio'],
    [10, 0, undefined],
  ])
})

test('[N19] an account that no CSM is meant for has no alternatives, an unknown one no explanation', async () => {
  const company = aCompany({ accounts: [anAccount({ id: 'A', tier: 'tech' })] })
  const books = await solve(company)
  expect(explainAssignment(company, books, 'A')).toMatchObject({
    csm: undefined,
    uncovered: { reason: 'served_by_automation' },
    alternatives: [],
  })
  expect(explainAssignment(company, books, 'Z')).toBeUndefined()
})
