import { describe, expect, test } from 'vitest'
import { aModel } from '../model/a-model.ts'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { findMoveLimits } from './find-move-limits.ts'
import { placeAccount } from './place-account.ts'

const BEFORE: Readonly<Record<string, number>> = { high: 150_000_00, low: 20_000_00, tech: 5_000_00 }
const SINCE = TODAY - 400
const asked = { model: aModel(), since: SINCE, renewalOn: undefined, asOf: TODAY }

describe('[T44] what would move an account', () => {
  test('the thresholds of the default model with a tenth of margin', () => {
    expect(findMoveLimits({ ...asked, baseTier: 'low' })).toEqual({
      band: { fromMinor: 10_000_00, belowMinor: 100_000_00 },
      up: { tier: 'high', fromMinor: 110_000_00 },
      down: { belowMinor: 9_000_00 },
      stayUntil: undefined,
      freeze: undefined,
    })
    expect(findMoveLimits({ ...asked, baseTier: 'high' })).toMatchObject({
      band: { fromMinor: 100_000_00, belowMinor: undefined },
      up: undefined,
      down: { belowMinor: 90_000_00 },
    })
    expect(findMoveLimits({ ...asked, baseTier: 'tech' })).toMatchObject({
      band: { fromMinor: undefined, belowMinor: 10_000_00 },
      up: { tier: 'low', fromMinor: 11_000_00 },
      down: undefined,
    })
    expect(findMoveLimits({ ...asked, baseTier: 'gone' })).toBeUndefined()
  })

  test.each(['high', 'low', 'tech'])(
    'at the limits of %s a plan moves an account, and not before',
    (tier) => {
      const { up, down } = findMoveLimits({ ...asked, baseTier: tier })!
      const tierAt = (acvMinor: number) =>
        placeAccount(
          aPlacing({
            account: { acvMinor },
            current: { tier, baseTier: tier, since: SINCE, acvMinor: BEFORE[tier]! },
          }),
        )
      if (up !== undefined) {
        expect(tierAt(up.fromMinor)).toMatchObject({ tier: up.tier })
        expect(tierAt(up.fromMinor - 1)).toMatchObject({ tier })
      }
      if (down !== undefined) {
        expect(tierAt(down.belowMinor)).toMatchObject({ tier })
        expect(tierAt(down.belowMinor - 1)).not.toMatchObject({ tier })
      }
    },
  )

  test('days that hold a move down', () => {
    const held = findMoveLimits({ ...asked, baseTier: 'low', since: TODAY - 10, renewalOn: TODAY + 90 })
    expect(held).toMatchObject({
      stayUntil: TODAY + 80,
      freeze: { from: TODAY + 30, until: TODAY + 90 },
    })
    const past = findMoveLimits({ ...asked, baseTier: 'low', renewalOn: TODAY - 1 })
    expect(past).toMatchObject({ stayUntil: undefined, freeze: undefined })
  })
})
