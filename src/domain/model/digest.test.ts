import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest } from './digest.ts'

test('[M11] the order of keys and keys without a value do not count, everything else does', () => {
  expect(digest({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(digest({ b: { c: [1, 2] }, a: 1 }))
  expect(digest({ a: [1, 2] })).not.toBe(digest({ a: [2, 1] }))
  expect(digest({ a: '1' })).not.toBe(digest({ a: 1 }))
})

test('[M11] FNV-1a, 64 bit, by hand: the JSON text of "a" is the units 22 61 22', () => {
  const byHand = [0x22, 0x61, 0x22].reduce(
    (hash, unit) => BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n),
    0xcbf29ce484222325n,
  )
  expect(digest('a')).toBe(byHand.toString(16).padStart(16, '0'))
})

test('[M11] equal contents have equal digests, different ones different digests', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
      expect(digest(a) === digest(b)).toBe(isDeepStrictEqual(plain(a), plain(b)))
    }),
  )
})
