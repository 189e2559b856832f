import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { AS_OF, anAssessment } from './an-assessment.ts'
import { defaultSettings } from './assessment-settings.ts'
import { countCsms } from './count-csms.ts'
import type { FactorName } from './factor.ts'

type Given = Parameters<typeof anAssessment>[0]

function factor(name: FactorName, given: Given) {
  return anAssessment(given).factors.find((candidate) => candidate.factor === name)!
}

function scoreOf(name: FactorName, given: Given) {
  return factor(name, given).score
}

describe('ACV', () => {
  test.each([
    [100_000, 5],
    [99_999.99, 3],
    [10_000, 3],
    [9999.99, 1],
  ])('[S7] a mean of %d scores %i', (acv, score) => {
    expect(scoreOf('acv', { accounts: [{ acv }] })).toBe(score)
  })

  test('[S7] the exact mean counts: a third of a cent below the line is below', () => {
    const accounts = [{ acv: 10_000, times: 2 }, { acv: 9999.99 }]
    expect(scoreOf('acv', { accounts })).toBe(1)
  })

  test('[S7] [S15] without a paying account it is unknown', () => {
    expect(factor('acv', { accounts: [{ acv: 0 }] })).toMatchObject({ score: undefined, source: 'unknown' })
  })
})

describe('complexity', () => {
  test.each([
    [{ implementation: 1 }, 1],
    [{ implementation: 1, training: 3 }, 2],
    [{ implementation: 1, training: 1, skill: 3 }, 2],
    [{ implementation: 3, training: 5, skill: 5, criticality: 5 }, 5],
    [{ implementation: 1, training: 1, skill: 1, criticality: 3 }, 2],
    [{ implementation: 5, training: 5, selfOnboarding: 5, customisation: 3, criticality: 1, skill: 3 }, 4],
  ] as const)('[S8] %o scores %i', (complexity, score) => {
    expect(scoreOf('complexity', { answers: { complexity } })).toBe(score)
  })

  test('[S8] [S15] nothing answered is unknown', () => {
    expect(factor('complexity', {})).toMatchObject({ score: undefined, source: 'unknown' })
  })
})

describe('segment', () => {
  test('[S9] is weighted by ARR, not by accounts', () => {
    const accounts = [
      { acv: 90, employees: 5000 },
      { acv: 1, employees: 10, times: 10 },
    ]
    expect(scoreOf('segment', { accounts })).toBe(5)
  })

  test.each([
    [25, 75, 2],
    [24.99, 75.01, 1],
    [50, 50, 2],
    [75, 25, 3],
  ])('[S9] mid-market %d to SMB %d scores %i, a half going up', (middle, small, score) => {
    const accounts = [
      { acv: middle, employees: 100 },
      { acv: small, employees: 1 },
    ]
    expect(scoreOf('segment', { accounts })).toBe(score)
  })

  test('[S9] an unknown segment weighs nothing', () => {
    const accounts = [{ acv: 1, employees: 5000 }, { acv: 1_000_000 }]
    expect(scoreOf('segment', { accounts })).toBe(5)
    expect(scoreOf('segment', { accounts: [{ acv: 1 }] })).toBeUndefined()
  })
})

test.each([
  [0.7, 5],
  [0.6999, 3],
  [0.5, 3],
  [0.4999, 1],
])('[S10] a gross margin of %d scores %i', (margin, score) => {
  expect(scoreOf('margin', { answers: { margin } })).toBe(score)
})

test.each([
  ['premium', 5],
  ['standard', 3],
  ['value', 1],
] as const)('[S11] %s scores %i', (positioning, score) => {
  expect(scoreOf('competition', { answers: { positioning } })).toBe(score)
})

test('[S11] what a competitor does is evidence, and no score', () => {
  const competition = factor('competition', { answers: { competitorDedicatedAtOurPrice: true } })
  expect(competition).toMatchObject({ score: undefined, evidence: [{ code: 'competitor_dedicated' }] })
})

