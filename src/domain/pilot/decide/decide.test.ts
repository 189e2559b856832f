import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Analysis, Caveat, Comparison } from '../analysis.ts'
import { type Decision, type DecisionInputs, decide } from './decide.ts'

type Interval = { readonly lower: number | undefined; readonly upper: number | undefined }
type Said = {
  readonly difference: number
  readonly fixed: Interval
  readonly sequential?: Interval
  readonly isShown?: boolean
  readonly adjustedP?: number
  readonly caveats?: readonly Caveat[]
  readonly n?: number
}

function anAnalysis({ difference, fixed, sequential = fixed, n = 50, ...said }: Said): Analysis {
  const isShown = said.isShown ?? (fixed.lower !== undefined && (fixed.lower > 0 || fixed.upper! < 0))
  const comparison: Comparison = {
    ...{ arm: 'treated', difference, standardError: 1, ...fixed, p: 0.5, degreesOfFreedom: 98 },
    ...{ exactP: undefined, adjustedP: said.adjustedP, isShown, isSkewed: false },
    ...{ cuped: undefined, poststratified: undefined, clustered: undefined, time: undefined },
    sequential: { ...sequential, planned: 100 },
  }
  const arm = (name: string) => ({ arm: name, n, missing: 0, mean: 0, sd: 1, lower: -1, upper: 1 })
  return {
    ...{ metric: 'logins', kind: 'mean', control: 'control', confidence: 0.95 },
    arms: [arm('control'), arm('treated')],
    ...{ missingArm: 0, sampleRatio: { chiSquared: 0, df: 1, p: 1 }, clusterRatio: undefined },
    comparisons: [comparison],
    caveats: said.caveats ?? [],
  }
}

function verdictOn(
  said: Said,
  more: Partial<DecisionInputs> & { better?: 'higher' | 'lower' } = {},
): Decision {
  const { better = 'higher', ...rest } = more
  return decide({
    rule: { minimumEffect: 2, alpha: 0.05 },
    primary: { better, analysis: anAnalysis(said) },
    ...{ guardrails: [], arm: 'treated', isOver: true, planned: 100 },
    ...rest,
  })
}

/** A table by hand: where the interval and the gain lie, against 0 and the least effect, 2. */
const TABLE: readonly (readonly [
  lower: number,
  gain: number,
  upper: number,
  verdict: string,
  code: string,
])[] = [
  [1, 3, 5, 'scale', 'better-enough'],
  [2.5, 3, 3.5, 'scale', 'better-enough'],
  [0.1, 2, 3.9, 'scale', 'better-enough'],
  [0.5, 1.5, 2.5, 'iterate', 'better-but-small'],
  [0.5, 1.2, 1.9, 'pivot', 'too-small'],
  [0, 2, 4, 'iterate', 'inconclusive'],
  [-1, 3, 7, 'iterate', 'inconclusive'],
  [-1, 0.5, 2, 'iterate', 'inconclusive'],
  [-1, 0, 1, 'pivot', 'too-small'],
  [-3, -1.5, 0, 'pivot', 'too-small'],
  [-3, -2, -1, 'pivot', 'worse'],
  [-9, -3, 3, 'iterate', 'inconclusive'],
]

test.each(TABLE)('[PT48] %s … (%s) … %s: %s, %s', (...row) => {
  const [lower, difference, upper, verdict, code] = row
  const found = verdictOn({ difference, fixed: { lower, upper } })
  expect(found.verdict).toBe(verdict)
  expect(found.reasons[0]?.code).toBe(code)
  const mirrored = { difference: -difference, fixed: { lower: -upper, upper: -lower } }
  expect(verdictOn(mirrored, { better: 'lower' }).verdict).toBe(verdict)
})

/** The rule as it is said, with nothing but the three numbers. */
function asSaid(lower: number, gain: number, upper: number): string {
  const excludesNoEffect = lower > 0
  const excludesTheLeast = upper < 2
  if (excludesTheLeast) return 'pivot'
  return excludesNoEffect && gain >= 2 ? 'scale' : 'iterate'
}

const RANK = { pivot: 0, iterate: 1, scale: 2 } as const
const anInterval = fc.tuple(
  fc.double({ min: -6, max: 8, noNaN: true }),
  fc.double({ min: 0, max: 6, noNaN: true }),
)

test('[PT48] every region is as the rule says it', () => {
  for (let lower = -4; lower <= 4; lower += 0.5)
    for (let gain = lower; gain <= 6; gain += 0.5)
      for (let upper = gain; upper <= 8; upper += 0.5)
        expect(verdictOn({ difference: gain, fixed: { lower, upper } }).verdict).toBe(
          asSaid(lower, gain, upper),
        )
})

