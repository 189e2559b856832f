import { describe, expect, test } from 'vitest'
import { exact } from '../kernel/exact.ts'
import { anAssessment, scored } from './an-assessment.ts'
import { settleBorderline } from './settle-borderline.ts'
import { candidatesIn } from './total-score.ts'

const BANDS = { lowFrom: 12, highFrom: 20 }

describe('candidates', () => {
  test.each([
    [6, 6, ['tech']],
    [11, 11, ['tech']],
    [12, 12, ['low', 'tech']],
    [13, 13, ['low']],
    [20, 20, ['high', 'low']],
    [21, 30, ['high']],
    [11, 13, ['low', 'tech']],
    [6, 30, ['high', 'low', 'tech']],
  ])('[S17] of a total from %i to %i are %o', (from, to, candidates) => {
    expect(candidatesIn({ from, to }, BANDS)).toEqual(candidates)
  })
})

describe('a border', () => {
  const settle = (dearer: number | undefined, cheaper: number | undefined) =>
    settleBorderline(
      [
        { touch: 'high', share: dearer === undefined ? undefined : exact(dearer) },
        { touch: 'low', share: cheaper === undefined ? undefined : exact(cheaper) },
      ],
      { targetRange: { from: 0.05, to: 0.15 } },
    )

  test.each([
    [0.15, 0.04, 'high', 'in_range'],
    [0.16, 0.05, 'low', 'in_range'],
    [0.12, 0.06, 'low', 'lower_share'],
    [0.3, 0.2, 'low', 'lower_share'],
    [0.01, 0.02, 'high', 'lower_share'],
    [0.02, 0.02, 'low', 'lower_share'],
    [undefined, undefined, 'low', 'lower_share'],
  ] as const)('[S18] between shares of %s and %s goes to %s: %s', (...[dearer, cheaper, touch, because]) => {
    expect(settle(dearer, cheaper)).toEqual({ touch, because })
  })

  test('[S18] exactly 20 at an ACV of 90,000: high costs 13.9 %, low 3.6 %', () => {
    const assessment = anAssessment({
      accounts: [{ acv: 90_000, times: 200 }],
      answers: scored(4, 4, 3, 3, 3, 3),
    })
    expect(assessment).toMatchObject({
      total: 20,
      candidates: ['high', 'low'],
      borderline: true,
      recommendation: 'high',
      settled: { touch: 'high', because: 'in_range' },
      basis: 'borderline',
    })
  })

  test('[S18] exactly 12 at an ACV of 25,000: low costs 12.8 %, tech of 200 accounts 2.6 %', () => {
    const assessment = anAssessment({
      accounts: [{ acv: 25_000, times: 200 }],
      answers: scored(2, 2, 2, 2, 2, 2),
    })
    expect(assessment).toMatchObject({ total: 12, borderline: true, recommendation: 'low' })
  })

  test('[S18] 19 and 21 are none', () => {
    const accounts = [{ acv: 90_000, times: 200 }]
    expect(anAssessment({ accounts, answers: scored(4, 3, 3, 3, 3, 3) })).toMatchObject({
      total: 19,
      borderline: false,
      recommendation: 'low',
    })
    expect(anAssessment({ accounts, answers: scored(4, 4, 4, 3, 3, 3) })).toMatchObject({
      total: 21,
      borderline: false,
      recommendation: 'high',
    })
  })
})

describe('zones', () => {
  test('[S20] exactly 10 % of ARR counts, a cent less does not', () => {
    const hybrid = (small: number) =>
      anAssessment({ accounts: [{ acv: small }, { acv: 9000, times: 10 }, { acv: 10_000 }] }).zonesThatCount
    // 10,000 in low touch against 90,000 in tech; a cent more in tech and low holds less than a tenth.
    expect(hybrid(0)).toEqual(['low', 'tech'])
    expect(hybrid(0.1)).toEqual(['tech'])
  })

  test('[S20] 20 % of the accounts count, however small', () => {
    const zones = (tech: number) =>
      anAssessment({
        accounts: [
          { acv: 1, times: tech },
          { acv: 50_000, times: 40 },
        ],
      }).zonesThatCount
    expect(zones(10)).toEqual(['low', 'tech'])
    expect(zones(9)).toEqual(['low'])
  })

  test('[S20] a hybrid is one whatever the score, which is its leaning', () => {
    const accounts = [
      { acv: 200_000, times: 100 },
      { acv: 20_000, times: 100 },
    ]
    expect(anAssessment({ accounts, answers: scored(1, 1, 1, 1, 1, 1) })).toMatchObject({
      recommendation: 'hybrid',
      basis: 'hybrid_zones',
      leaning: 'tech',
    })
  })

  test('[S20] accounts of unknown ACV do not count for any zone', () => {
    expect(anAssessment({ accounts: [{ acv: 50_000 }, { times: 100 }] })).toMatchObject({
      zonesThatCount: ['low'],
      unknownAcv: 100,
    })
  })
})

describe('a single zone', () => {
  const accounts = [{ acv: 50_000, times: 200 }]

  test('[S21] is decided by the score, even against the zone', () => {
    expect(anAssessment({ accounts, answers: scored(1, 1, 1, 1, 1, 1) })).toMatchObject({
      recommendation: 'tech',
      basis: 'score',
    })
    expect(anAssessment({ accounts, answers: scored(5, 4, 5, 5, 5, 5) })).toMatchObject({
      recommendation: 'high',
      basis: 'score',
    })
  })

  test('[S21] is the recommendation while the total is unknown', () => {
    expect(anAssessment({ accounts })).toMatchObject({
      total: undefined,
      recommendation: 'low',
      basis: 'zone',
    })
  })

  test('[S21] no accounts and every score: the score', () => {
    expect(anAssessment({ answers: scored(3, 3, 3, 3, 3, 3) })).toMatchObject({
      recommendation: 'low',
      basis: 'score',
    })
  })

  test('[S21] no accounts, one unknown and one candidate: that one', () => {
    const { overrides } = scored(5, 4, 5, 5, 5, 5)
    const answers = { overrides: overrides.filter(({ factor }) => factor !== 'segment') }
    expect(anAssessment({ answers })).toMatchObject({
      totalRange: { from: 25, to: 29 },
      recommendation: 'high',
      basis: 'only_candidate',
    })
  })

  test('[S21] nothing at all is known: no recommendation, no split', () => {
    expect(anAssessment({ accounts: [{ times: 3 }] })).toMatchObject({
      recommendation: undefined,
      basis: 'nothing_known',
      split: [],
      costShare: undefined,
    })
  })
})
