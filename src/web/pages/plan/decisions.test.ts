import { expect, test } from 'vitest'
import { decideByKey } from './decide-by-key.ts'
import { type Decisions, exclude, forget, include, note, stateOf } from './decisions.ts'
import type { PlanRow } from './plan-table.ts'
import { Review } from './review.ts'
import { aPlanTable } from './testing/a-plan-table.ts'

const NOTHING: Decisions = { excluded: new Set(), approved: new Set(), seen: new Set() }

function state(given: Partial<PlanRow>, decisions = NOTHING, undone: readonly number[] = []) {
  const table = aPlanTable([{ accountId: 'a', ...given }])
  return stateOf(table, 0, { decisions, undone: new Set(undone) })
}

test('a pending move waits until somebody agrees, and a left-out one is not agreed to', () => {
  const pending = { accountId: 'a', kind: 'pending' }
  expect(state(pending)).toBe('waiting')
  const agreed = include(NOTHING, [pending])
  expect(state(pending, agreed)).toBe('taken')
  const left = exclude(agreed, [pending])
  expect(state(pending, left)).toBe('excluded')
  expect(left.approved.size).toBe(0)
  expect(state(pending, include(left, [pending]))).toBe('taken')
  expect(state(pending, forget(left, [pending]))).toBe('waiting')
})

test('what was applied is no longer to be decided; what was taken back says so', () => {
  const done = { kind: 'moving', appliedRun: 3 }
  expect(state(done, exclude(NOTHING, [{ accountId: 'a', kind: 'moving' }]))).toBe('applied')
  expect(state(done, NOTHING, [3])).toBe('taken_back')
})

test('a refused move says so until it is left out; held accounts are what they are', () => {
  const refused = { isRefused: true }
  expect(state(refused)).toBe('refused')
  expect(state(refused, exclude(NOTHING, [{ accountId: 'a', kind: 'moving' }]))).toBe('excluded')
  expect(state({ kind: 'held', appliedRun: 1 })).toBe('held')
})

test('what was looked at is noted once, and changes no decision', () => {
  const seen = note(NOTHING, 'a')
  expect([...seen.seen]).toEqual(['a'])
  expect(note(seen, 'a')).toBe(seen)
  expect(seen.excluded).toBe(NOTHING.excluded)
})

const TABLE = aPlanTable([
  { accountId: 'a', acvMinor: 100, csCostBeforeMinor: 10, csCostAfterMinor: 30 },
  { accountId: 'b', kind: 'pending', acvMinor: 50, csCostAfterMinor: 30 },
  { accountId: 'c', kind: 'pending' },
  { accountId: 'd', kind: 'held' },
])
const reviewOf = (decisions: Decisions) =>
  new Review(TABLE, { decisions, undone: new Set(), comments: new Map([['b', 2]]) })

test('a review adds up what becomes of the rows', () => {
  const review = reviewOf(include(NOTHING, [{ accountId: 'b', kind: 'pending' }]))
  expect(review.sumOf('taken')).toEqual({ count: 2, arrMinor: 150, costChangeMinor: 20 })
  expect(review.sumOf('waiting')).toEqual({ count: 1, arrMinor: undefined, costChangeMinor: undefined })
  expect(review.sumOf('applied').count).toBe(0)
  expect(review.agreed).toBe(1)
  expect(review.at(1)).toMatchObject({ accountId: 'b', state: 'taken', comments: 2 })
})

test('a row is the same object until something about it changes', () => {
  const before = reviewOf(NOTHING)
  const [first, second] = [before.at(0), before.at(1)]
  const after = reviewOf(exclude(NOTHING, [first]))
  expect(after.at(0)).not.toBe(first)
  expect(after.at(1)).toBe(second)
})

test('A approves and takes in, X leaves out, U decides nothing; a held one is not decided about', () => {
  const rows = [0, 1, 2, 3].map((place) => reviewOf(NOTHING).at(place))
  const states = (decisions: Decisions) => [0, 1, 2, 3].map((place) => reviewOf(decisions).stateAt(place))
  const approved = decideByKey('a', rows)!(NOTHING)
  expect(states(approved)).toEqual(['taken', 'taken', 'taken', 'held'])
  const left = decideByKey('x', rows)!(approved)
  expect(states(left)).toEqual(['excluded', 'excluded', 'excluded', 'held'])
  const again = [0, 1, 2, 3].map((place) => reviewOf(left).at(place))
  expect(states(decideByKey('u', again)!(left))).toEqual(['taken', 'waiting', 'waiting', 'held'])
  expect(decideByKey('z', rows)).toBeUndefined()
})
