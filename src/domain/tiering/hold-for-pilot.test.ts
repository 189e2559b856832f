import { describe, expect, test } from 'vitest'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { placeAccount } from './place-account.ts'

const pilot = { name: 'Onboarding calls', until: TODAY + 28 }
const LOW = { tier: 'low', baseTier: 'low', since: TODAY - 400, acvMinor: 60_000_00, pilot }

describe('[T31] whoever takes part in a pilot stays', () => {
  test.each([
    ['growth', { acvMinor: 150_000_00 }, 'high'],
    ['contraction', { acvMinor: 5_000_00 }, 'tech'],
    ['risk', { acvMinor: 60_000_00, health: 10 }, 'high'],
    ['strategic', { acvMinor: 60_000_00, strategic: true }, 'high'],
  ])('%s moves it no more, and it is said why', (_, account, wanted) => {
    const outcome = placeAccount(aPlacing({ account, current: LOW }))
    expect(outcome).toMatchObject({
      tier: 'low',
      moves: false,
      heldBy: [{ rule: 'pilot', wanted, pilot: 'Onboarding calls', from: TODAY + 28 }],
    })
    expect(outcome.kind === 'placed' && outcome.next).not.toHaveProperty('pilot')
  })
  test('a new model does not either', () => {
    const zones = { zones: { lowFrom: 70_000, highFrom: 100_000 } }
    const current = { ...LOW, modelVersion: 'older' }
    const account = { acvMinor: 60_000_00 }
    expect(placeAccount(aPlacing({ model: zones, account, current }))).toMatchObject({
      tier: 'low',
      heldBy: [{ rule: 'pilot', wanted: 'tech' }],
      next: { modelVersion: 'older' },
    })
    const gone = placeAccount(
      aPlacing({ account, current: { ...LOW, tier: 'platinum', baseTier: 'platinum' } }),
    )
    expect(gone).toMatchObject({ tier: 'platinum', heldBy: [{ rule: 'pilot', wanted: 'low' }] })
  })
  test('until its last day', () => {
    const account = { acvMinor: 150_000_00 }
    const at = (until: number) =>
      placeAccount(aPlacing({ account, current: { ...LOW, pilot: { ...pilot, until } } }))
    expect(at(TODAY + 1)).toMatchObject({ tier: 'low' })
    expect(at(TODAY)).toMatchObject({ tier: 'high', heldBy: [] })
  })
  test('a pin goes through, and so does what the contract promises, up and not down', () => {
    const pin = { tier: 'high', reason: 'the board has promised it', until: TODAY }
    const account = { acvMinor: 60_000_00 }
    expect(placeAccount(aPlacing({ account, current: { ...LOW, pin } }))).toMatchObject({ tier: 'high' })
    const promised = { ...account, contractTouch: 'high' as const }
    expect(placeAccount(aPlacing({ account: promised, current: LOW }))).toMatchObject({
      tier: 'high',
      reason: 'contract',
    })
    const inHigh = { ...LOW, tier: 'high', baseTier: 'high' }
    const less = { acvMinor: 5_000_00, contractTouch: 'low' as const }
    expect(placeAccount(aPlacing({ account: less, current: inHigh }))).toMatchObject({
      tier: 'high',
      heldBy: [{ rule: 'pilot', wanted: 'low' }],
    })
  })
})
