import { expect, test } from 'vitest'
import { durationText } from './duration-text.ts'

test.each([
  [0, '0 min'],
  [0.2 / 60, '<\u20091 min'],
  [5 / 60, '5 min'],
  [1, '1 hr'],
  [80 / 60, '1 hr 20 min'],
  [119.6 / 60, '2 hr'],
  [14.4, '14 hr'],
  [48, '2 days'],
  [84, '3.5 days'],
])('%d hours are said as %s', (hours, said) => {
  expect(durationText(hours, 'en-US')).toBe(said)
})

test('in every language as it is said there', () => {
  expect(durationText(1.5, 'de-DE')).toBe('1 Std. 30 Min.')
  expect(durationText(1.5, 'ja-JP')).toBe('1 時間 30 分')
  expect(durationText(72, 'pt-BR')).toBe('3 dias')
})
