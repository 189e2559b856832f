import { describe, expect, test } from 'vitest'
import { aModel } from './a-model.ts'
import { checkModel } from './check-model.ts'
import type { ModelDocument } from './document.ts'
import type { ModelFindingCode } from './model-finding.ts'

type TierDocument = NonNullable<ModelDocument['tiers']>[number]

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

describe('[M20] exclusive models', () => {
  const check = (...conditions: string[]) =>
    findingsOf(
      { match: 'exclusive', tiers: tiersOf(...conditions) },
      'condition_gap',
      'condition_overlap',
      'tier_unreachable',
      'tier_shadowed',
      'no_last_tier',
    )

  test('a gap: an ACV of exactly 100,000', () => {
    expect(check('acv > 100000', 'acv < 100000')).toEqual([
      {
        code: 'condition_gap',
        severity: 'error',
        path: 'tiers',
        values: { example: ['acv == 100000'], where: ['acv == 100000'] },
        example: { acv: 100_000 },
      },
    ])
  })

  test('an overlap: an ACV of exactly 100,000', () => {
    expect(check('acv >= 100000', 'acv <= 100000')).toMatchObject([
      {
        code: 'condition_overlap',
        path: 'tiers[1].when',
        values: { first: 't0', second: 't1' },
        example: { acv: 100_000 },
      },
    ])
  })

  test('nothing where every account meets exactly one condition, by money, by text, by yes and no', () => {
    expect(check('acv >= 100000', 'acv < 100000')).toEqual([])
    expect(check('segment == "enterprise"', 'segment in ["smb", "mid_market"]')).toEqual([])
    expect(check('strategic', '!strategic')).toEqual([])
  })

  test('cents are the finest step of money, and none of the yen', () => {
    expect(check('acv > 99.99', 'acv < 100')).toEqual([])
    const tiers = tiersOf('acv > 99', 'acv < 100')
    expect(findingsOf({ match: 'exclusive', tiers }, 'condition_gap', 'condition_overlap')).not.toEqual([])
    expect(
      findingsOf({ match: 'exclusive', currency: 'JPY', tiers }, 'condition_gap', 'condition_overlap'),
    ).toEqual([])
  })

  test('a declared count has no values between whole numbers; an undeclared field is taken for one, and that is said', () => {
    const tiers = tiersOf('custom.seats <= 99', 'custom.seats >= 100')
    const check = (fields?: ModelDocument['fields']) =>
      findingsOf({ match: 'exclusive', tiers, ...(fields && { fields }) }, 'condition_gap', 'assumed_whole')
    expect(check({ seats: 'count' })).toEqual([])
    expect(check({ seats: 'number' })).toMatchObject([{ code: 'condition_gap' }])
    expect(check()).toMatchObject([
      { code: 'assumed_whole', severity: 'info', values: { fields: ['custom.seats'] } },
    ])
  })

  test('a bound leaves accounts over that meet no other condition', () => {
    const [first, second] = tiersOf('acv >= 5', 'acv < 5')
    const tiers = [{ ...first!, bound: { accounts: 10 } }, second!]
    expect(findingsOf({ match: 'exclusive', tiers }, 'exclusive_tier_bounded')).toMatchObject([
      { severity: 'warning', path: 'tiers[0].bound', values: { tier: 't0' } },
    ])
  })

  test('a condition that can never hold', () => {
    expect(check('acv >= 0', 'complexity > 5')).toMatchObject([
      { code: 'tier_unreachable', values: { tier: 't1' } },
    ])
  })
})

describe('[M21] first-match models', () => {
  const check = (tiers: TierDocument[]) => findingsOf({ tiers }, 'tier_shadowed', 'tier_unreachable')

  test('a tier behind a wider one is never reached', () => {
    expect(check(tiersOf('acv >= 10000', 'acv >= 100000', undefined))).toMatchObject([
      { code: 'tier_shadowed', severity: 'error', path: 'tiers[1].when', values: { tier: 't1', by: ['t0'] } },
    ])
  })

  test('two tiers together can shadow a third, and a tier without a condition shadows all below', () => {
    expect(check(tiersOf('acv >= 1000', 'acv < 1000', 'acv >= 0', undefined))).toMatchObject([
      { severity: 'error', values: { tier: 't2', by: ['t0', 't1'] } },
      { severity: 'warning', values: { tier: 't3', by: ['t0', 't1'] } },
    ])
    expect(check(tiersOf(undefined, 'acv >= 1000'))).toMatchObject([{ values: { tier: 't1', by: ['t0'] } }])
  })

  test('a bounded tier shadows nobody, but can be shadowed', () => {
    const [first, second, rest] = tiersOf('acv >= 1000', 'acv >= 5000', undefined)
    expect(check([{ ...first!, bound: { accounts: 400 } }, second!, rest!])).toEqual([])
    expect(check([first!, { ...second!, bound: { accounts: 400 } }, rest!])).toMatchObject([
      { code: 'tier_shadowed', path: 'tiers[1].when', values: { tier: 't1', by: ['t0'] } },
    ])
  })

  test('limits of the fields count: nobody has 10 employees and is an enterprise', () => {
    expect(check(tiersOf('employees < 1000 && segment == "enterprise"', undefined))).toMatchObject([
      { code: 'tier_unreachable', values: { tier: 't0' } },
    ])
    expect(check(tiersOf('health < 40', 'health_band == "red"', undefined))).toMatchObject([
      { code: 'tier_shadowed', values: { tier: 't1' } },
    ])
  })
})

describe('[M22] the last tier', () => {
  const check = (tiers: TierDocument[]) => findingsOf({ tiers }, 'no_last_tier', 'last_tier_bounded')

  test('takes the rest', () => {
    expect(check(tiersOf('acv >= 1000', undefined))).toEqual([])
  })

  test('with a condition some accounts have no tier: a warning with one of them', () => {
    expect(check(tiersOf('acv >= 1000', 'acv >= 100'))).toMatchObject([
      { code: 'no_last_tier', severity: 'warning', path: 'tiers[1]', example: { acv: expect.any(Number) } },
    ])
    expect(check(tiersOf('acv >= 1000', 'acv >= 100'))[0]!.example!.acv).toBeLessThan(100)
  })

  test('a mere note where the conditions leave no known value out', () => {
    expect(check(tiersOf('acv >= 1000', 'acv < 1000'))).toMatchObject([
      { code: 'no_last_tier', severity: 'info' },
    ])
  })

  test('with a bound the surplus has no tier', () => {
    const [first, last] = tiersOf('acv >= 1000', undefined)
    expect(check([first!, { ...last!, bound: { accounts: 10 } }])).toMatchObject([
      { code: 'last_tier_bounded', path: 'tiers[1].bound' },
    ])
  })
})

test('[M20] fields compared with one another are said to be checked by samples only', () => {
  const tiers = tiersOf('acv > employees', undefined)
  expect(findingsOf({ tiers }, 'check_incomplete')).toMatchObject([{ severity: 'info', path: 'tiers' }])
})
