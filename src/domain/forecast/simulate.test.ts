import { describe, expect, test } from 'vitest'
import { binomialChances } from '../capacity/risk-of-falling-short.ts'
import { seededRandom } from '../kernel/seeded-random.ts'
import { anOutlook, aTierOutlook, chosen } from './an-outlook.ts'
import { drawBeta, drawFrom, drawGamma } from './draw.ts'
import { project } from './project.ts'
import { quantilesOf } from './quantiles-of.ts'
import { simulate, TIER_SERIES, TOTAL_SERIES } from './simulate.ts'

const tiers = (spread: number) => [
  aTierOutlook({
    id: 'high',
    accounts: 80,
    assumptions: {
      newPerMonth: chosen(2, 2 * spread),
      churnPerYear: chosen(0.1, 0.1 * spread),
      expansionPerYear: chosen(0.18, 0.18 * spread),
      contractionPerYear: chosen(0.06, 0.06 * spread),
      movesPerYear: [{ to: 'low', rate: chosen(0.05, 0.05 * spread) }],
      acvSpread: chosen(0.7),
    },
  }),
  aTierOutlook({
    id: 'low',
    accounts: 700,
    ratio: 50,
    assumptions: { newPerMonth: chosen(12, 12 * spread), churnPerYear: chosen(0.2, 0.2 * spread) },
  }),
]
const PROPOSED = { code: 'proposed' } as const

describe('[F6] bands', () => {
  test('without spread and chance the bands are the expected path, to the last digits', () => {
    const outlook = anOutlook(tiers(0))
    const settings = { scenario: PROPOSED, months: 24, runs: 7, seed: 1, isByChance: false }
    const { total } = simulate(outlook, settings)!
    const { months } = project(outlook, { scenario: PROPOSED, months: 24 })!
    for (const [month, { total: expected }] of months.entries()) {
      for (const band of [total.accounts.p10, total.accounts.p50, total.accounts.p90])
        expect(Math.abs(band[month]! / expected.accounts - 1)).toBeLessThan(1e-9)
      expect(total.arr.p10[month]).toBe(expected.arrMinor)
      expect(total.nrr.p90[month]).toBeCloseTo(expected.nrr!, 12)
      expect(total.csms.p50[month]).toBe(expected.csms)
      expect(total.hires.p50[month]).toBeCloseTo(expected.hires, 9)
    }
  })

  test('p10 ≤ p50 ≤ p90 in every series and month, and more uncertainty is a wider band', () => {
    const width = (spread: number) => {
      const bands = simulate(anOutlook(tiers(spread)), {
        scenario: PROPOSED,
        months: 18,
        runs: 600,
        seed: 4,
      })!
      for (const name of TOTAL_SERIES) mustBeOrdered(bands.total[name])
      for (const tier of bands.tiers) for (const name of TIER_SERIES) mustBeOrdered(tier[name])
      return bands.total.accounts.p90[17]! - bands.total.accounts.p10[17]!
    }
    expect(width(0)).toBeGreaterThan(0)
    expect(width(0.3)).toBeGreaterThan(width(0))
  })

  test('the median of many runs lies at the expected path', () => {
    const outlook = anOutlook(tiers(0))
    const { total } = simulate(outlook, { scenario: PROPOSED, months: 12, runs: 3000, seed: 9 })!
    const expected = project(outlook, { scenario: PROPOSED, months: 12 })!.months[11]!.total
    expect(Math.abs(total.accounts.p50[11]! / expected.accounts - 1)).toBeLessThan(0.01)
    expect(Math.abs(total.arr.p50[11]! / expected.arrMinor - 1)).toBeLessThan(0.01)
    expect(total.churned.p50[11]).toBeCloseTo(expected.churned, -1)
  })

  test('the same seed gives the same bands, on any machine: these numbers are part of the rule', () => {
    const settings = { scenario: PROPOSED, months: 12, runs: 400, seed: 2025 }
    const bands = simulate(anOutlook(tiers(0.25)), settings)!
    expect(simulate(anOutlook(tiers(0.25)), settings)).toEqual(bands)
    expect(simulate(anOutlook(tiers(0.25)), { ...settings, seed: 2026 })).not.toEqual(bands)
    const last = (['accounts', 'arr', 'csms'] as const).map((name) => [
      bands.total[name].p10[11],
      bands.total[name].p50[11],
      bands.total[name].p90[11],
    ])
    expect(last).toMatchInlineSnapshot(`
      [
        [
          718,
          784,
          858,
        ],
        [
          32477727,
          36689987,
          41990947,
        ],
        [
          21,
          22,
          24,
        ],
      ]
    `)
  })

  test('growth that is chosen varies like the assumption, and no today is no simulation', () => {
    const outlook = anOutlook(tiers(0.2))
    const doubled = { code: 'factor', factor: 2, within: 12 } as const
    const { total } = simulate(outlook, { scenario: doubled, months: 12, runs: 800, seed: 1 })!
    expect(Math.abs(total.accounts.p50[11]! / 1560 - 1)).toBeLessThan(0.03)
    expect(simulate(outlook, { scenario: { code: 'as_is' }, months: 1, runs: 1, seed: 1 })).toBeUndefined()
  })
})

