import { describe, expect, test } from 'vitest'
import { aOneTierModel } from './testing/a-one-tier-model.ts'
import { aPlan, type GivenPlan } from './testing/a-plan.ts'

const tierOf = (given: GivenPlan) => aPlan(given).tiers[0]!
const MID = { csm: 120_000, shared: 600, technology: 200 }

describe('[L7] worked examples of spec/3', () => {
  test('opening: 3,000 per account, 10 %, and not carried at 1:40', () => {
    expect(tierOf({ model: aOneTierModel(), accounts: [{ acv: 30_000, times: 40 }] })).toMatchObject({
      accounts: 40,
      arrMinor: 120_000_000,
      meanAcvMinor: 3_000_000,
      csCostMinor: 12_000_000,
      costPerAccountMinor: 300_000,
      costShare: 0.1,
      coverageMultiple: 10,
      verdict: 'viable',
      verdictBecause: 'share',
      carried: false,
      ratio: 40,
      affordableRatio: 40,
      breakEvenAcvMinor: 2_000_000,
    })
  })

  test('enterprise: 12,500 are 10.42 % of 120,000, and 13 ≤ 15 accounts per CSM are affordable', () => {
    const model = aOneTierModel({ ratio: { target: 12 }, cost: { csm: 150_000 } })
    const tier = tierOf({ model, accounts: [{ acv: 120_000 }], answers: { margin: 0.8 } })
    expect(tier).toMatchObject({
      csCostMinor: 1_250_000,
      affordableRatio: 13,
      carried: true,
      verdict: 'viable',
    })
    expect(tier.costShare).toBeCloseTo(0.1042, 4)
    expect(tier.marginLeft).toBeCloseTo(0.6958, 4)
  })

  test('enterprise at 100,000: 12.5 % viable', () => {
    const model = aOneTierModel({ ratio: { target: 12 }, cost: { csm: 150_000 } })
    expect(tierOf({ model, accounts: [{ acv: 100_000 }] })).toMatchObject({
      costShare: 0.125,
      verdict: 'viable',
    })
  })

  test('mid-market: 2,400 are 9.6 % of 25,000, and 48 ≤ 80 carry it', () => {
    const model = aOneTierModel({
      touch: 'low',
      ratio: { target: 50 },
      cost: { csm: 120_000, shared: 0, technology: 0 },
    })
    expect(tierOf({ model, accounts: [{ acv: 25_000 }], answers: { margin: 0.7 } })).toMatchObject({
      costPerAccountMinor: 240_000,
      costShare: 0.096,
      affordableRatio: 48,
      carried: true,
    })
  })

  test.each([
    { acv: 15_000, percent: 21.33, verdict: 'too_expensive' },
    { acv: 30_000, percent: 10.67, verdict: 'viable' },
    { acv: 60_000, percent: 5.33, verdict: 'comfortable' },
  ])('mid-market at full cost and $acv: $percent % $verdict', ({ acv, percent, verdict }) => {
    const model = aOneTierModel({ touch: 'low', ratio: { target: 50 }, cost: MID })
    const tier = tierOf({ model, accounts: [{ acv }] })
    expect(tier.costPerAccountMinor).toBe(320_000)
    expect(Math.round(tier.costShare! * 10_000) / 100).toBe(percent)
    expect(tier.verdict).toBe(verdict)
  })

  test('SMB: no human ratio fits 3,000', () => {
    const model = aOneTierModel({ touch: 'low', cost: { csm: 100_000, shared: 0, technology: 0 } })
    expect(tierOf({ model, accounts: [{ acv: 3000 }], answers: { margin: 0.65 } })).toMatchObject({
      affordableRatio: 334,
      carried: false,
    })
  })

  test.each([
    { accounts: 100, arr: 3_000_000, high: 9, low: 2 },
    { accounts: 250, arr: 8_000_000, high: 21, low: 5 },
    { accounts: 500, arr: 18_000_000, high: 42, low: 10 },
  ])(
    'scale: $accounts accounts take $high heads at 1:12 and $low at 1:50',
    ({ accounts, arr, high, low }) => {
      const known = [{ acv: arr / accounts, times: accounts }]
      const service = { cadences: [], reactiveHours: 0, renewalHours: 0 }
      const dedicated = aOneTierModel({ ratio: { target: 12 }, cost: { csm: 150_000 }, service })
      const pooled = aOneTierModel({ touch: 'low', ratio: { target: 50 }, cost: MID, service })
      expect(tierOf({ model: dedicated, accounts: known }).csmsNeeded).toBe(high)
      expect(tierOf({ model: pooled, accounts: known }).csmsNeeded).toBe(low)
    },
  )
})

describe('[L7] what is not known', () => {
  test('accounts of unknown ACV cost, and leave mean and share alone', () => {
    const tier = tierOf({ model: aOneTierModel(), accounts: [{ acv: 30_000, times: 3 }, {}] })
    expect(tier).toMatchObject({
      accounts: 4,
      csCostMinor: 1_200_000,
      meanAcvMinor: 3_000_000,
      costShare: 0.1,
    })
  })

  test('a tier without accounts costs nothing, and has no share, verdict or mean', () => {
    const model = {
      tiers: [
        { id: 'high', touch: 'high' as const, when: 'acv > 10' },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const [, tech] = aPlan({ model, accounts: [{ acv: 500_000 }] }).tiers
    expect(tech).toMatchObject({
      accounts: 0,
      csCostMinor: 0,
      staffedCostMinor: 0,
      meanAcvMinor: undefined,
      costShare: undefined,
      verdict: undefined,
      carried: undefined,
    })
  })

  test('free accounts have a mean ACV of nothing, and no share', () => {
    expect(tierOf({ model: aOneTierModel(), accounts: [{ acv: 0 }] })).toMatchObject({
      meanAcvMinor: 0,
      costShare: undefined,
      coverageMultiple: undefined,
    })
  })
})

test.each([
  { targetShare: 0.1, breakEvenAcvMinor: 3_200_000 },
  { targetShare: undefined, breakEvenAcvMinor: 2_133_334 },
])('[L7] break-even at the share given ($targetShare), else at the upper end of the range', (given) => {
  const model = aOneTierModel({ touch: 'low', ratio: { target: 50 }, cost: MID })
  const { targetShare, breakEvenAcvMinor } = given
  const tier = tierOf({ model, accounts: [{ acv: 30_000 }], answers: { targetShare } })
  expect(tier.breakEvenAcvMinor).toBe(breakEvenAcvMinor)
})

test('[L7] the staffed cost is of whole people, the net cost less the revenue of paid services', () => {
  const model = aOneTierModel({ cost: { csm: 120_000, serviceRevenue: 1000 } })
  const tier = tierOf({ model, accounts: [{ acv: 30_000, times: 50 }] })
  expect(tier).toMatchObject({
    csCostMinor: 15_000_000,
    netCsCostMinor: 10_000_000,
    csmsNeeded: 5,
    staffedCostMinor: 60_000_000,
  })
})

test('[L7] every promise is priced at the tier’s mean ACV', () => {
  const service = { cadences: [], reactiveHours: 12.88, renewalHours: 0, onboarding: { hours: 0 } }
  const tier = tierOf({ model: aOneTierModel({ service }), accounts: [{ acv: 30_000 }] })
  // A hundredth of a person's year of 1,288 productive hours.
  expect(tier.services.perYear).toEqual({ hours: 12.88, costMinor: 120_000, shareOfAcv: 0.04 })
})
