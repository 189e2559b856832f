import { expect, test } from 'vitest'
import { allowedValues } from './allowed-values.ts'
import { knownKeys } from './known-keys.ts'

test('[M31] what the schema closes can be listed at any place, through lists, options and names of one’s own', () => {
  expect(allowedValues(['tiers', 0, 'touch'])).toEqual(['high', 'low', 'tech'])
  expect(allowedValues(['tierwise'])).toEqual(['1'])
  expect(allowedValues(['movement', 'freezeAllMoves'])).toEqual(['true', 'false'])
  expect(allowedValues(['movement', 'risk'])).toEqual(['none'])
  expect(allowedValues(['fields', 'seats'])).toEqual(['number', 'count', 'text', 'boolean'])
  expect(allowedValues(['movement', 'approvals', 2, 'reasons', 0])).toContain('growth')
  expect(allowedValues(['tiers', 0, 'when'])).toEqual([])
  expect(allowedValues(['nothing', 'here'])).toEqual([])
})

test('[M31] the keys of a place that is one of several are those of the mapping', () => {
  expect(knownKeys(['movement', 'risk'])).toEqual(['days', 'floor', 'calmDays', 'coolDownDays'])
  expect(knownKeys(['tiers', 3, 'label'])).toEqual(['en', 'de', 'pt', 'ja', 'ms'])
})
