import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'
import { allotTreated } from './allot-treated.ts'
import { balanceOf } from './balance-of.ts'
import type { DrawAccount, Stratification } from './draw-account.ts'
import { type DrawInputs, drawPilot } from './draw-pilot.ts'
import { levelsOf } from './levels-of.ts'
import { type Cell, mergeStrata } from './merge-strata.ts'

const TIER: Stratification = { name: 'tier', groups: undefined, order: ['high', 'low'], isSummed: false }
const ACV: Stratification = { name: 'acv', groups: 4, order: [], isSummed: true }

function anAccount(id: string, known: Partial<DrawAccount> = {}): DrawAccount {
  return { id, owner: undefined, strata: [], covariates: {}, ...known }
}

function draw(accounts: readonly DrawAccount[], more: Partial<DrawInputs> = {}) {
  return drawPilot({ accounts, stratifications: [TIER, ACV], share: 0.25, seed: 1, unit: 'account', ...more })
}

const anyAccounts = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      owner: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }),
      tier: fc.option(fc.constantFrom('high', 'low', 'tech'), { nil: undefined }),
      acv: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 60 },
  )
  .map((list) => list.map(({ id, owner, tier, acv }) => anAccount(id, { owner, strata: [tier, acv] })))

const anyShare = fc.constantFrom(0.1, 0.2, 0.25, 0.3, 0.5, 0.75)
const anyUnit = fc.constantFrom('account' as const, 'book' as const)

describe('the draw', () => {
  test('[PT37] the same seed gives the same draw, whatever the order of the accounts', () => {
    fc.assert(
      fc.property(
        anyAccounts,
        fc.record({ share: anyShare, unit: anyUnit, seed: fc.nat(1000) }),
        (accounts, how) => {
          const turned = shuffled(accounts, seededRandom(how.seed + 7))
          expect(draw(turned, how)).toEqual(draw(accounts, how))
        },
      ),
    )
  })

  test('[PT37] another seed gives another draw', () => {
    const accounts = Array.from({ length: 40 }, (_, place) =>
      anAccount(`c${place}`, { strata: ['low', place] }),
    )
    expect(draw(accounts, { seed: 2 }).accounts).not.toEqual(draw(accounts).accounts)
  })

  test('[PT37] a draw that is kept: what changes it changes every pilot that was drawn', () => {
    const accounts = Array.from({ length: 12 }, (_, place) =>
      anAccount(`c${String(place).padStart(2, '0')}`, { strata: ['low', place] }),
    )
    const treated = draw(accounts).accounts.flatMap(({ account, arm }) => (arm === 'treated' ? account : []))
    expect(treated).toEqual(['c01', 'c10', 'c11'])
  })

  test('[PT40] everybody is in one arm and one stratum, and as many are treated as the share says', () => {
    fc.assert(
      fc.property(anyAccounts, anyShare, fc.nat(1000), (accounts, share, seed) => {
        const drawn = draw(accounts, { share, seed })
        expect(drawn.accounts.map(({ account }) => account)).toEqual(accounts.map(({ id }) => id).sort())
        const { treated, control } = drawn.counts
        expect(treated + control).toBe(accounts.length)
        expect(Math.abs(treated - share * accounts.length)).toBeLessThan(1)
        for (const stratum of drawn.strata)
          expect(Math.abs(stratum.treated - share * stratum.accounts)).toBeLessThan(1)
        expect(drawn.strata.reduce((sum, each) => sum + each.accounts, 0)).toBe(accounts.length)
        const names = drawn.strata.map(({ stratum }) => stratum)
        expect(new Set(names).size).toBe(names.length)
        expect(new Set(drawn.accounts.map(({ stratum }) => stratum))).toEqual(new Set(names))
      }),
    )
  })

  test('[PT39] each stratum expects two of each arm, or there is only one', () => {
    fc.assert(
      fc.property(anyAccounts, anyShare, (accounts, share) => {
        const { strata } = draw(accounts, { share })
        const least = Math.min(...strata.map(({ units }) => units * Math.min(share, 1 - share)))
        expect(strata.length === 1 || least >= 2 - 1e-9).toBe(true)
      }),
    )
  })

  test('[PT41] books are drawn whole; accounts in nobody’s are in neither arm', () => {
    fc.assert(
      fc.property(anyAccounts, anyShare, fc.nat(1000), (accounts, share, seed) => {
        const drawn = draw(accounts, { share, seed, unit: 'book' })
        const owners = new Map(accounts.map(({ id, owner }) => [id, owner]))
        const arms = new Map<string | undefined, Set<string>>()
        for (const { account, arm } of drawn.accounts)
          arms.set(owners.get(account), (arms.get(owners.get(account)) ?? new Set()).add(arm))
        expect([...arms.values()].every(({ size }) => size === 1)).toBe(true)
        expect(drawn.withoutBook).toEqual(
          accounts.flatMap(({ id, owner }) => (owner === undefined ? id : [])).sort(),
        )
        expect(drawn.accounts.length + drawn.withoutBook.length).toBe(accounts.length)
        expect(drawn.contamination).toEqual([])
      }),
    )
  })

  test('[PT43] whoever owns accounts in both arms is flagged', () => {
    const accounts = Array.from({ length: 16 }, (_, place) =>
      anAccount(`c${place}`, { owner: place < 15 ? 'everybody' : 'one', strata: ['low', 1] }),
    )
    const { contamination, counts } = draw(accounts)
    const flagged = contamination.map(({ csm }) => csm)
    expect(flagged).toEqual(['everybody'])
    expect(contamination[0]!.treated + contamination[0]!.control).toBe(15)
    expect(counts).toMatchObject({ treated: 4, control: 12, units: 16, treatedUnits: 4 })
  })
})

