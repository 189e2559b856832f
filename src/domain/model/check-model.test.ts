import { describe, expect, test } from 'vitest'
import { aModel } from './a-model.ts'
import { checkModel } from './check-model.ts'
import type { ModelDocument } from './document.ts'
import type { ModelFindingCode } from './model-finding.ts'
import { parseModel } from './parse-model.ts'

type TierDocument = NonNullable<ModelDocument['tiers']>[number]
type Service = NonNullable<TierDocument['service']>

const NO_FLOORS: NonNullable<ModelDocument['movement']> = { floors: { strategic: 'none', complexity: [] } }

/** What the check says with one of these codes about tiers made of touch models and conditions. */
function findingsOf(document: Partial<ModelDocument>, ...codes: readonly ModelFindingCode[]) {
  return checkModel(aModel({ movement: { ...NO_FLOORS }, ...document })).filter(({ code }) =>
    codes.includes(code),
  )
}

const tiersOf = (...conditions: (string | undefined)[]): TierDocument[] =>
  conditions.map((when, index) => ({
    id: `t${index}`,
    touch: index === 0 ? 'high' : 'low',
    ...(when !== undefined && { when }),
  }))

describe('[M23] work that does not fit', () => {
  const check = (service: Service, ratio = { from: 8, to: 15, target: 12 }) =>
    findingsOf(
      { tiers: [{ id: 'a', touch: 'high', ratio, service }] },
      'workload_infeasible',
      'workload_mismatch',
      'cadence_above_entitlement',
    )
  const hours = (reactiveHours: number): Service => ({ cadences: [], reactiveHours })

  test.each([
    // 1,288 / 12 = 107.3; 25 % away are 85.87 (1:15) and 143.1 (1:9).
    [107, []],
    [86, []],
    [85, ['workload_mismatch']],
    [143, []],
    [144, ['workload_mismatch']],
    [161, ['workload_mismatch']],
    [162, ['workload_infeasible']],
  ])('%i hours an account at 1:12, lowest 1:8: %j', (reactiveHours, codes) => {
    expect(check(hours(reactiveHours)).map(({ code }) => code)).toEqual(codes)
  })

  test('the finding says what the cadences leave time for', () => {
    expect(check(hours(200))).toMatchObject([
      {
        severity: 'error',
        path: 'tiers[0].service',
        values: { tier: 'a', hours: 200, impliedRatio: 6.44, declaredRatio: 12, lowestRatio: 8 },
      },
    ])
  })

  test('a cadence above its own entitlement, with 5 % for the calendar', () => {
    const webinar = (everyDays: number): Service => ({
      cadences: [
        {
          activity: 'webinar',
          everyDays,
          minutes: 60,
          who: 'leadership',
          entitlement: { times: 1, per: 'quarter' },
        },
      ],
      reactiveHours: 107,
    })
    expect(check(webinar(91))).toEqual([])
    expect(check(webinar(60))).toMatchObject([
      { code: 'cadence_above_entitlement', path: 'tiers[0].service.cadences[0]', values: { entitled: 4 } },
    ])
  })
})

describe('[M24] every promise needs someone and a price', () => {
  const check = (tier: Partial<TierDocument>) =>
    findingsOf(
      { tiers: [{ id: 'a', touch: 'tech', ...tier }] },
      'promise_without_cost',
      'promise_without_people',
    ).map(({ code, path, values }) => [code, path, values.promise])
  const call = { activity: 'check_in', everyDays: 30, minutes: 30 } as const

  test('the default tiers keep theirs', () => {
    expect(checkModel(aModel())).toEqual([])
  })

  test('a call in a tech tier that has nobody', () => {
    expect(check({ service: { cadences: [{ ...call, who: 'csm' }] } })).toEqual([
      ['promise_without_people', 'tiers[0].service.cadences[0]', 'check_in'],
    ])
  })

  test('a call by a CSM who costs nothing, and by one who does', () => {
    const overseen = { ratio: { target: 900 }, service: { cadences: [{ ...call, who: 'csm' as const }] } }
    expect(check(overseen)).toEqual([['promise_without_cost', 'tiers[0].service.cadences[0]', 'check_in']])
    expect(check({ ...overseen, cost: { csm: 120_000 } })).toEqual([])
  })

  test('specialists and automation that nobody pays for', () => {
    const free = { cost: { program: 0, variable: 0 } }
    const cadences = [
      { ...call, who: 'specialist' as const },
      { ...call, who: 'automation' as const },
    ]
    expect(check({ ...free, service: { cadences } })).toEqual([
      ['promise_without_cost', 'tiers[0].service.cadences[0]', 'check_in'],
      ['promise_without_cost', 'tiers[0].service.cadences[1]', 'check_in'],
    ])
    expect(check({ service: { cadences } })).toEqual([])
  })

  test('hours and plans beside the cadences', () => {
    const service = {
      reactiveHours: 1,
      renewalHours: 2,
      saveHours: 3,
      onboarding: { hours: 4, who: 'csm' as const },
      successPlan: 'custom' as const,
    }
    expect(check({ renewalOwner: 'csm', service }).map(([, path]) => path)).toEqual([
      'tiers[0].service.reactiveHours',
      'tiers[0].service.renewalHours',
      'tiers[0].service.saveHours',
      'tiers[0].service.onboarding',
      'tiers[0].service.successPlan',
    ])
    // A renewal that someone else owns is not promised by the tier's people.
    expect(check({ service: { renewalHours: 2 } })).toEqual([])
  })
})

