import { describe, expect, test } from 'vitest'
import { anAssessment, scored } from './an-assessment.ts'
import { defaultSettings } from './assessment-settings.ts'

type Given = Parameters<typeof anAssessment>[0]
const guardsOf = (given: Given) =>
  anAssessment(given).guards.map(({ code, reason, from, to }) => ({ code, reason, from, to }))

describe('1. complexity', () => {
  const complexity = { implementation: 5 } as const
  const tech = [{ acv: 2000, times: 500 }]

  test('[S23] 5 raises tech to low and says from which ACV low is carried', () => {
    const { guards, recommendation, split } = anAssessment({ accounts: tech, answers: { complexity } })
    expect(recommendation).toBe('low')
    expect(split).toMatchObject([{ touch: 'low', accounts: 500 }])
    expect(guards).toEqual([
      {
        code: 'complexity',
        reason: 'low_not_carried',
        // The zone is low already: the complexity raised each account.
        from: 'low',
        to: 'low',
        values: { carriedFromMinor: 2_300_000, meanAcvMinor: 200_000, accountsBelow: 500 },
      },
    ])
  })

  test('[S23] the score says tech, the guard says low', () => {
    expect(guardsOf({ accounts: [{ acv: 50_000, times: 500 }], answers: scored(1, 5, 1, 1, 1, 1) })).toEqual([
      { code: 'complexity', reason: 'low_carried', from: 'tech', to: 'low' },
    ])
  })

  test('[S23] 4 says nothing', () => {
    expect(guardsOf({ accounts: tech, answers: { complexity: { implementation: 5, skill: 3 } } })).toEqual([])
  })

  test('[S23] a hybrid has no tech tier then, also for an account that is simple itself', () => {
    const accounts = [
      { acv: 200_000, times: 50 },
      { acv: 2000, times: 50, complexity: 1 },
    ]
    const { recommendation, split, zones } = anAssessment({ accounts, answers: { complexity } })
    expect(recommendation).toBe('hybrid')
    expect(zones.map(({ accounts }) => accounts)).toEqual([50, 0, 50])
    expect(split.map(({ touch, accounts }) => [touch, accounts])).toEqual([
      ['high', 50],
      ['low', 50],
    ])
  })

  test('[S23] without any ACV nobody can say whether low is carried', () => {
    expect(guardsOf({ answers: { complexity } })).toMatchObject([
      { reason: 'price_unknown', to: undefined },
      {},
    ])
  })
})

describe('2. segment', () => {
  const middle = { acv: 50_000, times: 900, employees: 500 }

  test('[S24] 10 % of ARR from enterprise makes low or tech a hybrid', () => {
    const accounts = [middle, { acv: 50_000, times: 100, employees: 1000 }]
    expect(guardsOf({ accounts })).toEqual([
      { code: 'segment', reason: 'enterprise_needs_people', from: 'low', to: 'hybrid' },
    ])
    expect(guardsOf({ accounts, answers: scored(1, 1, 1, 1, 1, 1) })).toMatchObject([
      { from: 'tech', to: 'hybrid' },
    ])
    // High touch is not carried at 50,000, so that the hybrid has them in low touch, as a finding says.
    expect(anAssessment({ accounts })).toMatchObject({
      split: [{ touch: 'low', accounts: 1000 }],
      enterpriseNotCarried: { accounts: 100, arrMinor: 500_000_000 },
    })
  })

  test('[S24] less than that does not', () => {
    expect(guardsOf({ accounts: [middle, { acv: 49_999, times: 100, employees: 1000 }] })).toEqual([])
  })

  test('[S24] SMB accounts in a high model are named', () => {
    const accounts = [{ acv: 150_000, times: 150, employees: 50 }]
    expect(anAssessment({ accounts }).guards).toEqual([
      {
        code: 'segment',
        reason: 'smb_unwanted_high_touch',
        from: 'high',
        to: 'high',
        values: { accounts: 150 },
      },
    ])
  })
})

