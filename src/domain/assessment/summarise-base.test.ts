import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fraction } from '../kernel/exact.ts'
import { AS_OF, aBase, type Known } from './an-assessment.ts'
import { type BaseSummary, summariseBase } from './summarise-base.ts'

const SEGMENTS = { midMarketFrom: 100, enterpriseFrom: 1000 }

function summary(known: readonly Known[]): BaseSummary {
  return summariseBase(aBase(known), { asOf: AS_OF, segments: SEGMENTS })
}

const anyAcv = fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000_000 })), { nil: undefined })
const anyAccounts = fc.array(
  fc.record({
    acv: anyAcv,
    employees: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
    startOn: fc.option(fc.integer({ min: AS_OF - 3, max: AS_OF + 3 }), { nil: undefined }),
  }),
  { maxLength: 40 },
)

describe('who counts', () => {
  test('[S1] an account counts from the day it starts, and without a start day it has started', () => {
    const { accounts, active, arrMinor } = summary([
      { acv: 100, startOn: AS_OF },
      { acv: 10, startOn: AS_OF + 1 },
      { acv: 1 },
    ])
    expect({ accounts, active, arrMinor }).toEqual({ accounts: 3, active: 2, arrMinor: 10_100 })
  })

  test('[S3] unknown and free accounts are counted apart', () => {
    const base = summary([{ acv: 30 }, { acv: 10 }, { acv: 0, times: 3 }, { times: 2 }])
    expect(base).toMatchObject({
      active: 7,
      payingAccounts: 2,
      freeAccounts: 3,
      unknownAcv: 2,
      meanAcvMinor: 2000,
    })
  })

  test('[S3] without a paying account no figure is made up', () => {
    expect(summary([{ acv: 0 }, {}])).toMatchObject({
      arrMinor: 0,
      meanAcv: undefined,
      medianAcvMinor: undefined,
      minAcvMinor: undefined,
      maxAcvMinor: undefined,
      top20Share: undefined,
      gini: undefined,
      lorenz: [],
      histogram: [],
    })
  })
})

describe('figures of ACV', () => {
  test('[S3] the mean is kept exact and shown rounded', () => {
    const { meanAcv, meanAcvMinor } = summary([{ acv: 1 }, { acv: 2 }, { acv: 2 }])
    expect(meanAcv).toEqual(fraction(500n, 3n))
    expect(meanAcvMinor).toBe(167)
  })

  test.each([
    [[5, 1, 3], 300],
    [[5, 1, 3, 4], 350],
    [[0.01, 0.02], 2],
    [[7], 700],
  ])('[S3] the median of %o dollars is %i cents', (acvs, median) => {
    expect(summary(acvs.map((acv) => ({ acv }))).medianAcvMinor).toBe(median)
  })

  test.each([
    [1, 1],
    [5, 5 / 15],
    [6, 11 / 21],
    [10, 19 / 55],
    [11, 30 / 66],
  ])('[S4] of accounts worth 1 to %i the first fifth, rounded up, is the top', (count, share) => {
    const acvs = Array.from({ length: count }, (_, index) => ({ acv: index + 1 }))
    expect(summary(acvs).top20Share).toBe(share)
  })

  test('[S2] ARR is the exact sum', () => {
    const { arrMinor } = summary([{ acv: 0.1, times: 3 }, { acv: 1_000_000_000_000 }])
    expect(arrMinor).toBe(100_000_000_000_030)
  })

  test('[S2] ARR beyond the safe whole numbers is refused', () => {
    expect(() => summary([{ acv: 90_000_000_000_000, times: 2 }])).toThrow(RangeError)
  })

  test('[S2] [S3] [S6] figures agree with a plain recount', () => {
    fc.assert(
      fc.property(anyAccounts, (known) => {
        const base = summary(known)
        const active = known.filter(({ startOn }) => startOn === undefined || startOn <= AS_OF)
        const paying = active.flatMap(({ acv }) => (acv ? [acv * 100] : [])).sort((a, b) => a - b)
        const arr = paying.reduce((sum, acv) => sum + acv, 0)
        expect(base.active).toBe(active.length)
        expect(base.arrMinor).toBe(arr)
        expect(base.payingAccounts + base.freeAccounts + base.unknownAcv).toBe(active.length)
        expect([base.minAcvMinor, base.maxAcvMinor]).toEqual([paying[0], paying.at(-1)])
        expect(base.segments.reduce((sum, part) => sum + part.arrMinor, 0)).toBe(arr)
        expect(base.segments.reduce((sum, part) => sum + part.accounts, 0)).toBe(active.length)
      }),
    )
  })
})