describe('[M25] weaknesses', () => {
  test('tiers that do not go from the highest touch down', () => {
    const tiers = [...tiersOf('acv >= 10', 'acv >= 5'), { id: 'last', touch: 'high' as const }]
    expect(findingsOf({ tiers }, 'tiers_out_of_order')).toMatchObject([
      { path: 'tiers[2].touch', values: { tier: 'last', touch: 'high', above: 't1', aboveTouch: 'low' } },
    ])
  })

  test.each([
    ['high', 7, true],
    ['high', 8, false],
    ['high', 15, false],
    ['high', 16, true],
    ['low', 81, true],
    ['tech', 499, true],
    ['tech', 90_000, false],
  ] as const)('%s at 1:%i is outside the band: %s', (touch, target, isOutside) => {
    const tiers = [{ id: 'a', touch, ratio: { target } }]
    expect(findingsOf({ tiers }, 'ratio_outside_band')).toHaveLength(isOutside ? 1 : 0)
  })

  test('a low ratio of 90 is fine with the set `structure`', () => {
    const tiers = [{ id: 'a', touch: 'low' as const, ratio: { target: 90 } }]
    expect(findingsOf({ parameters: 'structure', tiers }, 'ratio_outside_band')).toEqual([])
  })

  test('a declared threshold where the condition does not turn', () => {
    const [tier] = tiersOf('acv >= 50000')
    expect(findingsOf({ tiers: [{ ...tier!, threshold: 60_000 }] }, 'threshold_mismatch')).toMatchObject([
      { path: 'tiers[0].threshold', values: { declaredMinor: 6_000_000, conditionMinor: 5_000_000 } },
    ])
    expect(findingsOf({ tiers: [{ ...tier!, threshold: 50_000 }] }, 'threshold_mismatch')).toEqual([])
  })

  test('another currency without a rate', () => {
    expect(findingsOf({ currency: 'EUR' }, 'rate_missing')).toMatchObject([{ values: { currency: 'EUR' } }])
    expect(findingsOf({ currency: 'EUR', rate: 1 }, 'rate_missing')).toEqual([])
  })

  test('no threshold and no floor for a risk promotion', () => {
    const tiers = tiersOf('segment == "enterprise"', 'acv >= 10', undefined)
    expect(findingsOf({ tiers }, 'risk_floor_unknown')).toMatchObject([
      { severity: 'info', values: { tiers: ['t0'] } },
    ])
    const movement = { ...NO_FLOORS, risk: { floor: 5000 } }
    expect(findingsOf({ tiers, movement }, 'risk_floor_unknown')).toEqual([])
    expect(findingsOf({ tiers, movement: { ...NO_FLOORS, risk: 'none' } }, 'risk_floor_unknown')).toEqual([])
  })
})

test('[M12] findings have the place in the file', () => {
  const text =
    'tierwise: 1\ntiers:\n  - id: a\n    touch: low\n    when: acv >= 10\n  - id: b\n    touch: low\n    when: acv >= 20'
  const parsed = parseModel(text)
  if (parsed.kind === 'problems') throw new Error('no model')
  const places = checkModel(parsed.model, parsed.locate).map(({ code, line, column }) => [code, line, column])
  expect(places).toEqual([
    ['tier_shadowed', 8, 11],
    ['no_last_tier', 6, 5],
  ])
})
