import { describe, expect, test } from 'vitest'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'

const SMALL = { acvMinor: 5_000_00 }

const FOUR_TIERS = [
  { id: 'named', touch: 'high' as const, when: 'acv >= 500000' },
  { id: 'high', touch: 'high' as const, when: 'acv >= 100000' },
  { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
  { id: 'tech', touch: 'tech' as const },
]

describe('[T10] strategic floor', () => {
  test('a strategic account of any ACV is raised to the tier that the model names', () => {
    const outcome = placeAccount(aPlacing({ account: { ...SMALL, strategic: true } }))
    expect(outcome).toMatchObject({ tier: 'high', baseTier: 'tech', reason: 'strategic', from: undefined })
  })
  test('false and unknown raise nothing', () => {
    for (const strategic of [false, undefined]) {
      expect(placeAccount(aPlacing({ account: { ...SMALL, strategic } }))).toMatchObject({
        tier: 'tech',
        reason: 'entry',
      })
    }
  })
  test('a model may name another tier, or none', () => {
    const account = { ...SMALL, strategic: true }
    const floorAt = (strategic: string) => ({ movement: { floors: { strategic } } })
    expect(placeAccount(aPlacing({ account, model: floorAt('low') }))).toMatchObject({ tier: 'low' })
    expect(placeAccount(aPlacing({ account, model: floorAt('none') }))).toMatchObject({ tier: 'tech' })
  })
})

describe('[T11] complexity floor', () => {
  const model = {
    tiers: FOUR_TIERS,
    movement: {
      floors: {
        complexity: [
          { from: 3, tier: 'low' },
          { from: 5, tier: 'high' },
        ],
      },
    },
  }
  test.each([
    [1, 'tech', 'entry'],
    [2, 'tech', 'entry'],
    [3, 'low', 'complexity'],
    [4, 'low', 'complexity'],
    [5, 'high', 'complexity'],
  ])('complexity %d gives tier %s', (complexity, tier, reason) => {
    expect(placeAccount(aPlacing({ model, account: { ...SMALL, complexity } }))).toMatchObject({
      tier,
      reason,
    })
  })
  test('the company counts where the account has no complexity of its own', () => {
    const context = { companyComplexity: 5 }
    expect(placeAccount(aPlacing({ model, context, account: SMALL }))).toMatchObject({ tier: 'high' })
    const simple = { ...SMALL, complexity: 1 }
    expect(placeAccount(aPlacing({ model, context, account: simple }))).toMatchObject({ tier: 'tech' })
  })
})

describe('[T12] contract floor', () => {
  const contractIn = (tiers: typeof FOUR_TIERS, contractTouch: 'high' | 'low' | 'tech') =>
    placeAccount(aPlacing({ model: { tiers }, account: { ...SMALL, contractTouch } }))

  test('the lowest tier of the promised touch model', () => {
    expect(contractIn(FOUR_TIERS, 'high')).toMatchObject({ tier: 'high', reason: 'contract' })
    expect(contractIn(FOUR_TIERS, 'low')).toMatchObject({ tier: 'low', reason: 'contract' })
    expect(contractIn(FOUR_TIERS, 'tech')).toMatchObject({ tier: 'tech', reason: 'entry' })
  })
  test('a dearer touch model keeps the promise too', () => {
    const withoutLow = FOUR_TIERS.filter(({ touch }) => touch !== 'low')
    expect(contractIn(withoutLow, 'low')).toMatchObject({ tier: 'high', reason: 'contract' })
  })
  test('without such a tier there is no floor', () => {
    const withoutHigh = FOUR_TIERS.filter(({ touch }) => touch !== 'high')
    expect(contractIn(withoutHigh, 'high')).toMatchObject({ tier: 'tech', reason: 'entry' })
  })
  test('a model can leave contracts out', () => {
    const model = { movement: { floors: { contract: false } } }
    const account = { ...SMALL, contractTouch: 'high' as const }
    expect(placeAccount(aPlacing({ model, account }))).toMatchObject({ tier: 'tech' })
  })
})

describe('[T13] the highest floor', () => {
  test('counts, whatever its kind', () => {
    const account = { ...SMALL, contractTouch: 'high' as const, complexity: 5 }
    expect(placeAccount(aPlacing({ account }))).toMatchObject({ tier: 'high', reason: 'contract' })
  })
  test('of equal ones the reason is the first of strategic, complexity, contract', () => {
    const model = { movement: { floors: { complexity: [{ from: 5, tier: 'high' }] } } }
    const account = { ...SMALL, complexity: 5, contractTouch: 'high' as const }
    expect(placeAccount(aPlacing({ model, account }))).toMatchObject({ reason: 'complexity' })
    const all = { ...account, strategic: true }
    expect(placeAccount(aPlacing({ model, account: all }))).toMatchObject({ reason: 'strategic' })
  })
  test('never lowers', () => {
    const account = { acvMinor: 200_000_00, contractTouch: 'tech' as const, complexity: 5 }
    expect(placeAccount(aPlacing({ account }))).toMatchObject({ tier: 'high', reason: 'entry' })
  })
})

describe('[T14] a floor whose field became unknown', () => {
  const onFloor = { tier: 'high', baseTier: 'tech', since: TODAY - 400, acvMinor: 5_000_00 }
  test('a strategic flag that is no longer known holds', () => {
    const current = { ...onFloor, reason: 'strategic' as const }
    const outcome = placeAccount(aPlacing({ account: SMALL, current }))
    const heldBy = [{ rule: 'unknown', wanted: 'tech', missing: ['strategic'] }]
    expect(outcome).toMatchObject({ tier: 'high', moves: false, reason: 'strategic', heldBy })
  })
  test('a flag that is known to be gone does not', () => {
    const current = { ...onFloor, reason: 'strategic' as const }
    const account = { ...SMALL, strategic: false }
    expect(placeAccount(aPlacing({ account, current }))).toMatchObject({
      tier: 'tech',
      reason: 'field_change',
      heldBy: [],
    })
  })
  test('so does a complexity that neither the account nor the company has', () => {
    const current = { ...onFloor, reason: 'complexity' as const }
    const outcome = placeAccount(aPlacing({ account: SMALL, current }))
    expect(outcome).toMatchObject({ tier: 'high', heldBy: [{ rule: 'unknown', missing: ['complexity'] }] })
    const context = { companyComplexity: 1 }
    expect(placeAccount(aPlacing({ account: SMALL, current, context }))).toMatchObject({ tier: 'tech' })
  })
  test('a contract that is no longer there promises nothing', () => {
    const current = { ...onFloor, reason: 'contract' as const }
    expect(placeAccount(aPlacing({ account: SMALL, current }))).toMatchObject({
      tier: 'tech',
      reason: 'field_change',
    })
  })
})
