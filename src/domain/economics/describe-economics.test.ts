import { describe, expect, test } from 'vitest'
import { PARAMETER_SETS } from '../model/parameters.ts'
import { aCost } from './a-cost.ts'
import { describeEconomics, type EconomicsQuestion } from './describe-economics.ts'

type Given = Partial<Omit<EconomicsQuestion, 'cost' | 'acvMinor' | 'standards'>> & {
  readonly cost: Parameters<typeof aCost>[0]
  readonly acv?: number
  readonly margin?: number
  readonly marginFloor?: number
}

function economics({ cost, acv, margin, marginFloor = 0, ...given }: Given) {
  return describeEconomics({
    ratio: undefined,
    accounts: undefined,
    touch: undefined,
    targetShare: undefined,
    marginTarget: undefined,
    retention: undefined,
    discount: undefined,
    cacMinor: undefined,
    parameters: PARAMETER_SETS.structure,
    ...given,
    cost: aCost(cost),
    acvMinor: acv === undefined ? undefined : acv * 100,
    standards: {
      targetRange: { from: 0.05, to: 0.15 },
      marginFloor,
      highFromMinor: 10_000_000,
      retentionTarget: undefined,
      margin,
      otherCostShare: undefined,
    },
  })
}

const MID_MARKET = { cost: { csm: 120_000, shared: 600, technology: 200 }, ratio: 50 } as const

describe('the worked examples of spec/3', () => {
  test('[E11] [E14] opening: 10 % of revenue, and still no dedicated service', () => {
    expect(economics({ cost: { csm: 120_000 }, ratio: 40, acv: 30_000, marginTarget: 0.2 })).toMatchObject({
      costPerAccountMinor: 300_000,
      costShare: 0.1,
      verdict: 'viable',
      affordableRatio: 40,
      carried: { high: false, low: true },
      isMarginKnown: false,
      meetsMarginTarget: undefined,
    })
  })

  test('[E5] [E6] [E11] enterprise', () => {
    const shown = economics({
      cost: { csm: 150_000 },
      ratio: 12,
      acv: 120_000,
      margin: 0.8,
      targetShare: 0.1,
    })
    expect(shown).toMatchObject({
      touch: 'high',
      grossProfitMinor: 9_600_000,
      budgetMinor: 1_200_000,
      costPerAccountMinor: 1_250_000,
      affordableRatio: 13,
      verdict: 'viable',
    })
    expect(shown.carried.high).toBe(true)
    expect(shown.costShare).toBeCloseTo(0.1042, 4)
  })

  test('[E14] enterprise at 100K', () => {
    const shown = economics({ cost: { csm: 150_000 }, ratio: 12, acv: 100_000 })
    expect(shown).toMatchObject({ costPerAccountMinor: 1_250_000, costShare: 0.125, verdict: 'viable' })
  })

  test('[E5] [E6] [E11] mid-market', () => {
    const shown = economics({ cost: { csm: 120_000 }, ratio: 50, acv: 25_000, margin: 0.7, targetShare: 0.1 })
    expect(shown).toMatchObject({
      grossProfitMinor: 1_750_000,
      budgetMinor: 250_000,
      costPerAccountMinor: 240_000,
      costShare: 0.096,
      affordableRatio: 48,
      carried: { high: false, low: true },
    })
  })

  test.each([
    [30_000, 0.1067, 'viable'],
    [15_000, 0.2133, 'too_expensive'],
    [60_000, 0.0533, 'comfortable'],
  ])('[E2] [E14] mid-market in full at %i', (acv, share, verdict) => {
    const shown = economics({ ...MID_MARKET, acv })
    expect(shown).toMatchObject({ directMinor: 240_000, costPerAccountMinor: 320_000, verdict })
    expect(shown.costShare).toBeCloseTo(share, 4)
  })

  test('[E6] [E11] SMB: no human ratio fits', () => {
    const shown = economics({ cost: { csm: 100_000 }, acv: 3000, margin: 0.65, targetShare: 0.1 })
    expect(shown).toMatchObject({
      grossProfitMinor: 195_000,
      budgetMinor: 30_000,
      affordableRatio: 334,
      carried: { high: false, low: false },
    })
  })

  test('[E29] sensitivity: ACV, then ratio, CSM cost, shared, technology', () => {
    const { sensitivity } = economics({ ...MID_MARKET, acv: 30_000 })
    const points = sensitivity.map((bar) => [bar.input, Math.round(bar.points * 1000) / 1000])
    expect(points).toEqual([
      ['acv', 2.155],
      ['ratio', 1.616],
      ['csm_cost', 1.6],
      ['shared', 0.4],
      ['technology', 0.133],
    ])
    expect(sensitivity[2]).toMatchObject({ shareAtLower: 2960 / 30_000, shareAtHigher: 3440 / 30_000 })
  })

  test('[E29] a tech program is moved by its accounts and its price', () => {
    const { sensitivity } = economics({ cost: { program: 120_000, variable: 50 }, accounts: 2400, acv: 1000 })
    expect(sensitivity.map((bar) => bar.input)).toEqual(['acv', 'accounts', 'program', 'variable'])
  })

  test('[E24] [E26] lifetime value, LTV : CAC and payback', () => {
    const shown = economics({ ...MID_MARKET, acv: 50_000, margin: 0.8, retention: 0.92, cacMinor: 3_680_000 })
    expect(shown).toMatchObject({ ltvMinor: 22_488_889, isLtvEndless: false, paybackMonths: 12 })
    expect(shown.ltvToCac).toBeCloseTo(6.1111, 4)
  })
})

