import { expect, test } from 'vitest'
import {
  changedParts,
  hasSignals,
  lasting,
  mergeProtocols,
  missingOf,
  newProtocol,
  repeatedProtocol,
  startingOn,
  weeksOf,
} from './edit-protocol.ts'

const DRAFT = newProtocol({ name: 'Calls', metric: 'Health', today: '2026-07-01', seed: 7 })

test('a new draft runs four whole weeks from a Monday with a week to prepare it', () => {
  for (const today of ['2026-07-01', '2026-07-05', '2026-07-06', '2026-07-07', '2026-07-12']) {
    const { startsOn, endsOn } = newProtocol({ name: 'Calls', metric: 'Health', today, seed: 7 })
    const daysAhead = (Date.parse(startsOn) - Date.parse(today)) / 86_400_000
    expect(daysAhead).toBeGreaterThan(7)
    expect(daysAhead).toBeLessThanOrEqual(14)
    expect(new Date(startsOn).getUTCDay()).toBe(1)
    expect(weeksOf({ startsOn, endsOn })).toBe(4)
  }
})

test('another first day keeps the length, another length the first day', () => {
  expect(startingOn(DRAFT, '2026-08-03')).toEqual({ startsOn: '2026-08-03', endsOn: '2026-08-31' })
  expect(lasting({ startsOn: '2026-08-03' }, 6)).toBe('2026-09-14')
  expect(lasting({ startsOn: '2026-08-03' }, 0)).toBe('2026-08-04')
})

test('what is tried once more is drawn anew, lasts as long, and is numbered', () => {
  const given = { ...DRAFT, endsOn: lasting(DRAFT, 6), scope: "tier == 'low'" }
  const again = repeatedProtocol(given, { today: '2027-01-01', seed: 9 })
  expect(again).toMatchObject({ name: 'Calls (2)', seed: 9, scope: given.scope, startsOn: '2027-01-11' })
  expect(weeksOf(again)).toBe(6)
  expect(repeatedProtocol(again, { today: '2027-01-01', seed: 9 }).name).toBe('Calls (3)')
})

test('of two who write at once each keeps what they have changed', () => {
  const mine = { ...DRAFT, share: 0.5, primary: { ...DRAFT.primary, better: 'lower' as const } }
  const theirs = { ...DRAFT, treatment: 'A call', share: 0.3 }
  expect(changedParts(DRAFT, mine)).toEqual(['share', 'primary'])
  expect(mergeProtocols({ base: DRAFT, mine, theirs })).toEqual({ ...mine, treatment: 'A call' })
})

test('the order of keys that a server sends in changes nothing', () => {
  const { name, source, kind, better } = DRAFT.primary
  expect(changedParts(DRAFT, { ...DRAFT, primary: { better, kind, source, name } })).toEqual([])
})

test('a signal has to be named', () => {
  const signal = { source: { code: 'signal', metric: ' ', how: 'mean' } } as const
  const unnamed = { ...DRAFT, others: [{ ...DRAFT.primary, ...signal }] }
  expect([hasSignals(DRAFT), hasSignals(unnamed)]).toEqual([true, false])
  expect(missingOf(unnamed, { today: '2026-07-01', arms: undefined })).toContain('signal')
})

test('what is missing before a start is named in the order of the form', () => {
  const arms = { treated: 1, control: 5 }
  expect(missingOf({ ...DRAFT, name: ' ' }, { today: '2027-01-01', arms })).toEqual([
    ...['name', 'treatment', 'hypothesis', 'past', 'tooSmall'],
  ])
  const full = { ...DRAFT, treatment: 'A call', hypothesis: 'Health rises.' }
  expect(missingOf(full, { today: full.startsOn, arms: undefined })).toEqual([])
})
