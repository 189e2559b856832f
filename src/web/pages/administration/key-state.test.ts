import { expect, test } from 'vitest'
import { parseDay } from '../../../domain/kernel/day.ts'
import { endOf, keyStateAt } from './key-state.ts'

const NOW = Date.parse('2026-07-01T12:00:00Z')

test('a key that was revoked stays so, also after its end', () => {
  const [past, future] = ['2026-07-01T12:00:00Z', '2026-07-01T12:00:01Z']
  expect(keyStateAt({ expiresAt: null, revokedAt: null }, NOW)).toBe('active')
  expect(keyStateAt({ expiresAt: future, revokedAt: null }, NOW)).toBe('active')
  expect(keyStateAt({ expiresAt: past, revokedAt: null }, NOW)).toBe('expired')
  expect(keyStateAt({ expiresAt: past, revokedAt: past }, NOW)).toBe('revoked')
})

test('a key lives so many days, or until it is revoked', () => {
  expect(endOf(30, parseDay('2026-07-01')!)).toBe('2026-07-31T23:59:59Z')
  expect(endOf(null, 0)).toBeUndefined()
})
