import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import type { BooksInputs } from './books-inputs.ts'
import { booksOf } from './books-of.ts'
import { compareBooks } from './compare-books.ts'
import { aCompany, anyCompany } from './testing/any-company.ts'
import { optimiseExhaustively } from './testing/optimise-exhaustively.ts'

const solve = (inputs: BooksInputs) => booksOf(inputs, optimiseExhaustively, { gap: 0, effort: 'usual' })

test('[N20] books beside themselves differ in nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const books = await solve(company)
      const { changes, csms, points, objective } = compareBooks(books, books)
      expect(changes).toEqual([])
      expect(objective.difference).toBe(0)
      for (const { hours } of csms) expect(hours.difference).toBe(0)
      expect(Object.values(points).reduce((sum, { second }) => sum + second, 0)).toBeCloseTo(
        objective.second,
        9,
      )
    }),
    { numRuns: 50 },
  )
})

test('[N20] what changes hands, the largest ARR first, and what each CSM gains', async () => {
  const low = (id: string, acvMinor: number) => anAccount({ id, tier: 'low', acvMinor, owner: 'CSM 02' })
  const company = aCompany({
    team: [aCsm({ id: 'CSM 01' }), aCsm({ id: 'CSM 02' })],
    accounts: [
      low('A', 1000),
      low('B', 3000),
      anAccount({ id: 'C', tier: 'low', owner: 'CSM 01', acvMinor: 2000 }),
    ],
    mostMoves: 0,
  })
  const first = await solve(company)
  const second = await solve({ ...company, without: ['CSM 02'] })
  const compared = compareBooks(first, second)
  expect(compared.changes).toEqual([
    { account: 'B', acvMinor: 3000, first: 'CSM 02', second: undefined },
    { account: 'A', acvMinor: 1000, first: 'CSM 02', second: undefined },
  ])
  expect(compared.uncoveredArrMinor).toEqual({ first: 0, second: 4000, difference: 4000 })
  expect(compared.csms.map(({ csm, accounts }) => [csm, accounts.difference])).toEqual([
    ['CSM 01', 0],
    ['CSM 02', -2],
  ])
})
