import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'
import type { Analysis } from '../analysis.ts'
import { analysePilot } from './analyse-pilot.ts'
import type { AnalyseOptions, MeasuredMetric, PilotData } from './pilot-data.ts'

const OPTIONS: AnalyseOptions = { control: 'c', confidence: 0.95, seed: 1 }

type Row = { readonly arm: string | undefined; readonly value: number | undefined; readonly stratum?: string }

function analyse(
  rows: readonly Row[],
  options: Partial<AnalyseOptions> = {},
  kind: 'mean' | 'proportion' = 'mean',
) {
  const data: PilotData = {
    arms: rows.map(({ arm }) => arm),
    strata: rows.some(({ stratum }) => stratum !== undefined)
      ? rows.map(({ stratum }) => stratum)
      : undefined,
  }
  const metric: MeasuredMetric = { metric: 'm', kind, values: rows.map(({ value }) => value) }
  return analysePilot(data, [metric], { ...OPTIONS, ...options })![0]!
}

function rowsOf(treated: readonly number[], control: readonly number[]): Row[] {
  return [...treated.map((value) => ({ arm: 't', value })), ...control.map((value) => ({ arm: 'c', value }))]
}

const VALUES = [3, 5, 4, 8, 9, 2, 1, 2, 6, 7, 7, 3, 10, 12, 11, 4, 5, 9, 1, 6]
const SMALL = rowsOf(VALUES.slice(0, 8), VALUES.slice(8))

describe('arms', () => {
  test('[PT1] the control first, the others by name, numbers by size; gaps and rows without an arm are counted', () => {
    const rows = [
      ...[
        { arm: '10', value: 1 },
        { arm: '9', value: 2 },
        { arm: 'c', value: 3 },
        { arm: undefined, value: 4 },
      ],
      ...[
        { arm: 'c', value: undefined },
        { arm: '9', value: Number.NaN },
      ],
    ]
    const { arms, missingArm } = analyse(rows)
    expect(arms.map(({ arm, n, missing, mean }) => [arm, n, missing, mean])).toEqual([
      ['c', 1, 1, 3],
      ['9', 1, 1, 2],
      ['10', 1, 0, 1],
    ])
    expect(missingArm).toBe(1)
  })

  test('[PT1] without the control, or with nothing beside it, there is no analysis', () => {
    const metric: MeasuredMetric = { metric: 'm', kind: 'mean', values: [1, 2] }
    expect(analysePilot({ arms: ['a', 'b'] }, [metric], OPTIONS)).toBeUndefined()
    expect(analysePilot({ arms: ['c', 'c'] }, [metric], OPTIONS)).toBeUndefined()
  })

  test('[PT7] an arm has the interval of its own mean', () => {
    // scipy 1.17: stats.t.interval(0.95, 7, 4.25, stats.sem)
    const [, arm] = analyse(SMALL).arms
    expect(arm!.sd).toBeCloseTo(2.9154759474, 9)
    expect(arm!.lower).toBeCloseTo(4.25 - 2.3646242515927 * (2.9154759474226504 / Math.sqrt(8)), 9)
  })
})

