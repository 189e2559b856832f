import { describe, expect, test } from 'vitest'
import { toNumber } from '../kernel/exact.ts'
import { aModel } from './a-model.ts'
import { cadenceHours } from './cadence-hours.ts'
import type { ModelDocument } from './document.ts'
import { PARAMETER_SETS } from './parameters.ts'
import { productiveHours } from './productive-hours.ts'
import { workloadHours } from './workload-hours.ts'

const CALM = { isRed: false, redUplift: 0.5 }

describe('[M1] a document says only what differs', () => {
  test('`tierwise: 1` alone is the default hybrid with the numbers of spec/2', () => {
    const model = aModel()
    expect(model.tiers.map(({ id, touch, condition }) => [id, touch, condition?.source])).toEqual([
      ['high', 'high', 'acv >= 100000'],
      ['low', 'low', 'acv >= 10000'],
      ['tech', 'tech', undefined],
    ])
    expect(model.tiers.map(({ cost }) => cost)).toEqual([
      cost({ csmMinor: 15_000_000 }),
      cost({ csmMinor: 12_000_000, sharedMinor: 60_000, technologyMinor: 20_000 }),
      cost({ programMinor: 12_000_000, variableMinor: 5000 }),
    ])
    expect(model).toMatchObject({
      currency: 'USD',
      match: 'first',
      targetShare: 0.1,
      targetRange: { from: 0.05, to: 0.15 },
      marginTarget: 0.2,
      zones: { lowFromMinor: 1_000_000, highFromMinor: 10_000_000 },
      segments: { midMarketFrom: 100, enterpriseFrom: 1000 },
      warnings: { concentration: 0.2, healthCoverage: 0.5 },
    })
  })

  test('`structure` differs from `selection` in ratio bands, cost bands and stages only', () => {
    const { ratioBands, costBands, stages, ...rest } = PARAMETER_SETS.structure
    const selection = PARAMETER_SETS.selection
    expect({ ...rest, name: 'selection' }).toEqual({
      ...selection,
      ratioBands: undefined,
      costBands: undefined,
      stages: undefined,
    })
    expect(ratioBands.low).toEqual({ from: 40, to: 100 })
    expect(aModel({ parameters: 'structure' }).tiers[1]!.ratio).toMatchObject({
      from: 40,
      to: 100,
      target: 50,
    })
    expect(aModel({ parameters: 'structure' }).version).not.toBe(aModel().version)
  })

  test('an exclusive default has conditions that exclude one another', () => {
    expect(aModel({ match: 'exclusive' }).tiers.map(({ condition }) => condition?.source)).toEqual([
      'acv >= 100000',
      'acv >= 10000 && acv < 100000',
      'acv < 10000',
    ])
  })
})

describe('[M2] money', () => {
  test('own amounts in major units, defaults times the rate', () => {
    const model = aModel({
      currency: 'JPY',
      rate: 150,
      tiers: [{ id: 'high', touch: 'high', when: 'acv >= 15000000', cost: { shared: 1234.5 } }],
    })
    expect(model.tiers[0]!.cost).toMatchObject({ csmMinor: 22_500_000, sharedMinor: 1235 })
    expect(model.zones).toEqual({ lowFromMinor: 1_500_000, highFromMinor: 15_000_000 })
    expect(model.tiers[0]!.thresholdMinor).toBe(15_000_000)
  })

  test('a rate multiplies exactly: 150,000 × 0.9227 in cents', () => {
    expect(aModel({ currency: 'EUR', rate: 0.9227 }).tiers[0]!.cost.csmMinor).toBe(13_840_500)
  })

  test('without a rate the numbers are taken as they are', () => {
    expect(aModel({ currency: 'EUR' }).tiers[0]!.cost.csmMinor).toBe(15_000_000)
    expect(aModel({ currency: 'KWD' }).tiers[0]!.cost.csmMinor).toBe(150_000_000)
  })
})

describe('[M3] ratios', () => {
  const ratioOf = (tier: Partial<NonNullable<ModelDocument['tiers']>[number]>) =>
    aModel({ tiers: [{ id: 'a', touch: 'high', ...tier }] }).tiers[0]!.ratio

  test.each([
    [{}, { from: 8, to: 15, target: 12, source: 'benchmark' }],
    [{ ratio: { target: 20 } }, { from: 8, to: 20, target: 20, source: 'own' }],
    [{ ratio: { target: 5 } }, { from: 5, to: 15, target: 5, source: 'own' }],
    [{ ratio: { target: 30, from: 25 } }, { from: 25, to: 30, target: 30, source: 'own' }],
    [
      { ratio: { target: 4, to: 6, source: 'benchmark' as const } },
      { from: 4, to: 6, target: 4, source: 'benchmark' },
    ],
    [{ touch: 'tech' as const }, undefined],
    [
      { touch: 'tech' as const, ratio: { target: 900 } },
      { from: 500, to: undefined, target: 900, source: 'own' },
    ],
  ])('%j is %j', (tier, ratio) => {
    expect(ratioOf(tier)).toEqual(ratio)
  })
})