describe('3. competition', () => {
  const answers = { competitorDedicatedAtOurPrice: true }

  test('[S25] at least low', () => {
    expect(guardsOf({ accounts: [{ acv: 5000, times: 500 }], answers })).toEqual([
      { code: 'competition', reason: 'high_not_carried', from: 'tech', to: 'low' },
    ])
  })

  test('[S25] high where it is carried', () => {
    const accounts = [{ acv: 80_000, times: 500 }]
    expect(guardsOf({ accounts, answers: { ...answers, targetShare: 0.15 } })).toEqual([
      { code: 'competition', reason: 'high_carried', from: 'low', to: 'high' },
    ])
    expect(guardsOf({ accounts, answers })).toMatchObject([{ reason: 'high_not_carried', to: 'low' }])
  })

  test('[S25] a hybrid loses its tech tier, and high begins where it is carried', () => {
    const accounts = [
      { acv: 70_000, times: 100 },
      { acv: 66_666.66, times: 100 },
      { acv: 2000, times: 100 },
    ]
    const { split, rules } = anAssessment({ accounts, answers: { ...answers, targetShare: 0.15 } })
    expect(rules.highLineMinor).toBe(6_666_667)
    expect(split.map(({ touch, accounts }) => [touch, accounts])).toEqual([
      ['high', 100],
      ['low', 200],
    ])
  })

  test('[S25] an answer of no, or none, says nothing', () => {
    const accounts = [{ acv: 5000, times: 500 }]
    expect(guardsOf({ accounts, answers: { competitorDedicatedAtOurPrice: false } })).toEqual([])
    expect(guardsOf({ accounts })).toEqual([])
  })
})

describe('4. affordability', () => {
  // Low touch costs 3,200: exactly 20 % of 16,000.
  const at = (acv: number, margin: number | undefined, times = 200) =>
    anAssessment({ accounts: [{ acv, times }], answers: { margin } })

  test('[S26] a margin of 40 % with a share of 20 % is refused', () => {
    expect(at(16_000, 0.4)).toMatchObject({
      recommendation: 'low',
      refused: true,
      costShare: 0.2,
      guards: [
        { code: 'affordability', reason: 'unaffordable', values: { marginShare: 0.4, costShare: 0.2 } },
      ],
    })
  })

  test.each([
    [16_000, 0.41],
    [16_000.01, 0.4],
    [16_000, undefined],
  ])('[S26] an ACV of %d at a margin of %s is not', (acv, margin) => {
    expect(at(acv, margin)).toMatchObject({ refused: false, guards: [] })
  })

  test('[S26] a hybrid is judged by what its split costs', () => {
    const accounts = [
      { acv: 100_000, times: 100 },
      { acv: 10_000, times: 100 },
    ]
    // 100 × 12,500 + 100 × 3,200 of 11M
    const { costShare } = anAssessment({ accounts })
    expect(costShare).toBeCloseTo(1_570_000 / 11_000_000, 12)
  })
})

describe('5. learning stage', () => {
  test('[S27] below 100 accounts high touch is accepted, and nothing is refused', () => {
    const { refused, guards } = anAssessment({
      accounts: [{ acv: 16_000, times: 99 }],
      answers: { margin: 0.4 },
    })
    expect(refused).toBe(false)
    expect(guards.map(({ code, reason }) => [code, reason])).toEqual([
      ['affordability', 'unaffordable'],
      ['learning_stage', 'affordability_waived'],
    ])
  })

  test('[S27] it waives nothing else', () => {
    const accounts = [{ acv: 2000, times: 99 }]
    const { recommendation, guards } = anAssessment({ accounts, answers: scored(1, 5, 1, 1, 1, 1) })
    expect(recommendation).toBe('low')
    expect(guards.map(({ code }) => code)).toEqual(['complexity', 'learning_stage'])
  })

  test('[S27] from 50 on, in the other parameter set, it is over', () => {
    const settings = defaultSettings({ parameters: 'structure', currency: 'USD', rate: undefined })
    const { refused } = anAssessment({
      accounts: [{ acv: 16_000, times: 50 }],
      answers: { margin: 0.4 },
      settings,
    })
    expect(refused).toBe(true)
  })
})

test('[S22] all of them in their order, each with what it changed', () => {
  const accounts = [
    { acv: 1000, times: 60 },
    { acv: 1000, times: 10, employees: 5000 },
  ]
  const answers = { ...scored(1, 5, 1, 1, 1, 1), competitorDedicatedAtOurPrice: true, margin: 0.3 }
  expect(guardsOf({ accounts, answers })).toEqual([
    { code: 'complexity', reason: 'low_not_carried', from: 'tech', to: 'low' },
    { code: 'segment', reason: 'enterprise_needs_people', from: 'low', to: 'hybrid' },
    { code: 'competition', reason: 'high_not_carried', from: 'hybrid', to: 'hybrid' },
    { code: 'affordability', reason: 'unaffordable', from: 'hybrid', to: 'hybrid' },
    { code: 'learning_stage', reason: 'affordability_waived', from: 'hybrid', to: 'hybrid' },
  ])
})
