import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { dayOf } from '../kernel/day.ts'
import { exact } from '../kernel/exact.ts'
import { aModel } from '../model/a-model.ts'
import { PARAMETER_SETS } from '../model/parameters.ts'
import { anAssessment } from './an-assessment.ts'
import { defaultSettings, settingsOf } from './assessment-settings.ts'
import { benchmarksOf, REAL_RATIOS } from './benchmarks.ts'
import { type BenchmarkReader, checkBenchmarkFit } from './check-benchmark-fit.ts'

describe('affordability', () => {
  test('[S32] each touch model at the mean ACV', () => {
    const { affordability } = anAssessment({ accounts: [{ acv: 50_000, times: 100 }] })
    expect(affordability).toEqual({
      high: { touch: 'high', carriedFromMinor: 10_000_000, isCarriedAtMean: false, shareAtMean: 0.25 },
      low: { touch: 'low', carriedFromMinor: 2_300_000, isCarriedAtMean: true, shareAtMean: 0.064 },
      tech: { touch: 'tech', carriedFromMinor: 1_250_000, isCarriedAtMean: true, shareAtMean: 0.025 },
    })
  })

  test('[S32] the program is shared by the tech accounts of a hybrid only', () => {
    const { affordability } = anAssessment({
      accounts: [
        { acv: 50_000, times: 100 },
        { acv: 1000, times: 100 },
      ],
    })
    expect(affordability.tech.carriedFromMinor).toBe(1_250_000)
  })

  test('[S32] a larger target share carries at a lower ACV', () => {
    const from = (targetShare: number) =>
      anAssessment({ answers: { targetShare } }).affordability.high.carriedFromMinor!
    expect(from(0.15)).toBe(6_666_667)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), (percent) => {
        expect(from((percent + 1) / 100)).toBeLessThanOrEqual(from(percent / 100))
      }),
    )
  })
})

describe('settings', () => {
  test('[S37] come from the parameter set in the company’s currency', () => {
    const { touches, zones, targetShare } = defaultSettings({
      parameters: 'structure',
      currency: 'JPY',
      rate: 150,
    })
    expect(touches.high).toMatchObject({ ratio: 12, ratioTo: 15, cost: { csmMinor: 22_500_000 } })
    expect(touches.low).toMatchObject({ ratio: 50, ratioTo: 100 })
    expect(touches.tech).toMatchObject({
      ratio: undefined,
      cost: { programMinor: 18_000_000, variableMinor: 7500 },
    })
    expect(zones).toEqual({ lowFromMinor: 1_500_000, highFromMinor: 15_000_000 })
    expect(targetShare).toBe(0.1)
  })

  test('[S37] of a model are those of its lowest tier per touch model', () => {
    const settings = settingsOf(
      aModel({
        tiers: [
          { id: 'a', touch: 'high', when: 'acv > 500000', ratio: { target: 8 } },
          { id: 'b', touch: 'high', when: 'acv > 200000', ratio: { target: 14 }, cost: { csm: 130_000 } },
          { id: 'c', touch: 'tech' },
        ],
      }),
    )
    expect(settings.touches.high).toMatchObject({ ratio: 14, cost: { csmMinor: 13_000_000 } })
    expect(settings.touches.low).toEqual(settingsOf(aModel()).touches.low)
  })

  test('[S37] an impossible rate is a mistake of the caller', () => {
    expect(() => defaultSettings({ parameters: 'selection', currency: 'USD', rate: -1 })).toThrow(RangeError)
  })
})

