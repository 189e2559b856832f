import { describe, expect, test } from 'vitest'
import { aOneTierModel } from '../testing/a-one-tier-model.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

const found = (acv: number | undefined, source: 'own' | 'benchmark' = 'benchmark') =>
  findingsOf(
    aPlan({ model: aOneTierModel({ ratio: { target: 40, source } }), accounts: [{ acv }] }),
    'copied_ratio',
  )

describe('[L30] a ratio from elsewhere', () => {
  // 120,000 / (10 % of ACV), rounded up.
  test.each([
    { acv: 24_000, affordable: 50, isCopied: false },
    { acv: 23_999, affordable: 51, isCopied: true },
    { acv: 40_000, affordable: 30, isCopied: false },
    { acv: 41_379, affordable: 30, isCopied: false },
    { acv: 41_380, affordable: 29, isCopied: true },
  ])('1:40 where 1:$affordable is affordable', ({ acv, affordable, isCopied }) => {
    const findings = found(acv)
    expect(findings).toHaveLength(isCopied ? 1 : 0)
    if (isCopied) {
      expect(findings[0]).toMatchObject({
        moneyMinor: 300_000,
        values: { declaredRatio: 40, affordableRatio: affordable },
      })
    }
  })

  test('the same ratio from own figures is no copy', () => {
    expect(found(20_000, 'own')).toEqual([])
  })

  test('25 % are exact where the target is no whole number: 1:2.4 and 1:3', () => {
    const model = aOneTierModel({ ratio: { target: 2.4, source: 'benchmark' }, cost: { csm: 30_000 } })
    const plan = (acv: number) => findingsOf(aPlan({ model, accounts: [{ acv }] }), 'copied_ratio')
    expect(plan(100_000)).toEqual([])
    expect(plan(99_999)).toHaveLength(1)
  })

  test('a default ratio is a benchmark', () => {
    const plan = aPlan({ model: {}, accounts: [{ acv: 10_000, times: 3 }] })
    expect(findingsOf(plan, 'copied_ratio')).toMatchObject([
      // 120,000 / (1,000 − 800) = 600 against 50.
      { tiers: ['low'], values: { declaredRatio: 50, affordableRatio: 600 } },
    ])
  })

  test('without an ACV nothing is affordable or not', () => {
    expect(found(undefined)).toEqual([])
  })

  test('where no ratio is affordable it is the touch model that does not fit', () => {
    const plan = aPlan({ model: {}, accounts: [{ acv: 1, tier: 'low' }] })
    expect(findingsOf(plan, 'copied_ratio')).toEqual([])
  })
})
