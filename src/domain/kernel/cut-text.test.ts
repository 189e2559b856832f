import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './cut-text.ts'

test('[K10] a text is cut between characters', () => {
  expect(['a😀b', 'a😀b', 'a😀b', 'ab'].map((text, index) => cutText(text, index + 1))).toEqual([
    'a',
    'a',
    'a😀',
    'ab',
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, most) => {
      const cut = cutText(text, most)
      expect([cut.isWellFormed(), text.startsWith(cut), cut.length <= most]).toEqual([true, true, true])
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most - 1))
    }),
  )
})
