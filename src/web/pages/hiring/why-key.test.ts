import { expect, test } from 'vitest'
import { readWhyKey, whyKey } from './why-key.ts'

test('a figure in an address is known again, also of a tier with a dot in its name', () => {
  for (const key of [
    { series: 'arrMinor', month: 24, scenario: 'proposed', tier: undefined },
    { series: 'csms', month: 1, scenario: 'x10', tier: 'emea.low' },
  ] as const)
    expect(readWhyKey(whyKey(key))).toEqual(key)
})

test('an address that names no figure opens nothing', () => {
  for (const text of [undefined, '', 'arrMinor', 'arrMinor.0.proposed', 'gain.3.proposed', 'arrMinor.3.x4'])
    expect(readWhyKey(text)).toBeUndefined()
})
