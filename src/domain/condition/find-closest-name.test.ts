import { expect, test } from 'vitest'
import { findClosestName } from './find-closest-name.ts'

const NAMES = ['acv', 'employees', 'segment', 'custom.seats', 'custom.seats_sold', 'health', 'health_trend']

test.each([
  ['acvv', 'acv'],
  ['ACV', 'acv'],
  ['Segment', 'segment'],
  ['empoyees', 'employees'],
  ['seats', 'custom.seats'],
  ['custom.seat', 'custom.seats'],
  ['helth', 'health'],
  ['health_tend', 'health_trend'],
])('[C10] %s probably means %s', (written, meant) => {
  expect(findClosestName(written, NAMES)).toBe(meant)
})

test.each(['revenue', 'ab', 'x'.repeat(101), ''])('[C10] nothing is near %j', (written) => {
  expect(findClosestName(written, NAMES)).toBeUndefined()
})

test('[C10] the first of equally near names is taken', () => {
  expect(findClosestName('tierx', ['tiera', 'tierb'])).toBe('tiera')
})