test('[PT48] a better result never has a worse verdict', () => {
  fc.assert(
    fc.property(anInterval, fc.double({ min: 0, max: 5, noNaN: true }), ([gain, half], shift) => {
      const at = (middle: number) =>
        verdictOn({ difference: middle, fixed: { lower: middle - half, upper: middle + half } }).verdict!
      expect(RANK[at(gain + shift)]).toBeGreaterThanOrEqual(RANK[at(gain)])
    }),
  )
})

test('[PT48] knowing more of the same gain never turns scale or pivot into iterate', () => {
  fc.assert(
    fc.property(anInterval, fc.double({ min: 0, max: 1, noNaN: true }), ([gain, half], part) => {
      const at = (width: number) =>
        verdictOn({ difference: gain, fixed: { lower: gain - width, upper: gain + width } }).verdict
      const wide = at(half)
      fc.pre(wide !== 'iterate')
      expect(at(half * part)).toBe(wide)
    }),
  )
})

test('[PT48] an exact test that disagrees keeps a change from being scaled', () => {
  const found = verdictOn({ difference: 3, fixed: { lower: 0.1, upper: 6 }, isShown: false })
  expect(found).toMatchObject({ verdict: 'iterate', reasons: [{ code: 'inconclusive' }] })
})

test('[PT48] before the end only the sequential interval decides', () => {
  const early = { isOver: false }
  const fixed = { lower: 1, upper: 5 }
  const open = { difference: 3, fixed, sequential: { lower: -1, upper: 7 } }
  expect(verdictOn(open)).toMatchObject({ verdict: 'scale' })
  expect(verdictOn(open, early)).toMatchObject({ verdict: undefined, reasons: [{ code: 'keep-running' }] })
  const sure = { difference: 3, fixed, sequential: { lower: 0.5, upper: 5.5 } }
  expect(verdictOn(sure, early).verdict).toBe('scale')
  const poor = { difference: -3, fixed, sequential: { lower: -8, upper: 1 } }
  expect(verdictOn(poor, early).verdict).toBe('pivot')
  const nothing = { lower: undefined, upper: undefined }
  expect(verdictOn({ difference: 3, fixed: nothing }, early).verdict).toBeUndefined()
})

const GOOD = { difference: 3, fixed: { lower: 1, upper: 5 } }
const RATIO: Caveat = { code: 'sample-ratio', p: 0.0001 }
const LOST: Caveat = { code: 'missing-differs', arm: 'treated', p: 0.002 }

test('[PT49] what cannot be believed is not followed', () => {
  const codes = (found: Decision) => [found.verdict, ...found.reasons.map(({ code }) => code)]
  expect(codes(verdictOn({ ...GOOD, caveats: [RATIO] }))).toEqual(['iterate', 'sample-ratio'])
  expect(codes(verdictOn({ ...GOOD, caveats: [LOST] }))).toEqual(['iterate', 'missing-differs'])
  expect(codes(verdictOn({ ...GOOD, caveats: [{ ...LOST, arm: 'other' }] }))).toEqual([
    'scale',
    'better-enough',
  ])
  expect(codes(verdictOn({ ...GOOD, n: 44 }))).toEqual(['iterate', 'fewer-accounts'])
  expect(verdictOn({ ...GOOD, n: 45 }).verdict).toBe('scale')
  expect(verdictOn({ ...GOOD, n: 5 }, { planned: undefined }).verdict).toBe('scale')
  expect(verdictOn({ ...GOOD, n: 5 }, { isOver: false }).verdict).toBe('scale')
  const nothing = { lower: undefined, upper: undefined }
  expect(codes(verdictOn({ difference: 3, fixed: nothing }))).toEqual(['iterate', 'no-interval'])
})

test('[PT50] a gain that costs another metric is not scaled', () => {
  const harm = (adjustedP: number | undefined, upper: number) => ({
    better: 'higher' as const,
    analysis: {
      ...anAnalysis({
        ...{ difference: -4, fixed: { lower: -8, upper } },
        ...(adjustedP !== undefined && { adjustedP }),
      }),
      metric: 'health',
    },
  })
  expect(verdictOn(GOOD, { guardrails: [harm(undefined, -1)] })).toMatchObject({
    verdict: 'iterate',
    reasons: [{ code: 'guardrail', values: { metric: 'health', loss: 4 } }, { code: 'better-enough' }],
  })
  expect(verdictOn(GOOD, { guardrails: [harm(0.2, -1)] }).verdict).toBe('scale')
  expect(verdictOn(GOOD, { guardrails: [harm(undefined, 1)] }).verdict).toBe('scale')
})