describe('a description', () => {
  test('[E7] breaks even at the target share given, else at the upper end of the range', () => {
    expect(economics({ ...MID_MARKET, acv: 30_000, targetShare: 0.1 }).breakEvenAcvMinor).toBe(3_200_000)
    expect(economics({ ...MID_MARKET, acv: 30_000 }).breakEvenAcvMinor).toBe(2_133_334)
    expect(economics({ ...MID_MARKET, acv: 30_000 }).budgetMinor).toBe(300_000)
  })

  test('[E8] compares the margin left with the target, exactly', () => {
    const left = (marginTarget: number) =>
      economics({ cost: { csm: 120_000 }, ratio: 40, acv: 30_000, margin: 0.3, marginTarget })
        .meetsMarginTarget
    expect(left(0.2)).toBe(true)
    expect(left(0.21)).toBe(false)
  })

  test('[E30] says what it can without ACV', () => {
    expect(economics(MID_MARKET)).toMatchObject({
      directMinor: 240_000,
      costPerAccountMinor: 320_000,
      breakEvenAcvMinor: 2_133_334,
      costShare: undefined,
      verdict: undefined,
      affordableRatio: undefined,
      isRatioPossible: undefined,
      carried: { high: undefined, low: undefined, tech: undefined },
      ltvMinor: undefined,
      sensitivity: [],
    })
  })

  test('[E31] nobody serves it: no cost, not a cost of zero', () => {
    const unserved = {
      directMinor: undefined,
      costPerAccountMinor: undefined,
      costShare: undefined,
      verdict: undefined,
      breakEvenAcvMinor: undefined,
      marginLeft: undefined,
      ltvMinor: undefined,
      sensitivity: [],
    }
    const smb = economics({
      cost: { csm: 100_000 },
      acv: 3000,
      margin: 0.65,
      retention: 0.9,
      targetShare: 0.1,
    })
    expect(smb).toMatchObject({ ...unserved, grossProfitMinor: 195_000, affordableRatio: 334 })
    expect(economics({ cost: {}, acv: 3000 })).toMatchObject(unserved)
    expect(economics({ cost: { csm: 100_000, shared: 600 }, acv: 3000 })).toMatchObject(unserved)
    expect(economics({ cost: { csm: 100_000, variable: 50 }, acv: 3000 }).costPerAccountMinor).toBe(5000)
  })

  test('[E6] an impossible ratio is no ratio', () => {
    expect(economics({ ...MID_MARKET, acv: 5000 })).toMatchObject({
      affordableRatio: undefined,
      isRatioPossible: false,
    })
  })

  test('[E3] shows the net cost beside the gross one', () => {
    const shown = economics({ cost: { ...MID_MARKET.cost, serviceRevenue: 800 }, ratio: 50, acv: 30_000 })
    expect(shown).toMatchObject({
      costPerAccountMinor: 320_000,
      netCostPerAccountMinor: 240_000,
      netCostShare: 0.08,
    })
  })

  test('[E24] an endless life is said', () => {
    const shown = economics({ ...MID_MARKET, acv: 50_000, margin: 0.8, retention: 1, discount: 0 })
    expect(shown).toMatchObject({ ltvMinor: undefined, isLtvEndless: true })
  })
})