describe('[F4] draws agree with the exact chances (chi-square)', () => {
  test.each([
    { count: 20, probability: 0.01 },
    { count: 120, probability: 0.0135 },
    { count: 400, probability: 0.03 },
    { count: 400, probability: 0.05 },
    { count: 3000, probability: 0.02 },
    { count: 60, probability: 0.7 },
    { count: 500, probability: 0.5 },
  ])('binomial, $count at $probability', ({ count, probability }) => {
    const { binomial } = drawFrom(seededRandom(11))
    mustFit(() => binomial(count, probability), binomialChances(count, probability))
  })

  test.each([0.2, 3, 12, 16, 40, 200])('Poisson, mean %d', (mean) => {
    const { poisson } = drawFrom(seededRandom(12))
    mustFit(() => poisson(mean), poissonChances(mean))
  })

  test('nothing happens to nobody, and the certain happens to all', () => {
    const { binomial, poisson } = drawFrom(seededRandom(1))
    expect([binomial(0, 0.5), binomial(9, 0), binomial(9, 1), poisson(0)]).toEqual([0, 0, 9, 0])
  })
})

describe('[F5] assumptions are drawn with their value and spread', () => {
  test.each([
    { mean: 0.09, spread: 0.02 },
    { mean: 0.4, spread: 0.2 },
    { mean: 0.01, spread: 0.008 },
  ])('beta $mean ± $spread', (given) => {
    mustHaveMoments((random) => drawBeta(random, given), given)
  })

  test.each([
    { mean: 12, spread: 3 },
    { mean: 0.5, spread: 0.5 },
    { mean: 100_000, spread: 400 },
  ])('gamma $mean ± $spread', (given) => {
    mustHaveMoments((random) => drawGamma(random, given), given)
  })

  test('no spread is the value itself; after no event at all a rate is above zero', () => {
    const random = seededRandom(3)
    expect([drawBeta(random, { mean: 0.3, spread: 0 }), drawGamma(random, { mean: 7, spread: 0 })]).toEqual([
      0.3, 7,
    ])
    expect(drawGamma(random, { mean: 0, spread: 0.1 })).toBeGreaterThan(0)
    expect(drawBeta(random, { mean: 0.999, spread: 5 })).toBeLessThanOrEqual(1)
  })
})

test('[F6] quantiles are the values of their rank, as sorting gives them', () => {
  const random = seededRandom(8)
  for (let size = 1; size < 300; size += 7) {
    const values = Float64Array.from({ length: size }, () => Math.floor(random() * 20))
    const sorted = values.toSorted()
    const ranks = [0.1, 0.5, 0.9].map((share) => sorted[Math.max(0, Math.ceil(share * size - 1e-9) - 1)])
    expect(quantilesOf(values, [0.1, 0.5, 0.9])).toEqual(ranks)
  }
})

function mustBeOrdered({
  p10,
  p50,
  p90,
}: {
  p10: readonly number[]
  p50: readonly number[]
  p90: readonly number[]
}) {
  for (const [month, middle] of p50.entries()) {
    expect(p10[month]).toBeLessThanOrEqual(middle)
    expect(p90[month]).toBeGreaterThanOrEqual(middle)
  }
}

/** Chi-square over cells of at least ten expected draws; 4.5 standard deviations of a right law are one in 300,000. */
function mustFit(draw: () => number, chances: ArrayLike<number>): void {
  const draws = 20_000
  const counts = new Float64Array(chances.length)
  for (let index = 0; index < draws; index++) counts[draw()]!++
  let [square, cells, expected, found] = [0, 0, 0, 0]
  for (let value = 0; value < chances.length; value++) {
    expected += chances[value]! * draws
    found += counts[value]!
    if (expected < 10) continue
    square += (found - expected) ** 2 / expected
    cells++
    expected = 0
    found = 0
  }
  expect(square).toBeLessThan(cells + 4.5 * Math.sqrt(2 * cells) + 10)
}

function poissonChances(mean: number): number[] {
  const chances = [Math.exp(-mean)]
  for (let k = 1; k < mean + 20 * Math.sqrt(mean) + 20; k++) chances.push((chances[k - 1]! * mean) / k)
  return chances
}

function mustHaveMoments(
  draw: (random: () => number) => number,
  { mean, spread }: { readonly mean: number; readonly spread: number },
): void {
  const random = seededRandom(21)
  const values = Array.from({ length: 20_000 }, () => draw(random))
  const found = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - found) ** 2, 0) / values.length
  expect(Math.abs(found - mean)).toBeLessThan((5 * spread) / Math.sqrt(values.length))
  expect(Math.sqrt(square) / spread).toBeCloseTo(1, 1)
}
