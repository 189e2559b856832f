import { describe, expect, test } from 'vitest'
import { aPlan } from './testing/a-plan.ts'

const ACCOUNTS = [
  { acv: 125_000, times: 12 },
  { acv: 32_000, times: 50 },
  { acv: 1000, times: 1000 },
]
const plan = aPlan({ model: {}, accounts: ACCOUNTS })

describe('[L8] all tiers together', () => {
  test('costs and ARR are summed: 150,000 + 160,000 + 170,000 of 4.1 million', () => {
    expect(plan.tiers.map(({ csCostMinor }) => csCostMinor)).toEqual([15_000_000, 16_000_000, 17_000_000])
    expect(plan.economics).toMatchObject({
      csCostMinor: 48_000_000,
      netCsCostMinor: 48_000_000,
      arrMinor: 410_000_000,
      costShare: 480_000 / 4_100_000,
      verdict: 'viable',
    })
  })

  test('staffed figures are those of the tiers', () => {
    const staffed = plan.tiers.reduce((sum, { staffedCostMinor }) => sum + staffedCostMinor, 0)
    expect(plan.economics.staffedCostMinor).toBe(staffed)
    expect(plan.economics.staffedShare).toBe(staffed / 410_000_000)
  })

  test('without the empty tiers the share is cost by ARR: nothing is left out of one of them', () => {
    const { economics } = aPlan({ model: {}, accounts: [{ acv: 125_000, times: 12 }] })
    expect(economics).toMatchObject({ csCostMinor: 15_000_000, costShare: 0.1 })
  })

  test('sensitivity of each tier with ARR, the widest bar first', () => {
    expect(plan.economics.sensitivity.map(({ tier, bars }) => [tier, bars[0]?.input])).toEqual([
      ['high', 'acv'],
      ['low', 'acv'],
      ['tech', 'acv'],
    ])
    const { economics } = aPlan({ model: {}, accounts: [{ acv: 125_000 }, { acv: 0 }] })
    expect(economics.sensitivity.map(({ tier }) => tier)).toEqual(['high'])
  })

  test('sensitivity is at the mean of the known ACVs: 2.155 points at 30,000 (spec/3)', () => {
    const model = {
      tiers: [
        {
          id: 'low',
          touch: 'low' as const,
          ratio: { target: 50 },
          cost: { csm: 120_000, shared: 600, technology: 200 },
        },
      ],
    }
    const { economics } = aPlan({ model, accounts: [{ acv: 30_000, times: 2 }, { times: 7 }] })
    const points = economics.sensitivity[0]!.bars.map(({ input, points }) => [
      input,
      Math.round(points * 1000) / 1000,
    ])
    expect(points).toEqual([
      ['acv', 2.155],
      ['ratio', 1.616],
      ['csm_cost', 1.6],
      ['shared', 0.4],
      ['technology', 0.133],
    ])
  })

  test.each([
    { answers: {}, left: undefined, marginTarget: 0.2, meets: undefined },
    { answers: { margin: 0.7 }, left: 0.7 - 480 / 4100, marginTarget: 0.2, meets: true },
    {
      answers: { margin: 0.7, otherCostShare: 0.5 },
      left: 0.2 - 480 / 4100,
      marginTarget: 0.2,
      meets: false,
    },
    { answers: { margin: 0.7, marginTarget: 0.6 }, left: 0.7 - 480 / 4100, marginTarget: 0.6, meets: false },
  ])('margin left against the target: $answers', ({ answers, left, marginTarget, meets }) => {
    const { economics } = aPlan({ model: {}, accounts: ACCOUNTS, answers })
    if (left === undefined) expect(economics.marginLeft).toBeUndefined()
    else expect(economics.marginLeft).toBeCloseTo(left, 12)
    expect([economics.marginTarget, economics.meetsMarginTarget]).toEqual([marginTarget, meets])
  })

  test('a margin that is exactly the target meets it: 0.3 − 0.1', () => {
    const accounts = [{ acv: 125_000, times: 12 }]
    const { economics } = aPlan({ model: {}, accounts, answers: { margin: 0.3, marginTarget: 0.2 } })
    expect([economics.costShare, economics.meetsMarginTarget]).toEqual([0.1, true])
  })

  test('what they are judged by is said: the answered target share and margin, else the model’s share and none', () => {
    const answered = aPlan({ model: {}, answers: { margin: 0.7, targetShare: 0.12 } })
    expect([answered.targetShare, answered.margin]).toEqual([0.12, 0.7])
    expect([plan.targetShare, plan.margin]).toEqual([0.1, undefined])
  })
})
