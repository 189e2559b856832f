import { expect, test } from 'vitest'
import { parseDay } from '../../../../domain/kernel/day.ts'
import { describe as wordsOf } from '../../../../language/describe.ts'
import type { PilotLook } from '../result-queries.ts'
import { progressOf } from '../tell-pilots.ts'
import { tellRunning } from './tell-running.ts'

const words = wordsOf({ language: 'en', currency: 'EUR' })
const PILOT = {
  protocol: { startsOn: '2026-07-06', endsOn: '2026-08-03' },
  draw: { arms: { treated: 60, control: 180 } },
} as never
const look = (verdict: string | null) => ({ verdict }) as PilotLook
const told = (day: string, last?: PilotLook) => {
  const days = { startsOn: parseDay('2026-07-06')!, endsOn: parseDay('2026-08-03')! }
  return tellRunning(PILOT, last, { progress: progressOf({ ...days, today: parseDay(day)! }), words })
}

test('the first line says where the pilot is and what may be concluded today', () => {
  expect(told('2026-07-01')).toMatch(
    /^Starts on .* 60 accounts will be treated, 180 are in the control group\.$/,
  )
  const week = 'Week 2 of 4. 60 accounts are treated, 180 are in the control group. '
  expect(told('2026-07-14')).toBe(`${week}Nobody has looked yet.`)
  expect(told('2026-07-14', look(null))).toBe(`${week}Nothing may be concluded yet: let it run.`)
  expect(told('2026-07-14', look('scale'))).toBe(`${week}It may be decided already: Scale.`)
  expect(told('2026-07-14', look('iterate'))).toContain('read the warning first')
  expect(told('2026-08-03', look(null))).toMatch(/^The treatment ended on .*End the pilot/)
})
