import { describe, expect, test } from 'vitest'
import { aModel } from './a-model.ts'
import { diffModels } from './diff-models.ts'
import type { ModelDocument } from './document.ts'
import type { ModelChangeCode } from './model-change.ts'

const HIGH = { id: 'high', touch: 'high' as const, when: 'acv >= 100000' }
const TECH = { id: 'tech', touch: 'tech' as const }

type Tiers = NonNullable<ModelDocument['tiers']>

type Case = {
  readonly name: string
  readonly before?: Partial<ModelDocument>
  readonly after?: Partial<ModelDocument>
  readonly change: readonly [code: ModelChangeCode, path: string, values: object]
}

function changes(before: Partial<ModelDocument>, after: Partial<ModelDocument>) {
  return diffModels(aModel({ name: 'M', ...before }), aModel({ name: 'M', ...after }))
}

describe('[M19] what changed', () => {
  test('nothing between a model and itself, however it is written', () => {
    expect(changes({}, {})).toEqual([])
    expect(
      changes({}, { targetShare: 0.1, movement: { risk: { days: 90 } }, people: { weeksOfLeave: 6 } }),
    ).toEqual([])
  })

  test('a raised threshold and its condition', () => {
    expect(changes({ tiers: [HIGH, TECH] }, { tiers: [{ ...HIGH, when: 'acv >= 120000' }, TECH] })).toEqual([
      {
        code: 'condition_changed',
        path: 'tiers[0].when',
        values: { what: 'tiers.when', tier: 'high', from: 'acv >= 100000', to: 'acv >= 120000' },
      },
      {
        code: 'value_raised',
        path: 'tiers[0].threshold',
        values: { what: 'tiers.threshold', tier: 'high', fromMinor: 10_000_000, toMinor: 12_000_000 },
      },
    ])
  })

  test('tiers that come, go and change places', () => {
    const low = { id: 'low', touch: 'low' as const, when: 'acv >= 10000' }
    const movement: ModelDocument['movement'] = { floors: { strategic: 'none', complexity: [] } }
    const codes = (before: Tiers, after: Tiers) =>
      changes({ movement, tiers: before }, { movement, tiers: after }).map(({ code, path, values }) => [
        code,
        path,
        values.tier ?? values.to,
      ])
    expect(codes([HIGH, TECH], [HIGH, low, TECH])).toEqual([['tier_added', 'tiers[1]', 'low']])
    expect(codes([HIGH, low, TECH], [HIGH, TECH])).toEqual([['tier_removed', 'tiers[1]', 'low']])
    expect(codes([HIGH, low, TECH], [low, HIGH, TECH])).toEqual([
      ['reordered', 'tiers', ['low', 'high', 'tech']],
    ])
  })

  test('cadences that come, go and change', () => {
    const tier = (
      ...cadences: NonNullable<NonNullable<ModelDocument['tiers']>[number]['service']>['cadences'] & object
    ) => ({
      tiers: [{ ...HIGH, service: { cadences } }],
    })
    const call = { activity: 'check_in' as const, everyDays: 7, minutes: 60 }
    const review = { activity: 'business_review' as const, everyDays: 91, minutes: 480 }
    expect(changes(tier(call), tier({ ...call, everyDays: 14 }, review))).toEqual([
      {
        code: 'value_raised',
        path: 'tiers[0].service.cadences[0].everyDays',
        values: {
          what: 'tiers.service.cadences.everyDays',
          tier: 'high',
          activity: 'check_in',
          from: 7,
          to: 14,
        },
      },
      {
        code: 'cadence_added',
        path: 'tiers[0].service.cadences[1]',
        values: {
          what: 'tiers.service.cadences',
          tier: 'high',
          activity: 'business_review',
          everyDays: 91,
          who: 'csm',
        },
      },
    ])
    expect(changes(tier(call, call), tier(call))).toMatchObject([
      { code: 'cadence_removed', path: 'tiers[0].service.cadences[1]' },
    ])
  })

  const benchmark = { from: 8, to: 15, source: 'benchmark' as const }
  const cases: readonly Case[] = [
    {
      name: 'a lowered ratio',
      before: { tiers: [HIGH] },
      after: { tiers: [{ ...HIGH, ratio: { ...benchmark, target: 10 } }] },
      change: ['value_lowered', 'tiers[0].ratio.target', { fromRatio: 12, toRatio: 10 }],
    },
    {
      name: 'a cost',
      before: { tiers: [HIGH] },
      after: { tiers: [{ ...HIGH, cost: { csm: 160_000 } }] },
      change: ['value_raised', 'tiers[0].cost.csm', { fromMinor: 15_000_000, toMinor: 16_000_000 }],
    },
    {
      name: 'a share',
      after: { movement: { hysteresis: 0.2 } },
      change: ['value_raised', 'movement.hysteresis', { fromShare: 0.1, toShare: 0.2 }],
    },
    {
      name: 'days',
      after: { movement: { minimumStayDays: 30 } },
      change: ['value_lowered', 'movement.minimumStayDays', { from: 90, to: 30 }],
    },
    {
      name: 'a rule switched off',
      after: { movement: { risk: 'none' } },
      change: ['switched_off', 'movement.risk', {}],
    },
    {
      name: 'a rule switched on',
      before: { movement: { risk: 'none' } },
      change: ['switched_on', 'movement.risk', {}],
    },
    {
      name: 'yes and no',
      after: { movement: { freezeAllMoves: true } },
      change: ['value_changed', 'movement.freezeAllMoves', { from: 'false', to: 'true' }],
    },
    {
      name: 'a number that was not set',
      after: { retentionTarget: 0.9 },
      change: ['value_set', 'retentionTarget', { toShare: 0.9 }],
    },
    {
      name: 'a number that is gone',
      before: { retentionTarget: 0.9 },
      change: ['value_removed', 'retentionTarget', { fromShare: 0.9 }],
    },
    {
      name: 'a condition that is gone',
      before: { tiers: [HIGH] },
      after: { tiers: [{ ...HIGH, when: undefined, threshold: 100_000 }] },
      change: ['condition_removed', 'tiers[0].when', { from: 'acv >= 100000' }],
    },
    {
      name: 'a new approval',
      after: { movement: { approvals: [{ reasons: ['growth'], arrFrom: 5 }] } },
      change: ['approval_added', 'movement.approvals[0]', { reasons: ['growth'], arrFrom: 5 }],
    },
    {
      name: 'a list',
      after: { people: { rampByMonth: [0.5, 1] } },
      change: [
        'list_changed',
        'people.rampByMonth',
        { from: ['0.25', '0.5', '0.75', '1'], to: ['0.5', '1'] },
      ],
    },
    {
      name: 'a label',
      before: { tiers: [HIGH] },
      after: { tiers: [{ ...HIGH, label: 'Top' }] },
      change: ['value_set', 'tiers[0].label.en', { tier: 'high', to: 'Top' }],
    },
    {
      name: 'a bound',
      before: { tiers: [HIGH] },
      after: { tiers: [{ ...HIGH, bound: { accounts: 400 } }] },
      change: ['value_set', 'tiers[0].bound.accounts', { to: 400 }],
    },
    {
      name: 'a line of the year',
      after: { people: { yearLines: [{ id: 'calls', kind: 'account', publishedHours: 5 }] } },
      change: ['entry_added', 'people.yearLines[0]', { entry: 'calls' }],
    },
  ]

  test.each(cases)('$name', ({ before = {}, after = {}, change: [code, path, values] }) => {
    expect(changes(before, after)).toMatchObject([{ code, path, values }])
  })

  test('with another currency amounts are compared as written', () => {
    const [currency, ...amounts] = changes(
      { tiers: [HIGH] },
      { tiers: [{ ...HIGH, cost: { csm: 140_000 } }], currency: 'EUR' },
    )
    expect(currency).toMatchObject({ path: 'currency', values: { from: 'USD', to: 'EUR' } })
    expect(amounts).toMatchObject([{ path: 'tiers[0].cost.csm', values: { from: 150_000, to: 140_000 } }])
  })
})

test('[M19] signals of the health score are told apart by their metric, weights in tiers by the tier', () => {
  const nps = {
    metric: 'nps',
    group: 'sentiment',
    scale: [
      [0, 0],
      [10, 100],
    ],
  }
  const before = aModel({ health: { signals: [{ metric: 'logins', group: 'usage' }, nps] } })
  const after = aModel({
    health: { signals: [{ metric: 'logins', group: 'usage', weight: 3, tiers: { high: 4 } }] },
  })
  expect(diffModels(before, after)).toEqual([
    {
      ...{ code: 'value_raised', path: 'health.signals[0].weight' },
      values: { what: 'health.signals.weight', entry: 'logins', from: 1, to: 3 },
    },
    {
      ...{ code: 'value_set', path: 'health.signals[0].tiers.high' },
      values: { what: 'health.signals.tiers', entry: 'logins', tier: 'high', to: 4 },
    },
    { code: 'entry_removed', path: 'health.signals[1]', values: { what: 'health.signals', entry: 'nps' } },
  ])
})
