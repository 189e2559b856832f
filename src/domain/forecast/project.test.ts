import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from './an-outlook.ts'
import { project } from './project.ts'
import type { Scenario } from './scenario.ts'

const PROPOSED: Scenario = { code: 'proposed' }

const anyShare = fc.double({ min: 0, max: 0.6, noNaN: true })
const anyTier = (id: string) =>
  fc
    .record({
      accounts: fc.nat(3000),
      acv: fc.integer({ min: 1000, max: 20_000_000 }),
      won: fc.double({ min: 0, max: 40, noNaN: true }),
      ...{ churn: anyShare, expansion: anyShare, contraction: anyShare },
    })
    .map(({ accounts, acv, won, churn, expansion, contraction }) =>
      aTierOutlook({
        ...{ id, accounts, arrMinor: accounts * acv },
        assumptions: {
          newPerMonth: chosen(won),
          churnPerYear: chosen(churn),
          expansionPerYear: chosen(expansion),
          contractionPerYear: chosen(contraction),
          newAcvMinor: chosen(acv),
        },
      }),
    )

describe('[F1] the expected path', () => {
  test('one tier is the closed form to 1e-9: N k^t + n (k^t − 1) / (k − 1)', () => {
    fc.assert(
      fc.property(anyTier('high'), fc.integer({ min: 1, max: 36 }), (tier, months) => {
        const last = project(anOutlook([tier]), { scenario: PROPOSED, months })!.months.at(-1)!.total
        const { churnPerYear, newPerMonth, expansionPerYear, contractionPerYear, newAcvMinor } =
          tier.assumptions
        const keep = (1 - churnPerYear.value!) ** (1 / 12)
        const after = geometric(tier.accounts, { factor: keep, added: newPerMonth.value!, months })
        expect(relative(last.accounts, after)).toBeLessThan(1e-9)
        const grow = (1 + expansionPerYear.value!) ** (1 / 12) - 1
        const shrink = 1 - (1 - contractionPerYear.value!) ** (1 / 12)
        const added = newPerMonth.value! * newAcvMinor.value!
        const arr = geometric(tier.arrMinor, { factor: keep * (1 + grow - shrink), added, months })
        // Shown amounts are rounded once.
        expect(Math.abs(last.arrMinor - arr)).toBeLessThanOrEqual(0.5 + 1e-9 * arr)
      }),
    )
  })

  test('several tiers with movements are the power of their matrix', () => {
    const moves = (to: string, rate: number) => [{ to, rate: chosen(rate) }]
    const tiers = [
      aTierOutlook({
        id: 'a',
        accounts: 40,
        assumptions: { churnPerYear: chosen(0.1), movesPerYear: moves('b', 0.2) },
      }),
      aTierOutlook({
        id: 'b',
        accounts: 300,
        assumptions: { newPerMonth: chosen(7), movesPerYear: moves('a', 0.05) },
      }),
    ]
    const month = (yearly: number) => 1 - (1 - yearly) ** (1 / 12)
    const [q, ab, ba] = [month(0.1), month(0.2), month(0.05)]
    let [a, b] = [40, 300]
    for (let step = 0; step < 24; step++) {
      ;[a, b] = [a * (1 - q) * (1 - ab) + b * ba, b * (1 - ba) + a * (1 - q) * ab + 7]
    }
    const last = project(anOutlook(tiers), { scenario: PROPOSED, months: 24 })!.months[23]!
    expect(relative(last.tiers[0]!.accounts, a)).toBeLessThan(1e-9)
    expect(relative(last.tiers[1]!.accounts, b)).toBeLessThan(1e-9)
  })

  test('accounts and ARR are conserved across tiers in every month', () => {
    const both = fc.tuple(anyTier('a'), anyTier('b'), anyShare, anyShare)
    fc.assert(
      fc.property(both, ([a, b, ab, ba]) => {
        const tiers = [withMove(a, 'b', ab), withMove(b, 'a', ba)]
        for (const { total, tiers: figures } of project(anOutlook(tiers), { scenario: PROPOSED, months: 12 })!
          .months) {
          for (const each of [total, ...figures]) {
            const after = each.opening + each.won - each.churned + each.movedIn - each.movedOut
            expect(Math.abs(after - each.accounts)).toBeLessThan(1e-6)
          }
          expect(Math.abs(total.movedIn - total.movedOut)).toBeLessThan(1e-6)
          expect(Math.abs(total.movedInArrMinor - total.movedOutArrMinor)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('[F2] retention', () => {
  test('9 % churn, 6 % contraction and 18 % expansion: GRR as the two, NRR with the third', () => {
    const tier = aTierOutlook({
      assumptions: {
        churnPerYear: chosen(0.09),
        contractionPerYear: chosen(0.06),
        expansionPerYear: chosen(0.18),
        newPerMonth: chosen(20),
      },
    })
    const { months } = project(anOutlook([tier]), { scenario: PROPOSED, months: 24 })!
    for (const { total } of months) {
      expect(total.grr).toBeCloseTo(0.91 * 0.94, 12)
      expect(total.nrr).toBeCloseTo(0.91 * (1.18 ** (1 / 12) - 1 + 0.94 ** (1 / 12)) ** 12, 12)
    }
  })

  test('GRR is never above one nor above NRR', () => {
    fc.assert(
      fc.property(anyTier('high'), (tier) => {
        for (const { total } of project(anOutlook([tier]), { scenario: PROPOSED, months: 15 })!.months) {
          if (total.grr === undefined) continue
          expect(total.grr).toBeLessThanOrEqual(1 + 1e-12)
          expect(total.nrr).toBeGreaterThanOrEqual(total.grr - 1e-12)
        }
      }),
    )
  })
})

describe('[F3] people and money', () => {
  const high = aTierOutlook({
    id: 'high',
    accounts: 100,
    arrMinor: 300_000_000,
    ratio: 12,
    cost: { csmMinor: 15_000_000 },
  })
  const low = aTierOutlook({
    id: 'low',
    accounts: 100,
    arrMinor: 300_000_000,
    ratio: 50,
    cost: { csmMinor: 12_000_000, sharedMinor: 60_000, technologyMinor: 20_000 },
  })

  test('100 → 250 → 500 accounts: 9 / 21 / 42 heads at 1:12 and 2 / 5 / 10 at 1:50', () => {
    const heads = (tier: typeof high) => {
      const outlook = anOutlook([tier])
      const at = (factor: number) =>
        project(outlook, { scenario: { code: 'factor', factor, within: 12 }, months: 12 })!.months[11]!.total
          .csms
      return [project(outlook, { scenario: PROPOSED, months: 1 })!.today.csms, at(2.5), at(5)]
    }
    expect(heads(high)).toEqual([9, 21, 42])
    expect(heads(low)).toEqual([2, 5, 10])
  })

  test('the month costs a twelfth of the year at the ratio: 1:12 at 150,000 for 100 accounts', () => {
    const { total } = project(anOutlook([high]), { scenario: PROPOSED, months: 1 })!.months[0]!
    // 12,500 each: 1.25 million a year, 41.7 % of 3 million; nine whole people cost 1.35 million.
    expect(total.csCostMinor).toBe(Math.round(125_000_000 / 12))
    expect(total.costShare).toBeCloseTo(0.41667, 4)
    expect(total.staffedCostMinor).toBe(11_250_000)
    expect(total.staffedShare).toBeCloseTo(0.45, 12)
  })

  test('tiers of a pool are rounded up once; hours may ask for more than the ratio; tech touch has nobody', () => {
    const pooled = [
      aTierOutlook({ id: 'a', pool: 'shared', accounts: 6 }),
      aTierOutlook({ id: 'b', pool: 'shared', accounts: 6, hoursPerAccount: 1288 / 4 }),
      aTierOutlook({ id: 'c', touch: 'tech', ratio: undefined, accounts: 5000 }),
    ]
    const { units, total } = project(anOutlook(pooled), { scenario: PROPOSED, months: 1 })!.months[0]!
    expect(units.find(({ unit }) => unit === 'shared')).toMatchObject({ need: 2, csms: 2 })
    expect(total.csms).toBe(2)
  })

  test('leavers are replaced: at 15 % a year ten people take 1.6 hires in twelve months', () => {
    const outlook = anOutlook([aTierOutlook({ accounts: 120 })])
    const leaving = { ...outlook, people: { ...outlook.people, attritionPerYear: chosen(0.15) } }
    const { months } = project(leaving, { scenario: PROPOSED, months: 12 })!
    expect(months.reduce((sum, { total }) => sum + total.hires, 0)).toBeCloseTo(
      120 * (1 - 0.85 ** (1 / 12)),
      9,
    )
  })
})

describe('[F7] scenarios', () => {
  test('so many times the accounts are there at the end of the month asked for, whatever is lost on the way', () => {
    const anyFactor = fc.double({ min: 1.5, max: 10, noNaN: true })
    fc.assert(
      fc.property(anyTier('a'), anyTier('b'), anyFactor, (a, b, factor) => {
        fc.pre(a.accounts + b.accounts > 0)
        const outlook = anOutlook([withMove(a, 'b', 0.1), b])
        const reached = project(outlook, { scenario: { code: 'factor', factor, within: 18 }, months: 18 })!
        expect(relative(reached.months[17]!.total.accounts, factor * (a.accounts + b.accounts))).toBeLessThan(
          1e-9,
        )
      }),
    )
  })

  test('as it is has the tiers and ratios of today; without them there is no such scenario', () => {
    const tier = aTierOutlook({ accounts: 120 })
    expect(project(anOutlook([tier]), { scenario: { code: 'as_is' }, months: 1 })).toBeUndefined()
    const asIs = [{ id: 'high', accounts: 60, arrMinor: 5_000_000, ratio: 20 }]
    const { today } = project(anOutlook([tier], { asIs }), { scenario: { code: 'as_is' }, months: 1 })!
    expect(today).toMatchObject({ accounts: 60, arrMinor: 5_000_000, csms: 3 })
  })

  test('new accounts that nobody knows are asked for', () => {
    const tier = aTierOutlook({ assumptions: { newPerMonth: chosen(undefined) } })
    const forecast = project(anOutlook([tier]), { scenario: PROPOSED, months: 6 })!
    expect(forecast.asks).toEqual([{ tier: 'high', assumption: 'newPerMonth' }])
    expect(forecast.months[5]!.total.won).toBe(0)
    const doubled: Scenario = { code: 'factor', factor: 2, within: 6 }
    expect(project(anOutlook([tier]), { scenario: doubled, months: 6 })!.asks).toEqual([])
  })
})

function geometric(
  start: number,
  { factor, added, months }: { readonly factor: number; readonly added: number; readonly months: number },
): number {
  const grown = factor ** months
  return Math.abs(factor - 1) < 1e-12
    ? start + added * months
    : start * grown + (added * (grown - 1)) / (factor - 1)
}

function relative(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.max(1, Math.abs(expected))
}

function withMove(tier: ReturnType<typeof aTierOutlook>, to: string, rate: number) {
  return { ...tier, assumptions: { ...tier.assumptions, movesPerYear: [{ to, rate: chosen(rate) }] } }
}