describe('growth', () => {
  const team = (csms: number) => Array.from({ length: csms }, () => aCsm())
  const noAttrition = {
    ...defaultSettings({ parameters: 'selection', currency: 'USD', rate: undefined }),
    attritionPerYear: 0,
  }

  test.each([
    { accountsIn24Months: 150, csms: 10, score: 5 },
    { accountsIn24Months: 151, csms: 10, score: 3 },
    { accountsIn24Months: 1000, csms: 10, score: 3 },
    { accountsIn24Months: 1001, csms: 10, score: 1 },
  ])(
    '[S12] $accountsIn24Months accounts for $csms CSMs score $score',
    ({ accountsIn24Months, csms, score }) => {
      const answers = { accountsIn24Months, hiresPerQuarter: 0 }
      expect(scoreOf('growth', { team: team(csms), answers, settings: noAttrition })).toBe(score)
    },
  )

  test('[S12] nobody at all scores 1', () => {
    expect(scoreOf('growth', { team: [], answers: { accountsIn24Months: 10, hiresPerQuarter: 0 } })).toBe(1)
  })

  test('[S12] the yearly growth counts twice', () => {
    const accounts = [{ acv: 1, times: 100 }]
    const given = { accounts, settings: noAttrition, answers: { growthRate: 0.5, hiresPerQuarter: 0 } }
    expect(scoreOf('growth', { ...given, team: team(15) })).toBe(5)
    expect(scoreOf('growth', { ...given, team: team(14) })).toBe(3)
  })

  test('[S13] attrition takes its share of each year, hires come on top', () => {
    // ((20 × 0.85 + 4) × 0.85) + 4 = 21.85
    const { evidence } = factor('growth', {
      team: team(20),
      answers: { accountsIn24Months: 437, hiresPerQuarter: 1 },
    })
    expect(evidence[0]).toEqual({
      code: 'ratio_in_24_months',
      values: { accountsIn24Months: 437, csmsIn24Months: 21.85, accountsPerCsm: 20 },
    })
  })

  test.each([
    [99, 5],
    [100, 4],
    [499, 4],
    [500, 3],
    [1999, 3],
    [2000, 1],
  ])('[S13] without a projection %i accounts score %i by stage', (times, score) => {
    expect(factor('growth', { accounts: [{ acv: 1, times }] })).toMatchObject({ score, source: 'stage' })
  })

  test.each([
    { team: undefined, answers: { accountsIn24Months: 10, hiresPerQuarter: 1 } },
    { team: [aCsm()], answers: { accountsIn24Months: 10 } },
    { team: [aCsm()], answers: { hiresPerQuarter: 1 } },
  ])('[S13] one of team, hires and projection missing leaves it to the stage (%#)', (given) => {
    expect(factor('growth', given).source).toBe('stage')
  })

  test('[S13] the stages of the parameter set count', () => {
    const settings = defaultSettings({ parameters: 'structure', currency: 'USD', rate: undefined })
    expect(scoreOf('growth', { accounts: [{ acv: 1, times: 500 }], settings })).toBe(1)
  })
})

test.each([
  ['CSM', true],
  ['Senior Customer Success Manager', true],
  ['Pooled CSM', true],
  ['カスタマーサクセス', true],
  [undefined, true],
  ['Customer Success Operations', false],
  ['CS Ops', false],
  ['Director of Customer Success', false],
  ['Account Executive', false],
  ['Support engineer', false],
  ['Onboarding CSM', false],
  ['Engagement Manager', true],
])('[S14] [P15] whether %s counts as a CSM: %s', (role, counts) => {
  expect(countCsms([aCsm({ role })], AS_OF)).toBe(counts ? 1 : 0)
})

test('[S14] a CSM who starts later is not there yet, and no team is no zero', () => {
  const team = [aCsm({ startOn: AS_OF }), aCsm({ startOn: AS_OF + 1 }), aCsm({ role: 'Support' })]
  expect(countCsms(team, AS_OF)).toBe(1)
  expect(countCsms(undefined, AS_OF)).toBeUndefined()
})

test('[S15] an override replaces the score, gives its reason and leaves the derivation beside it', () => {
  const overrides = [{ factor: 'margin' as const, score: 2 as const, reason: 'hosting moves in house' }]
  const margin = factor('margin', { answers: { margin: 0.8, overrides, evidence: { margin: 'audited' } } })
  expect(margin).toMatchObject({
    score: 2,
    source: 'override',
    derived: 5,
    reason: 'hosting moves in house',
    note: 'audited',
  })
})

test('[S16] the range holds every total that the unknown factors could give', () => {
  const score = fc.constantFrom(1, 2, 3, 4, 5)
  fc.assert(
    fc.property(
      fc.tuple(score, score, score, score, score, score),
      fc.subarray([0, 1, 2, 3, 4]),
      (scores, left) => {
        const names = ['acv', 'complexity', 'segment', 'margin', 'competition', 'growth'] as const
        const given = names.map((name, index) => ({ factor: name, score: scores[index]!, reason: 'x' }))
        const { totalRange, total } = anAssessment({
          answers: { overrides: given.filter((_, index) => !left.includes(index)) },
        })
        const full = scores.reduce((sum, each) => sum + each, 0)
        expect(totalRange.from).toBeLessThanOrEqual(full)
        expect(totalRange.to).toBeGreaterThanOrEqual(full)
        expect(total).toBe(left.length === 0 ? full : undefined)
        expect(totalRange.to - totalRange.from).toBe(4 * left.length)
      },
    ),
  )
})