describe('evolution', () => {
  const evolution = (given: Parameters<typeof anAssessment>[0]) => anAssessment(given).evolution
  const presence = (given: Parameters<typeof anAssessment>[0]) =>
    Object.fromEntries(evolution(given).needs.map(({ code, present }) => [code, present]))

  test.each([
    [0, 1, 50],
    [49, 1, 50],
    [50, 2, 200],
    [200, 3, 500],
    [500, 4, undefined],
  ])('[S33] %i accounts are at stage %i, the next begins at %s', (times, stage, nextFrom) => {
    expect(evolution({ accounts: [{ acv: 1, times }] })).toMatchObject({ stage, nextFrom, accounts: times })
  })

  test('[S33] shows the needs up to the next stage', () => {
    const { needs } = evolution({ accounts: [{ acv: 1 }] })
    expect(needs.map(({ code }) => code)).toEqual(['dedicated_csms', 'first_playbooks', 'basic_segmentation'])
  })

  test('[S33] without a team and an own model nothing can be shown but health', () => {
    expect(
      presence({
        accounts: [
          { acv: 1, times: 250, health: 50 },
          { acv: 1, times: 250 },
        ],
      }),
    ).toEqual({
      dedicated_csms: undefined,
      first_playbooks: undefined,
      basic_segmentation: undefined,
      high_for_enterprise: undefined,
      low_for_mid_market: undefined,
      automation_for_tail: undefined,
      defined_processes: undefined,
      health_data: true,
      dynamic_tiering: undefined,
      assisted_engagement: undefined,
      product_led_expansion: undefined,
      predictive_interventions: undefined,
      continuous_optimisation: undefined,
    })
  })

  test('[S33] an own model shows most of it', () => {
    const accounts = [{ acv: 1, times: 500 }]
    const full = aModel({
      tiers: [
        { id: 'high', touch: 'high', when: 'acv >= 100000 || strategic' },
        { id: 'low', touch: 'low', when: 'acv >= 10000' },
        { id: 'tech', touch: 'tech' },
      ],
    })
    expect(presence({ accounts, model: full, team: [aCsm()] })).toMatchObject({
      dedicated_csms: true,
      first_playbooks: true,
      basic_segmentation: true,
      automation_for_tail: true,
      defined_processes: true,
      health_data: false,
      dynamic_tiering: true,
      assisted_engagement: true,
      product_led_expansion: true,
      predictive_interventions: false,
    })
    const bare = aModel({
      movement: { risk: 'none' },
      tiers: [{ id: 'one', touch: 'low', service: { cadences: [], playbooks: [] } }],
    })
    expect(presence({ accounts, model: bare, team: [] })).toMatchObject({
      dedicated_csms: false,
      first_playbooks: false,
      basic_segmentation: false,
      high_for_enterprise: false,
      automation_for_tail: false,
      defined_processes: false,
      dynamic_tiering: false,
      assisted_engagement: false,
      product_led_expansion: false,
      predictive_interventions: false,
    })
  })
})

describe('benchmarks', () => {
  const reader: BenchmarkReader = {
    acv: exact(2_000_000),
    complexity: 3,
    margin: undefined,
    currency: 'USD',
    rate: undefined,
  }
  const asOf = dayOf(2027, 3, 1)!
  const published = (id: string) =>
    [...benchmarksOf(PARAMETER_SETS.selection), ...REAL_RATIOS].find((benchmark) => benchmark.id === id)!

  test('[S34] the vendor’s ratio of 1:35 is for another ACV than 20,000', () => {
    expect(checkBenchmarkFit(published('crm_vendor_2025_strategic'), reader, asOf)).toEqual({
      source: 'crm_vendor',
      ageYears: 2,
      differences: [{ trait: 'acv', side: 'below', limit: 120_000 }],
      unknown: [],
    })
  })

  test('[S34] a high-touch band supposes a margin that this reader has not told', () => {
    expect(checkBenchmarkFit(published('selection_high_ratio'), reader, asOf)).toEqual({
      source: 'selection',
      ageYears: undefined,
      differences: [{ trait: 'acv', side: 'below', limit: 100_000 }],
      unknown: ['margin'],
    })
    expect(
      checkBenchmarkFit(published('selection_high_ratio'), { ...reader, margin: 0.5 }, asOf).differences,
    ).toContainEqual({
      trait: 'margin',
      side: 'below',
      limit: 0.7,
    })
  })

  test('[S34] the reader’s currency is brought to the benchmark’s', () => {
    const yen = { ...reader, acv: exact(3_000_000), currency: 'JPY', rate: 150 }
    expect(checkBenchmarkFit(published('selection_low_ratio'), yen, asOf).differences).toEqual([])
    expect(checkBenchmarkFit(published('selection_tech_ratio'), yen, asOf).differences).toEqual([
      { trait: 'acv', side: 'above', limit: 10_000 },
    ])
  })

  test('[S34] the assessment shows each with its source, its age, and where it is about others', () => {
    const accounts = [
      { acv: 200_000, times: 10 },
      { acv: 20_000, times: 100 },
    ]
    const { benchmarks } = anAssessment({ accounts, answers: { margin: 0.6 } })
    const shown = (id: string) => benchmarks.find((benchmark) => benchmark.id === id)
    // Served with high touch are the ten accounts at 200,000.
    expect(shown('selection_high_cs_cost')).toEqual({
      id: 'selection_high_cs_cost',
      touch: 'high',
      measure: 'cs_cost',
      source: 'selection',
      publishedYear: undefined,
      ageYears: undefined,
      value: { fromMinor: 800_000, toMinor: 1_500_000 },
      differences: [{ trait: 'margin', side: 'below', limit: 0.7 }],
      unknown: [],
    })
    expect(shown('gitlab_2024_commercial')).toMatchObject({ ageYears: 1, value: { from: 70, to: 70 } })
    expect(shown('crm_vendor_2025_pooled')?.differences).toEqual([
      { trait: 'acv', side: 'above', limitMinor: 1_800_000 },
    ])
  })

  test('[S34] every set has a band of each measure for each touch model', () => {
    for (const parameters of Object.values(PARAMETER_SETS)) expect(benchmarksOf(parameters).length).toBe(9)
    expect(published('selection_low_ratio').value).toEqual({ from: 40, to: 80 })
  })
})