test('[PT38] words keep their order, unknown is the last, and equal numbers stay together', () => {
  expect(levelsOf(['tech', 'low', undefined, 'high'], TIER).names).toEqual(['high', 'low', 'tech', '?'])
  const quarters = levelsOf([1, 2, 3, 4, 5, 6, 7, 8], ACV)
  expect([...quarters.places]).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
  expect(quarters.names).toEqual(['acv 1/4', 'acv 2/4', 'acv 3/4', 'acv 4/4'])
  const tied = levelsOf([5, 5, 5, 5, 5, 5, 9, undefined], ACV)
  expect(tied.names).toEqual(['acv 2/4', 'acv 4/4', '?'])
  expect([...tied.places]).toEqual([0, 0, 0, 0, 0, 0, 1, 2])
  const complexity = { name: 'complexity', groups: undefined, order: [], isSummed: false }
  expect(levelsOf([10, 9, 2], complexity).names).toEqual(['2', '9', '10'])
})

describe('merging', () => {
  const cell = (levels: readonly number[], size: number, from = 0): Cell => ({
    levels,
    members: Array.from({ length: size }, (_, place) => from + place),
  })
  const sizesOf = (cells: readonly Cell[], least: number) =>
    mergeStrata(cells, least).map((stratum) => stratum.cells.map(({ levels }) => levels.join('')))

  test('[PT39] the smallest goes to the nearest: first within its leading level, then level by level', () => {
    const cells = [cell([0, 0], 9), cell([0, 1], 2), cell([0, 3], 9), cell([1, 1], 9)]
    expect(sizesOf(cells, 8)).toEqual([['00', '01'], ['03'], ['11']])
    expect(sizesOf([cell([0, 0], 9), cell([1, 0], 2), cell([2, 0], 10), cell([3, 0], 9)], 8)).toEqual([
      ['00', '10'],
      ['20'],
      ['30'],
    ])
  })

  test('[PT39] several small ones join each other before they join a large one that is farther', () => {
    expect(sizesOf([cell([0, 0], 4), cell([0, 1], 4), cell([1, 0], 20)], 8)).toEqual([['00', '01'], ['10']])
    expect(sizesOf([cell([0, 0], 4), cell([1, 1], 3)], 8)).toEqual([['00', '11']])
    expect(sizesOf([], 8)).toEqual([])
  })

  test('[PT39] the order of the cells does not matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), { selector: String, maxLength: 12 }),
        fc.nat(1000),
        (levels, seed) => {
          const cells = levels.map((own, place) => cell(own, 1 + ((place * 7) % 11), place * 20))
          expect(mergeStrata(shuffled(cells, seededRandom(seed)), 8)).toEqual(mergeStrata(cells, 8))
        },
      ),
    )
  })
})

test('[PT40] the total is exact where the share gives a whole number', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 12 }), anyShare, fc.nat(10_000), (sizes, share, seed) => {
      const allotted = allotTreated(sizes, share, seededRandom(seed))
      const all = sizes.reduce((sum, size) => sum + size, 0)
      const total = allotted.reduce((sum, count) => sum + count, 0)
      expect([Math.floor(all * share + 1e-9), Math.ceil(all * share - 1e-9)]).toContain(total)
      sizes.forEach((size, place) => {
        expect(allotted[place]).toBeGreaterThanOrEqual(Math.floor(size * share + 1e-9))
        expect(allotted[place]).toBeLessThanOrEqual(Math.ceil(size * share - 1e-9))
      })
    }),
  )
})

describe('balance', () => {
  const arm = (values: readonly (string | number | undefined)[]) =>
    values.map((health, place) => anAccount(String(place), { covariates: { health } }))

  test('[PT42] the standardised mean difference by hand', () => {
    const [found] = balanceOf({ treated: arm([10, 20, 30]), control: arm([5, 15, 25, undefined]) })
    expect(found).toEqual({
      ...{ covariate: 'health', treatedMean: 20, controlMean: 15, smd: 0.5, flagged: true },
      ...{ isWithinChance: true, treatedMissing: 0, controlMissing: 1 },
    })
  })

  test('[PT42] words by the share of each; a difference without a spread is flagged', () => {
    const words = balanceOf({ treated: arm(['a', 'a']), control: arm(['a', 'b']) })
    expect(
      words.map(({ covariate, treatedMean, controlMean }) => [covariate, treatedMean, controlMean]),
    ).toEqual([
      ['health=a', 1, 0.5],
      ['health=b', 0, 0.5],
    ])
    const [fixed] = balanceOf({ treated: arm([7, 7]), control: arm([8, 8]) })
    expect(fixed).toMatchObject({ smd: undefined, flagged: true, isWithinChance: false })
    const [same] = balanceOf({ treated: arm([7, 7]), control: arm([7, 7]) })
    expect(same).toMatchObject({ smd: 0, flagged: false })
    expect(balanceOf({ treated: arm([undefined]), control: arm([undefined]) })).toEqual([])
  })
})
