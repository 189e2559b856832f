import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readValues, writeValues } from './kept-values.ts'

test('[Q110] values that JSON has no form for come back as they were', () => {
  const value = {
    exact: { numerator: 12_345_678_901_234_567_890n, denominator: -7n },
    shares: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, -0, 0, 0.1 + 0.2],
    unknown: [1, undefined, null, 2],
    $: { $: 'a key of its own' },
  }
  expect(readValues(writeValues(value))).toStrictEqual(value)
})

test('[Q110] whatever is made of values comes back, save fields that are not known', () => {
  const values = fc.anything({
    withBigInt: true,
    withNullPrototype: false,
    key: fc.constantFrom('a', '$', '__proto__', ''),
  })
  fc.assert(
    fc.property(values, (value) => {
      expect(readValues(writeValues(value))).toEqual(value)
    }),
  )
  expect(Object.keys(readValues(writeValues({ a: undefined, b: 1 })) as object)).toEqual(['b'])
})

test.each([
  ['a function', () => 1],
  ['a map', new Map()],
  ['a typed array', new Float64Array(1)],
])('[Q110] %s is refused, not lost', (_, value) => {
  expect(() => writeValues({ value })).toThrow(TypeError)
})
