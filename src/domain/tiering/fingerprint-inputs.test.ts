import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../account/account.ts'
import { TODAY } from './a-context.ts'
import { aPlacing } from './a-placing.ts'
import { decisionInputs } from './decision-inputs.ts'
import { findInputChanges } from './find-input-changes.ts'
import { fingerprintInputs } from './fingerprint-inputs.ts'

type Given = Parameters<typeof aPlacing>[0]

const inputsOf = (given: Given) => decisionInputs(aPlacing(given))
const fingerprintOf = (given: Given) => fingerprintInputs(inputsOf(given))

const BASE: Given = {
  account: { acvMinor: 60_000_00, health: 50, renewalOn: TODAY + 100, custom: { seats: 5 } },
  current: { tier: 'low', since: TODAY - 10, acvMinor: 55_000_00 },
}
const withAccount = (known: Partial<Account>): Given => ({ ...BASE, account: { ...BASE.account, ...known } })

describe('[T36] the fingerprint', () => {
  test('is sixteen hex digits, and the same for the same inputs', () => {
    expect(fingerprintOf(BASE)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprintOf(BASE)).toBe(fingerprintOf(withAccount({})))
  })
  test.each<Partial<Account>>([
    { acvMinor: 60_000_01 },
    { acvMinor: undefined },
    { strategic: true },
    { strategic: false },
    { complexity: 5 },
    { contractTouch: 'high' },
    { health: 10 },
    { renewalOn: TODAY + 101 },
  ])('changes with %o', (known) => {
    expect(fingerprintOf(withAccount(known))).not.toBe(fingerprintOf(BASE))
  })
  test.each<Partial<Account>>([
    { name: 'Another name' },
    { owner: 'csm-2' },
    { nps: 9 },
    { health: 51 },
    { employees: 7 },
    { custom: { seats: 6 } },
  ])('does not change with %o, which this model does not read', (known) => {
    expect(fingerprintOf(withAccount(known))).toBe(fingerprintOf(BASE))
  })
  test('changes with what a condition or an order of this model reads', () => {
    const model = {
      tiers: [
        {
          id: 'high',
          touch: 'high' as const,
          when: 'health < 51.0 || tenure_days < 30',
          bound: { accounts: 5, orderBy: 'custom.seats' },
        },
        { id: 'tech', touch: 'tech' as const },
      ],
    }
    const base = fingerprintOf({ ...BASE, model })
    expect(fingerprintOf({ ...withAccount({ health: 51 }), model })).not.toBe(base)
    expect(fingerprintOf({ ...withAccount({ startOn: TODAY - 5 }), model })).not.toBe(base)
    expect(fingerprintOf({ ...withAccount({ custom: { seats: 6 } }), model })).not.toBe(base)
    expect(fingerprintOf({ ...withAccount({ nps: 3 }), model })).toBe(base)
  })
  test('changes with the placement and the pin, not with the day', () => {
    const pin = { tier: 'high', reason: 'why', until: TODAY + 5 }
    const base = fingerprintOf(BASE)
    expect(fingerprintOf({ ...BASE, current: { ...BASE.current!, tier: 'tech' } })).not.toBe(base)
    expect(fingerprintOf({ ...BASE, current: { ...BASE.current!, pin } })).not.toBe(base)
    expect(fingerprintOf({ ...BASE, current: { ...BASE.current!, riskSince: TODAY } })).not.toBe(base)
    expect(fingerprintOf({ ...BASE, context: { asOf: TODAY + 1 } })).toBe(base)
  })
  test('a hundred thousand different inputs have as many fingerprints', () => {
    const seen = new Set<string>()
    for (let index = 0; index < 100_000; index++) {
      seen.add(fingerprintInputs({ acv: index, tier: index % 2 === 0 ? 'low' : undefined }))
    }
    expect(seen.size).toBe(100_000)
  })
  test('text, number and truth of the same letters are three inputs', () => {
    const values = ['1', 1, true, undefined, 'u', 'true', '', 'n1', false]
    expect(new Set(values.map((acv) => fingerprintInputs({ acv }))).size).toBe(values.length)
  })
})

const anyValue = fc.oneof(fc.constant(undefined), fc.string(), fc.integer(), fc.boolean())
const anyInputs = fc.record({ acv: anyValue, strategic: anyValue, 'placement.tier': anyValue })

describe('[T37] the changes', () => {
  test('name each field that differs, with both values', () => {
    const before = inputsOf(BASE)
    const after = inputsOf(withAccount({ acvMinor: 70_000_00, strategic: true }))
    expect(findInputChanges(before, after)).toEqual([
      { field: 'acv', before: 60_000_00, after: 70_000_00 },
      { field: 'strategic', before: undefined, after: true },
    ])
  })
  test('there are none exactly when the fingerprints are equal', () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (a, b) => {
        const isSame = fingerprintInputs(a) === fingerprintInputs(b)
        expect(findInputChanges(a, b).length === 0).toBe(isSame)
        expect(findInputChanges(a, { ...a })).toEqual([])
      }),
    )
  })
})
