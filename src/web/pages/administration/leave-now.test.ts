import { expect, test } from 'vitest'
import { parseDay } from '../../../domain/kernel/day.ts'
import { leaveFrom } from './leave-now.ts'

test('the leave of today goes before the next, and what is over is not told', () => {
  const today = parseDay('2026-07-01')!
  const [over, now, next] = [
    { from: '2026-05-01', until: '2026-06-30' },
    { from: '2026-06-20', until: '2026-07-01' },
    { from: '2026-08-01', until: '2026-08-14' },
  ]
  expect(leaveFrom([next!, over!, now!], today)).toBe(now)
  expect(leaveFrom([next!, over!], today)).toBe(next)
  expect(leaveFrom([over!], today)).toBeUndefined()
})