describe('the shape of ACV', () => {
  test('[S4] all alike lie on the diagonal', () => {
    const { lorenz, gini } = summary([{ acv: 7, times: 4 }])
    expect(lorenz.map(({ accountShare, arrShare }) => [accountShare, arrShare])).toEqual([
      [0, 0],
      [0.25, 0.25],
      [0.5, 0.5],
      [0.75, 0.75],
      [1, 1],
    ])
    expect(gini).toBeCloseTo(0, 12)
  })

  test('[S4] one that holds nearly all is far below it', () => {
    const { gini } = summary([{ acv: 1, times: 99 }, { acv: 1_000_000_000 }])
    expect(gini).toBeCloseTo(0.99, 5)
  })

  test('[S4] of many accounts a hundred steps are drawn', () => {
    const { lorenz } = summary(Array.from({ length: 250 }, (_, index) => ({ acv: index + 1 })))
    expect(lorenz.length).toBe(101)
    expect(lorenz[50]!.accountShare).toBe(0.5)
    expect(lorenz[50]!.arrShare).toBeCloseTo((125 * 126) / (250 * 251), 12)
  })

  test('[S4] the curve rises under the diagonal, and Gini is twice the area between', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 90 }), (acvs) => {
        const { lorenz, gini } = summary(acvs.map((acv) => ({ acv })))
        let area = 0
        for (let index = 1; index < lorenz.length; index++) {
          const [from, to] = [lorenz[index - 1]!, lorenz[index]!]
          expect(to.arrShare).toBeGreaterThanOrEqual(from.arrShare)
          expect(to.arrShare).toBeLessThanOrEqual(to.accountShare + 1e-9)
          area += ((to.accountShare - from.accountShare) * (to.arrShare + from.arrShare)) / 2
        }
        expect(gini).toBeCloseTo(1 - 2 * area, 9)
      }),
    )
  })

  test('[S5] bins are bounded by 1, 2 and 5, empty ones between included', () => {
    const { histogram } = summary([{ acv: 1.5 }, { acv: 10 }, { acv: 19.99 }])
    expect(histogram).toEqual([
      { fromMinor: 100, toMinor: 200, accounts: 1, arrMinor: 150 },
      { fromMinor: 200, toMinor: 500, accounts: 0, arrMinor: 0 },
      { fromMinor: 500, toMinor: 1000, accounts: 0, arrMinor: 0 },
      { fromMinor: 1000, toMinor: 2000, accounts: 2, arrMinor: 2999 },
    ])
  })

  test('[S5] bins add up and hold what lies between their bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1 }), (minors) => {
        const { histogram, arrMinor } = summary(minors.map((acvMinor) => ({ acv: acvMinor / 100 })))
        expect(histogram.reduce((sum, bin) => sum + bin.arrMinor, 0)).toBe(arrMinor)
        for (const { fromMinor, toMinor, accounts } of histogram) {
          expect(accounts).toBe(minors.filter((minor) => minor >= fromMinor && minor < toMinor).length)
        }
      }),
    )
  })

  test('[S6] segments by accounts and by ARR, the unknown beside them', () => {
    const { segments } = summary([
      { acv: 60, employees: 1000 },
      { acv: 30, employees: 100 },
      { acv: 10, employees: 99 },
      { employees: undefined },
    ])
    expect(segments.map(({ segment, accountShare, arrShare }) => [segment, accountShare, arrShare])).toEqual([
      ['enterprise', 0.25, 0.6],
      ['mid_market', 0.25, 0.3],
      ['smb', 0.25, 0.1],
      ['unknown', 0.25, 0],
    ])
  })
})
