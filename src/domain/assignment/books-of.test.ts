import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import type { Books } from './books.ts'
import type { BooksInputs, BooksOptions } from './books-inputs.ts'
import { booksOf } from './books-of.ts'
import { AS_OF, aCompany, anyCompany, weighed } from './testing/any-company.ts'
import { bestBooks } from './testing/best-books.ts'
import { optimiseExhaustively } from './testing/optimise-exhaustively.ts'

const solve = (inputs: BooksInputs, more: Partial<BooksOptions> = {}) =>
  booksOf(inputs, optimiseExhaustively, { gap: 0, effort: 'usual', ...more })
const csmsOf = ({ assignments }: Books) =>
  Object.fromEntries(assignments.map(({ account, csm }) => [account, csm]))
const reasonsOf = ({ uncovered }: Books) =>
  Object.fromEntries(uncovered.map(({ account, reason }) => [account, reason]))
const low = (id: string, known: Partial<Parameters<typeof anAccount>[0]> = {}) =>
  anAccount({ id, tier: 'low', acvMinor: 1_000_000, ...known })
const runs = { numRuns: 200 }

test('[N12] the least uncovered ARR, then the fewest points: as trying everything says', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const books = await solve(company)
      const best = bestBooks(company)
      expect(books.firstGoal).toMatchObject({
        uncoveredArrMinor: best.uncoveredArrMinor,
        lowerBoundMinor: best.uncoveredArrMinor,
        isProven: true,
      })
      expect(books.objective).toBeCloseTo(best.points, 6)
      expect(books.lowerBound).toBeCloseTo(best.points, 6)
      expect(books.lowerBound).toBeLessThanOrEqual(books.objective)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('[N1] every account is assigned or uncovered, once', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const { assignments, uncovered } = await solve(company)
      const listed = [...assignments, ...uncovered].map(({ account }) => account).sort()
      expect(listed).toEqual(company.accounts.map(({ id }) => id).sort())
    }),
    runs,
  )
})

test('[N2] [N9] no hard limit is broken, whoever searched', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const books = await solve(company)
      const people = new Map(company.team.map((csm) => [csm.id, csm]))
      for (const { csm, tier, from } of books.assignments) {
        const { role, tiers } = people.get(csm)!
        expect(role).toBe('CSM')
        expect(tiers.length === 0 || tiers.includes(tier)).toBe(true)
        expect(company.without).not.toContain(csm)
        expect(from === undefined || from === csm || company.mostMoves !== 0).toBe(true)
      }
      expect(books.moved).toBeLessThanOrEqual(company.mostMoves ?? Number.POSITIVE_INFINITY)
      for (const book of books.utilisation) {
        const over = book.hours - book.capacityHours
        if (company.allowOverload) expect(book.missingHours).toBeCloseTo(Math.max(0, over), 9)
        else expect(over).toBeLessThanOrEqual(1e-6)
        for (const [tier, most] of Object.entries(book.mostByTier)) {
          expect(book.accountsByTier[tier]).toBeLessThanOrEqual(most)
        }
      }
    }),
    runs,
  )
})

test('[N15] the same input gives the same books, whatever its order', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const turned = {
        ...company,
        accounts: company.accounts.toReversed(),
        team: company.team.toReversed(),
        locks: company.locks?.toReversed(),
      }
      expect(await solve(turned)).toEqual(await solve(company))
    }),
    runs,
  )
})

test('[N5] a lock holds, or is refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const books = await solve(company)
      for (const lock of company.locks ?? []) {
        const isRefused = books.refusedLocks.some(
          ({ account, csm }) => account === lock.account && csm === lock.csm,
        )
        expect(csmsOf(books)[lock.account] === lock.csm || isRefused).toBe(true)
      }
    }),
    runs,
  )
})

describe('[N12] the order of the goals', () => {
  test('an account without an ACV is covered before anything is spared', async () => {
    const books = await solve(
      aCompany({
        team: [
          aCsm({ id: 'CSM 01', languages: ['en'] }),
          aCsm({ id: 'CSM 02', languages: ['de'], tiers: ['high'] }),
        ],
        accounts: [low('A', { acvMinor: undefined, language: 'de' })],
      }),
    )
    expect(csmsOf(books)).toEqual({ A: 'CSM 01' })
    expect(books.points.language).toBe(10)
  })

  test('where one must stay open it is the smallest, and it counts', async () => {
    const high = (id: string, acvMinor: number | undefined) => anAccount({ id, tier: 'high', acvMinor })
    const books = await solve(
      aCompany({
        team: [aCsm({ id: 'CSM 01' })],
        accounts: [high('A', 5_000_000), high('B', undefined), high('C', 4_000_000), high('D', 9_000_000)],
      }),
    )
    expect(reasonsOf(books)).toEqual({ B: 'over_ratio' })
    expect(books.firstGoal).toEqual({
      uncoveredArrMinor: 1,
      lowerBoundMinor: 1,
      isProven: true,
      countedAsOneMinor: 1,
    })
  })
})

