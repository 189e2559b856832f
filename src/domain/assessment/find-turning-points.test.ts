import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AS_OF, aBase, anAssessment, scored } from './an-assessment.ts'
import { type Answers, NO_ANSWERS } from './answers.ts'
import { type Assessment, assessorOf } from './assess.ts'
import { defaultSettings } from './assessment-settings.ts'
import { FACTORS, SCORES } from './factor.ts'
import { findTurningPoints } from './find-turning-points.ts'

const settings = defaultSettings({ parameters: 'selection', currency: 'USD', rate: undefined })
const given = { team: undefined, model: undefined }

/** Accounts of the low zone alone: the score decides. */
const mids = [{ acv: 30_000, times: 150 }]

function turningPointsOf(accounts: Parameters<typeof aBase>[0], answers: Partial<Answers>) {
  const assessor = assessorOf({ base: aBase(accounts), settings, asOf: AS_OF })
  const assessWith = (changed: Answers) => assessor({ ...given, answers: changed })
  return findTurningPoints({ ...NO_ANSWERS, ...answers }, { assessWith, marginTo: 0.4 })
}

describe('[S38] turning points', () => {
  test('at a total of 19 one point more makes low and high candidates, two make it high', () => {
    const { factors } = turningPointsOf(mids, scored(3, 3, 3, 3, 3, 4))
    const growth = factors.find(({ factor }) => factor === 'growth')!
    expect(
      growth.scores.map(({ score, isToday, changes, candidates }) => [score, isToday, changes, candidates]),
    ).toEqual([
      [1, false, 'nothing', ['low']],
      [2, false, 'nothing', ['low']],
      [3, false, 'nothing', ['low']],
      [4, true, 'nothing', ['low']],
      [5, false, 'candidates', ['high', 'low']],
    ])
    const acv = factors.find(({ factor }) => factor === 'acv')!
    expect(acv.scores.at(-1)).toMatchObject({ changes: 'recommendation', recommendation: 'high' })
  })

  test('a score that is already there changes nothing, whichever it is', () => {
    const score = fc.constantFrom(...SCORES)
    fc.assert(
      fc.property(fc.tuple(score, score, score, score, score, score), (scores) => {
        const { factors } = turningPointsOf(mids, scored(...scores))
        for (const { scores: all } of factors)
          expect(all.filter(({ isToday }) => isToday)).toMatchObject([{ changes: 'nothing' }])
      }),
      { numRuns: 30 },
    )
  })

  test('every alternative is the assessment of those answers', () => {
    const answers = { ...NO_ANSWERS, ...scored(3, 3, 3, 3, 3, 3) }
    const { factors } = turningPointsOf(mids, answers)
    for (const [at, factor] of FACTORS.entries()) {
      for (const { score, recommendation, candidates } of factors[at]!.scores) {
        const overrides = answers.overrides.map((one) => (one.factor === factor ? { ...one, score } : one))
        const oracle = anAssessment({ accounts: mids, answers: { overrides } })
        expect([recommendation, candidates]).toEqual([oracle.recommendation, oracle.candidates])
      }
    }
  })

  test('a competitor with dedicated CSMs lifts a company of tech to low', () => {
    const { competitor } = turningPointsOf([{ acv: 2000, times: 3000 }], scored(1, 1, 1, 1, 1, 1))
    expect(competitor).toMatchObject({ isDedicated: true, changes: 'recommendation', recommendation: 'low' })
  })

  test('a hybrid stays one when a competitor appears, but nobody is left in tech', () => {
    const both = [
      { acv: 30_000, times: 150 },
      { acv: 2000, times: 150 },
    ]
    const { competitor, factors } = turningPointsOf(both, scored(2, 2, 2, 2, 2, 2))
    expect(competitor).toMatchObject({
      ...{ changes: 'split', recommendation: 'hybrid' },
      split: [{ touch: 'low', accounts: 300 }],
    })
    const complexity = factors.find(({ factor }) => factor === 'complexity')!
    expect(complexity.scores.map(({ changes }) => changes)).toEqual([
      ...['candidates', 'nothing', 'candidates', 'candidates', 'recommendation'],
    ])
    expect(complexity.scores.at(-1)).toMatchObject({ recommendation: 'low' })
  })

  test('a fallen margin is refused where the model is dear, and is not asked about where it has fallen', () => {
    const dear = [{ acv: 12_000, times: 300 }]
    const { margin } = turningPointsOf(dear, { ...scored(3, 3, 3, 3, 3, 3), margin: 0.8 })
    expect(margin).toMatchObject({ marginShare: 0.4, refused: true, changes: 'recommendation' })
    expect(turningPointsOf(dear, { margin: 0.3 }).margin).toBeUndefined()
  })
})

test('[S39] one assessor gives for any answers what a new assessment gives', () => {
  const accounts = [
    { acv: 200_000, times: 20, employees: 5000 },
    { acv: 20_000, times: 200, employees: 300 },
    { acv: 2000, times: 400 },
    { times: 5 },
  ]
  const assessor = assessorOf({ base: aBase(accounts), settings, asOf: AS_OF })
  const answers = fc.record<Partial<Answers>>({
    competitorDedicatedAtOurPrice: fc.constantFrom(true, false, undefined),
    complexity: fc.constantFrom({}, { training: 5 as const }, { training: 1 as const, skill: 3 as const }),
    margin: fc.constantFrom(undefined, 0.3, 0.8),
    targetShare: fc.constantFrom(undefined, 0.05, 0.2),
  })
  fc.assert(
    fc.property(answers, (changed) => {
      const own: Assessment = assessor({ ...given, answers: { ...NO_ANSWERS, ...changed } })
      expect(own).toEqual(anAssessment({ accounts, answers: changed }))
    }),
    { numRuns: 40 },
  )
})
