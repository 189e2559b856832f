import { expect, test } from 'vitest'
import { changesOf } from './changes-of.ts'

test('only what differs is told, with the way to it', () => {
  const before = { role: 'viewer', person: null, held: { until: '2026-07-01', by: 'freeze' } }
  const after = { role: 'csm', person: 'p', held: { until: '2026-08-01', by: 'freeze' } }
  expect(changesOf(before, after)).toEqual([
    { field: 'held.until', before: '2026-07-01', after: '2026-08-01' },
    { field: 'person', before: undefined, after: 'p' },
    { field: 'role', before: 'viewer', after: 'csm' },
  ])
})

test('what is new has no before, what is gone no after, and a value without fields has no name', () => {
  expect(changesOf(null, { tier: 'high' })).toEqual([{ field: 'tier', before: undefined, after: 'high' }])
  expect(changesOf({ tier: 'high' }, null)).toEqual([{ field: 'tier', before: 'high', after: undefined }])
  expect(changesOf('old', 'new')).toEqual([{ field: '', before: 'old', after: 'new' }])
  expect(changesOf({ a: [1, 2] }, { a: [1, 2] })).toEqual([])
})

test('what was erased is a value, not a field more', () => {
  expect(changesOf({ name: 'Champion' }, { name: { erased: true } })).toEqual([
    { field: 'name', before: 'Champion', after: { erased: true } },
  ])
})
