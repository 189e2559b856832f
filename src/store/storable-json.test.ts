import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storableJson } from './storable-json.ts'

test('[B52] what no database holds is left out of JSON, in keys too; everything else stays', () => {
  const value = { 'a\0': ['b\0c', 'd\ud83d', '😀', String.raw`\u0000`, 1, null, { e: undefined }], f: true }
  expect(JSON.parse(storableJson(value))).toEqual({
    a: ['bc', 'd\ufffd', '😀', String.raw`\u0000`, 1, null, {}],
    f: true,
  })
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (some) => {
      expect(storableJson(some)).toBe(JSON.stringify(some))
    }),
  )
})