describe('a difference', () => {
  test('[PT4] is by Welch with Satterthwaite degrees of freedom', () => {
    // scipy 1.17: stats.ttest_ind(treated, control, equal_var=False)
    const [found] = analyse(SMALL).comparisons
    expect(found!.difference).toBeCloseTo(-2.5, 12)
    expect(found!.difference! / found!.standardError!).toBeCloseTo(-1.7796029232105188, 10)
    expect(found!.degreesOfFreedom).toBeCloseTo(16.45272439524247, 9)
    expect(found!.p).toBeCloseTo(0.09361766381435939, 10)
    expect(found!.isShown).toBe(false)
  })

  test('[PT4] has no interval and no p where nothing varies or an arm has one value', () => {
    const flat = analyse(rowsOf(Array(40).fill(0.1), Array(40).fill(0.3)))
    expect(flat.comparisons[0]).toMatchObject({
      standardError: 0,
      lower: undefined,
      p: undefined,
      isShown: false,
    })
    expect(flat.caveats.map(({ code }) => code)).toContain('no-variance')
    const one = analyse(rowsOf([5], [1, 2, 3])).comparisons[0]!
    expect(one).toMatchObject({ difference: 3, standardError: undefined, upper: undefined, p: undefined })
    const none = analyse([...rowsOf([], [1, 2, 3]), { arm: 't', value: undefined }])
    expect(none.comparisons[0]).toMatchObject({ difference: undefined, p: undefined })
    expect(none.caveats).toContainEqual({ code: 'too-few', arm: 't', n: 0 })
  })

  test('[PT5] is the same whatever the order of the rows, and the other way round with the arms', () => {
    const anyRows = fc.array(
      fc.record({ arm: fc.constantFrom('c', 't'), value: fc.double({ min: -1e3, max: 1e3, noNaN: true }) }),
      { minLength: 8, maxLength: 60 },
    )
    fc.assert(
      fc.property(anyRows, fc.integer(), (some, seed) => {
        const rows = [...some, ...rowsOf([1, 2], [3, 5])]
        const [one] = analyse(rows).comparisons
        const [other] = analyse(shuffled(rows, seededRandom(seed))).comparisons
        expect(other!.difference).toBeCloseTo(one!.difference!, 9)
        expect(other!.p).toBeCloseTo(one!.p!, 9)
        const [turned] = analyse(rows, { control: 't' }).comparisons
        expect(turned!.difference).toBeCloseTo(-one!.difference!, 9)
        expect(turned!.upper).toBeCloseTo(-one!.lower!, 6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('strata', () => {
  const STRATA = 'x x y y z x y y x x x y y y y x y z x y'.split(' ')

  test('[PT11] [PT12] each is weighted by its share of all arms; one that is too thin joins the smallest of the others', () => {
    // numpy 2.3, sums written out: z has one value in each arm and joins x
    const rows = SMALL.map((row, at) => ({ ...row, stratum: STRATA[at]! }))
    const { poststratified } = analyse(rows).comparisons[0]!
    expect(poststratified).toMatchObject({ strata: 2, merged: 2, missingStratum: 0 })
    expect(poststratified!.difference).toBeCloseTo(-2.5, 12)
    expect(poststratified!.standardError).toBeCloseTo(1.443135090311676, 12)
  })

  test('[PT12] rows without a stratum are counted and left out; with one stratum it is the plain difference', () => {
    const rows = [...SMALL.map((row) => ({ ...row, stratum: 'all' })), { arm: 't', value: 99 }]
    const { poststratified } = analyse(rows).comparisons[0]!
    expect(poststratified).toMatchObject({ strata: 1, merged: 0, missingStratum: 1 })
    expect(poststratified!.standardError).toBeCloseTo(analyse(SMALL).comparisons[0]!.standardError!, 12)
  })
})

describe('CUPED', () => {
  const analyseBefore = (
    covariate: readonly (number | undefined)[],
    rows: readonly Row[] = SMALL,
  ): Analysis =>
    analysePilot(
      { arms: rows.map(({ arm }) => arm), covariate },
      [{ metric: 'm', kind: 'mean', values: rows.map(({ value }) => value) }],
      OPTIONS,
    )![0]!

  test('[PT8] [PT10] what goes along with the metric is taken out: nearly all of the variance', () => {
    const random = seededRandom(3)
    const cuped = analyseBefore(VALUES.map((value) => 2 * value + random())).comparisons[0]!.cuped!
    expect(cuped.theta).toBeCloseTo(0.5, 1)
    expect(cuped.varianceSaved).toBeGreaterThan(0.98)
    expect(cuped.hasSavedNothing).toBe(false)
  })

  test('[PT10] a covariate that has nothing to do with it, or never varies, saves nothing and it is said', () => {
    const random = seededRandom(4)
    const noise = analyseBefore(VALUES.map(() => random()))
    expect(noise.comparisons[0]!.cuped!.hasSavedNothing).toBe(true)
    expect(noise.caveats.map(({ code }) => code)).toContain('saved-nothing')
    const flat = analyseBefore(VALUES.map(() => 7))
    const { cuped, difference, standardError } = flat.comparisons[0]!
    expect(cuped).toMatchObject({ theta: 0, difference, standardError, varianceSaved: 0 })
    expect(flat.caveats).toContainEqual({ code: 'saved-nothing', arm: 't', varianceSaved: 0 })
    const none = analyseBefore(VALUES.map(() => undefined))
    expect(none.comparisons[0]!.cuped).toMatchObject({ theta: undefined, difference: undefined })
    expect(none.caveats.map(({ code }) => code)).toContain('saved-nothing')
  })

  test('[PT9] rows without a covariate stay in the plain comparison only, and the same rows are compared', () => {
    const { cuped, difference } = analyseBefore(VALUES.map((value, at) => (at === 0 ? undefined : value)))
      .comparisons[0]!
    expect(difference).toBeCloseTo(-2.5, 12)
    expect(cuped!.missingCovariate).toBe(1)
    expect(cuped!.plain!.difference).toBeCloseTo(31 / 7 - 6.75, 12)
    expect(cuped!.difference).toBeCloseTo(0, 12)
  })
})

describe('several metrics', () => {
  test('[PT23] are adjusted together over all comparisons', () => {
    const rows = rowsOf([1, 2, 3, 4, 9], [2, 3, 4, 8, 12])
    const metrics = [1, -3].map((factor, at): MeasuredMetric => {
      const values = rows.map(({ value, arm }) => value! * (arm === 't' ? factor : 1))
      return { metric: `m${at}`, kind: 'mean', values }
    })
    const found = analysePilot({ arms: rows.map(({ arm }) => arm) }, metrics, OPTIONS)!
    const ps = found.map(({ comparisons }) => comparisons[0]!.p!)
    const adjusted = found.map(({ comparisons }) => comparisons[0]!.adjustedP!)
    expect(ps[1]!).toBeLessThan(ps[0]!)
    expect(adjusted).toEqual([ps[0], Math.min(ps[0]!, ps[1]! * 2)])
  })
})

describe('caveats', () => {
  const codes = (rows: readonly Row[], options: Partial<AnalyseOptions> = {}) =>
    analyse(rows, options).caveats.map(({ code }) => code)
  const many = (n: number, value = 0) => Array.from({ length: n }, (_, at) => value + (at % 7))

  test('[PT3] [PT27] arms that are not what was drawn; unequal ones that nobody spoke of', () => {
    const rows = rowsOf(many(200), many(300))
    expect(codes(rows)).toEqual(['shares-unsaid'])
    expect(
      codes(rows, {
        expected: new Map([
          ['c', 1],
          ['t', 1],
        ]),
      }),
    ).toEqual(['sample-ratio'])
    expect(
      codes(rows, {
        expected: new Map([
          ['c', 60],
          ['t', 40],
        ]),
      }),
    ).toEqual([])
  })

  test('[PT27] values missing in one arm, rows without an arm', () => {
    const gone = Array.from({ length: 30 }, () => ({ arm: 't', value: undefined }))
    const none = { arm: undefined, value: 1 }
    const rows = [...rowsOf(many(170), many(200)), ...gone, none]
    expect(codes(rows)).toEqual(['missing-arm', 'missing-differs'])
  })

  test('[PT19] [PT27] few accounts: what the exact test does not confirm is not shown', () => {
    const zeros = Array<number>(30).fill(0)
    const { comparisons, caveats } = analyse(rowsOf([1, 1, 0, 0, 0], zeros), {}, 'proportion')
    expect(comparisons[0]!.p).toBeLessThan(0.05)
    expect(comparisons[0]).toMatchObject({ isShown: true })
    expect(comparisons[0]!.exactP).toBeCloseTo(10 / 595, 10)
    const weaker = analyse(rowsOf([1, 0, 0, 0, 0], zeros), {}, 'proportion')
    expect(weaker.comparisons[0]!.p).toBeLessThan(0.05)
    expect(weaker.comparisons[0]).toMatchObject({ isShown: false })
    expect(weaker.caveats.map(({ code }) => code)).toContain('exact-disagrees')
    expect(caveats.map(({ code }) => code)).not.toContain('exact-disagrees')
  })

  test('[PT28] a few values far from the rest', () => {
    expect(codes(rowsOf([...many(99), 5000], many(100)))).toContain('skewed')
    expect(codes(rowsOf(many(100), many(100)))).toEqual([])
  })
})
