import { expect, test } from 'vitest'
import { type Decisions, exclude, include, stateOf } from './decisions.ts'
import type { PlanRow } from './plan-queries.ts'

const NOTHING: Decisions = { excluded: new Set(), approved: new Set() }

function row(given: Partial<PlanRow>): PlanRow {
  return { accountId: 'a', kind: 'moving', appliedRun: null, refused: null, ...given } as PlanRow
}

test('a pending move waits until somebody agrees, and a left-out one is not agreed to', () => {
  const pending = row({ kind: 'pending' })
  expect(stateOf(pending, NOTHING, new Set())).toBe('waiting')
  const agreed = include(NOTHING, [pending])
  expect(stateOf(pending, agreed, new Set())).toBe('taken')
  const left = exclude(agreed, ['a'])
  expect(stateOf(pending, left, new Set())).toBe('excluded')
  expect(left.approved.size).toBe(0)
  expect(stateOf(pending, include(left, [pending]), new Set())).toBe('taken')
})

test('what was applied is no longer to be decided; what was taken back says so', () => {
  const done = row({ appliedRun: 3 })
  expect(stateOf(done, exclude(NOTHING, ['a']), new Set())).toBe('applied')
  expect(stateOf(done, NOTHING, new Set([3]))).toBe('taken_back')
})

test('a refused move says so until it is left out; held accounts are what they are', () => {
  const refused = row({ refused: [{ field: 'acv', before: 1, after: 2 }] })
  expect(stateOf(refused, NOTHING, new Set())).toBe('refused')
  expect(stateOf(refused, exclude(NOTHING, ['a']), new Set())).toBe('excluded')
  expect(stateOf(row({ kind: 'held', appliedRun: 1 }), NOTHING, new Set())).toBe('held')
})
