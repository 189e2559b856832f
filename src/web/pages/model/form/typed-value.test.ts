import { expect, test } from 'vitest'
import { readTyped, showTyped, type TypedKind } from './typed-value.ts'

test.each<[TypedKind, string, unknown]>([
  ['share', '12,5 %', 0.125],
  ['share', '7', 0.07],
  ['money', '150.000', 150_000],
  ['words', 'email, in_app ,', ['email', 'in_app']],
  ['shares', '25; 50; 100', [0.25, 0.5, 1]],
  [
    'pairs',
    '0.2 → 0; 0.9 → 100',
    [
      [0.2, 0],
      [0.9, 100],
    ],
  ],
  ['places', 'people', 'people'],
  ['places', '400', 400],
  ['text', ' Ours ', 'Ours'],
])('as %s, %s is %j', (kind, typed, value) => {
  expect(readTyped(kind, typed, 'de-DE')).toEqual({ kind: 'value', value })
  expect(readTyped(kind, showTyped(kind, value, 'de-DE'), 'de-DE')).toEqual({ kind: 'value', value })
})

test('nothing is nothing, and what is no number says so', () => {
  expect(readTyped('number', '  ', 'en')).toEqual({ kind: 'nothing' })
  expect(readTyped('shares', '25; a lot', 'en')).toEqual({ kind: 'no-number' })
  expect(readTyped('share', 'half', 'en')).toEqual({ kind: 'no-number' })
  expect(showTyped('number', { a: 1 }, 'en')).toBe('')
  expect(showTyped('text', undefined, 'en')).toBe('')
})