describe('[M4] thresholds', () => {
  test.each([
    ['acv >= 50000', 5_000_000],
    ['acv > 50000', 5_000_000],
    ['50000 <= acv', 5_000_000],
    ['employees > 5 && (acv >= 50000 || strategic)', 5_000_000],
    ['acv >= 50000 && acv < 100000', 5_000_000],
    ['acv >= 50000 || acv >= 20000 && strategic', undefined],
    ['!(acv >= 50000)', undefined],
    ['acv < 50000', undefined],
    ['employees >= 50000', undefined],
  ])('%s turns at %s', (when, thresholdMinor) => {
    expect(aModel({ tiers: [{ id: 'a', touch: 'high', when }] }).tiers[0]!.thresholdMinor).toBe(
      thresholdMinor,
    )
  })

  test('a declared threshold wins, and a tier without a condition has none', () => {
    const [first, rest] = aModel({
      tiers: [
        { id: 'a', touch: 'high', when: 'acv >= 50000', threshold: 40_000 },
        { id: 'b', touch: 'tech' },
      ],
    }).tiers
    expect([first!.thresholdMinor, rest!.thresholdMinor]).toEqual([4_000_000, undefined])
  })
})

test('[M5] low touch is pooled unless it says otherwise, and its cadences go to whom it has', () => {
  const call = { activity: 'check_in', everyDays: 30, minutes: 30 } as const
  const { tiers } = aModel({
    tiers: [
      { id: 'a', touch: 'low' },
      { id: 'b', touch: 'low', pool: 'none', service: { cadences: [call] } },
      { id: 'c', touch: 'low', pool: 'emea', service: { cadences: [call, { ...call, who: 'specialist' }] } },
      { id: 'd', touch: 'tech', service: { cadences: [{ activity: 'email', everyDays: 7 }] } },
    ],
    movement: { floors: { strategic: 'none' } },
  })
  expect(tiers.map(({ pool }) => pool)).toEqual(['pooled', undefined, 'emea', undefined])
  expect(tiers.slice(1).map(({ service }) => service.cadences.map(({ who }) => who))).toEqual([
    ['csm'],
    ['pool', 'specialist'],
    ['automation'],
  ])
})

test('[M6] movement as in spec/4; floors are the lowest tiers that give what they are for', () => {
  expect(aModel().movement).toEqual({
    hysteresis: 0.1,
    boundMargin: 0.1,
    minimumStayDays: 90,
    renewalFreezeDays: 60,
    freezeAllMoves: false,
    floors: { strategic: 'high', complexity: [{ from: 5, tier: 'low' }], contract: true },
    risk: { days: 90, floorMinor: undefined, calmDays: 30, coolDownDays: 90 },
    approvals: [],
  })
  const floorsOf = (...touches: ('high' | 'low' | 'tech')[]) =>
    aModel({ tiers: touches.map((touch, index) => ({ id: `t${index}`, touch })) }).movement.floors
  expect(floorsOf('high', 'high', 'tech')).toMatchObject({ strategic: 't1', complexity: [{ tier: 't1' }] })
  expect(floorsOf('low', 'tech')).toMatchObject({ strategic: undefined, complexity: [{ tier: 't0' }] })
  expect(floorsOf('tech')).toMatchObject({ strategic: undefined, complexity: [] })
  expect(aModel({ movement: { risk: 'none', floors: { strategic: 'none' } } }).movement).toMatchObject({
    risk: undefined,
    floors: { strategic: undefined },
  })
})

test('[M7] people as in spec/5: 1,288 productive hours; health bands as in spec/6', () => {
  const { people, health } = aModel()
  expect(toNumber(productiveHours(people))).toBe(1288)
  expect(people).toMatchObject({
    redUplift: 0.5,
    rampByMonth: [0.25, 0.5, 0.75, 1],
    attritionPerYear: 0.15,
    daysToHire: 60,
    daysToHireP80: 80,
    books: { keepOwner: 1, language: 1, region: 1, skill: 1, evenness: 1, concentration: 1 },
    yearLines: [],
  })
  expect(health).toEqual({ redBelow: 40, greenFrom: 70 })
})

describe('[M8] the default service levels fit the default ratios', () => {
  test.each([
    { index: 0, cadences: [365 / 7, (365 / 91) * 8, (365 / 182) * 4], reactive: 7, ratio: 12 },
    {
      index: 1,
      cadences: [(365 / 30) * 0.75, (365 / 30) * 0.25, 365 / 182, ((365 / 91) * 4) / 50],
      reactive: 11,
      ratio: 50,
    },
  ])('1:$ratio', ({ index, cadences, reactive, ratio }) => {
    const { service, renewalOwner } = aModel().tiers[index]!
    const own = service.cadences.filter(({ who }) => who === 'csm' || who === 'pool')
    expect(own.map((cadence) => toNumber(cadenceHours(cadence)))).toEqual(
      cadences.map((hours) => expect.closeTo(hours, 9)),
    )
    expect(service.reactiveHours).toBe(reactive)
    const renewal = renewalOwner === 'csm' ? service.renewalHours : 0
    const book = 1288 / (toNumber(workloadHours(service, CALM)) + renewal)
    // At least the ratio: a full book of calm accounts takes one CSM, not a second one for the renewals.
    expect(book).toBeGreaterThanOrEqual(ratio)
    expect(book / ratio).toBeLessThan(1.011)
  })

  test('tech touch takes nobody’s time', () => {
    expect(toNumber(workloadHours(aModel().tiers[2]!.service, CALM))).toBe(0)
    expect(aModel().tiers[2]!.service.cadences.map(({ who }) => who)).toEqual(Array(3).fill('automation'))
  })
})

function cost(known: Record<string, number>) {
  const nothing = { csmMinor: 0, sharedMinor: 0, technologyMinor: 0, programMinor: 0, variableMinor: 0 }
  return { ...nothing, serviceRevenueMinor: 0, ...known }
}