describe('[N17] [N18] reasons', () => {
  test('each of the ways not to be served', async () => {
    const books = await solve(
      aCompany({
        team: [
          aCsm({ id: 'CSM 01', tiers: ['high'], startOn: AS_OF + 1 }),
          aCsm({ id: 'CSM 02', tiers: ['low'], hoursPerWeek: 6 }),
        ],
        accounts: [
          anAccount({ id: 'automation', tier: 'tech' }),
          anAccount({ id: 'later', startOn: AS_OF + 1 }),
          low('locked'),
          low('open'),
          anAccount({ id: 'pool', tier: 'pooled' }),
          anAccount({ id: 'start', tier: 'high' }),
          anAccount({ id: 'unplaced' }),
        ],
        locks: [{ account: 'locked', csm: 'CSM 02' }],
      }),
    )
    expect(csmsOf(books)).toEqual({ locked: 'CSM 02' })
    expect(reasonsOf(books)).toEqual({
      automation: 'served_by_automation',
      later: 'begins_later',
      open: 'locked_elsewhere',
      pool: 'served_by_pool',
      start: 'no_capacity_today',
      unplaced: 'unplaced',
    })
    expect(books.uncovered.filter(({ counts }) => counts).map(({ account }) => account)).toEqual([
      'open',
      'start',
    ])
  })

  test('nobody serves the tier; too large for anybody; no more may change owner', async () => {
    const team = [aCsm({ id: 'CSM 01', tiers: ['low'], hoursPerWeek: 2 })]
    const without = await solve(
      aCompany({ team, accounts: [anAccount({ id: 'A', tier: 'high' }), low('B')] }),
    )
    expect(reasonsOf(without)).toEqual({ A: 'no_csm_serves_tier', B: 'too_large' })
    const limited = await solve(aCompany({ accounts: [low('A', { owner: 'Somebody' })], mostMoves: 0 }))
    expect(reasonsOf(limited)).toEqual({ A: 'move_limit' })
  })

  test('why this CSM, and why not the one before', async () => {
    const books = await solve(
      aCompany({
        model: weighed({ evenness: 0, concentration: 0 }),
        team: [
          aCsm({ id: 'CSM 01', languages: ['de'], tiers: ['low'] }),
          aCsm({ id: 'CSM 02', languages: ['en'], tiers: ['low', 'high'] }),
          aCsm({ id: 'CSM 03', tiers: ['low'] }),
          aCsm({ id: 'Help', role: 'Support agent' }),
        ],
        accounts: [
          low('A', { language: 'de-AT' }),
          anAccount({ id: 'B', tier: 'high', owner: 'CSM 01' }),
          low('C', { owner: 'CSM 02' }),
          low('D', { owner: 'CSM 03', language: 'en' }),
          low('E', { owner: 'Help', language: 'en' }),
        ],
        without: ['CSM 03'],
      }),
    )
    expect(books.assignments.map(({ account, csm, why }) => [account, csm, why.code, why.before])).toEqual([
      ['A', 'CSM 01', 'language', undefined],
      ['B', 'CSM 02', 'only_csm', 'does_not_serve'],
      ['C', 'CSM 02', 'kept_owner', undefined],
      ['D', 'CSM 02', 'language', 'leaves'],
      ['E', 'CSM 02', 'language', 'no_csm'],
    ])
    expect(books.moved).toBe(3)
  })
})

test('[N4] an owner may be called by name, and an id weighs more than a name', async () => {
  const team = [aCsm({ id: 'P1', name: 'CSM North' }), aCsm({ id: 'P2', name: 'P1' })]
  const accounts = [low('A', { owner: 'CSM North' }), low('B', { owner: 'P1' })]
  const books = await solve(aCompany({ team, accounts }))
  expect(books.assignments.map(({ from }) => from)).toEqual(['P1', 'P1'])
})

test('[N16] who leaves gets nothing; the accounts of the leaver move and few others', async () => {
  const team = [1, 2, 3].map((number) => aCsm({ id: `CSM 0${number}`, tiers: ['low'] }))
  const accounts = ['A', 'B', 'C', 'D', 'E', 'F'].map((id, index) =>
    low(id, { owner: `CSM 0${(index % 3) + 1}`, startOn: AS_OF - 900 }),
  )
  const before = await solve(aCompany({ team, accounts }))
  expect(before.moved).toBe(0)
  const after = await solve(aCompany({ team, accounts, without: ['CSM 02'] }), { warm: before })
  const changed = after.assignments.filter(({ csm, account }) => csm !== csmsOf(before)[account])
  expect(changed.map(({ account }) => account)).toEqual(['B', 'E'])
  expect(after.utilisation[1]).toMatchObject({ csm: 'CSM 02', accounts: 0, leaves: true })
})

test('[N1] pools wait in their queue, or get owners', async () => {
  const accounts = [anAccount({ id: 'A', tier: 'pooled' })]
  expect(reasonsOf(await solve(aCompany({ accounts })))).toEqual({ A: 'served_by_pool' })
  expect(csmsOf(await solve(aCompany({ accounts, pools: 'books' })))).toEqual({ A: 'CSM 01' })
})

test('[N9] overload is allowed where somebody says so, and is named by CSM', async () => {
  const team = [aCsm({ id: 'CSM 01', hoursPerWeek: 2 })]
  const company = aCompany({ team, accounts: [low('A')] })
  expect(reasonsOf(await solve(company))).toEqual({ A: 'too_large' })
  const books = await solve({ ...company, allowOverload: true })
  const [book] = books.utilisation
  expect(book!.missingHours).toBeCloseTo(book!.hours - 2 * 46 * 0.7, 9)
  expect(books.missingHours).toBe(book!.missingHours)
  expect(books.points.overload).toBeCloseTo((20 * book!.missingHours) / 12, 9)
})

test('[N6] [N7] a weight of nothing takes its goal out', async () => {
  const model = weighed({ keepOwner: 0, language: 0, region: 0, skill: 0, evenness: 0, concentration: 0 })
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      const found = await solve({ ...company, model, allowOverload: false })
      expect(found.objective).toBe(0)
    }),
    runs,
  )
})
