import { expect, test } from 'vitest'
import { selectionFor } from './apply-selection.ts'
import { Review } from './review.ts'
import { aPlanTable } from './testing/a-plan-table.ts'

function reviewOf(
  rows: number,
  { excluded, pending = 0 }: { readonly excluded: number; readonly pending?: number },
) {
  const table = aPlanTable(
    Array.from({ length: rows }, (_, index) => ({ kind: index < pending ? 'pending' : 'moving' })),
  )
  const ids = table.columns.id
  const decisions = {
    excluded: new Set(ids.slice(rows - excluded)),
    approved: new Set(ids.slice(0, pending)),
  }
  return new Review(table, { decisions, undone: new Set(), comments: new Map() })
}

test('what is left out is named, or what is meant where that is less', () => {
  expect(selectionFor(reviewOf(3, { excluded: 1 }))).toEqual({ exclude: ['id-2'], approve: [] })
  const few = selectionFor(reviewOf(10_010, { excluded: 10_008, pending: 1 }))
  expect(few).toEqual({ only: ['id-0', 'id-1'], approve: ['id-0'] })
  expect(selectionFor(reviewOf(20_100, { excluded: 10_040 }))).toBeUndefined()
})

test('where everybody is agreed to nobody needs to be named; what waits is not agreed to', () => {
  const table = aPlanTable([{ kind: 'pending' }, { kind: 'pending' }, {}])
  const of = (approved: readonly string[], excluded: readonly string[] = []) =>
    selectionFor(
      new Review(table, {
        decisions: { approved: new Set(approved), excluded: new Set(excluded) },
        ...{ undone: new Set<number>(), comments: new Map<string, number>() },
      }),
    )
  expect(of(['id-0', 'id-1'])).toEqual({ exclude: [], approve: 'all' })
  expect(of(['id-0'])).toEqual({ exclude: [], approve: ['id-0'] })
  expect(of(['id-0'], ['id-1'])).toEqual({ exclude: ['id-1'], approve: 'all' })
  expect(of([])).toEqual({ exclude: [], approve: [] })
})
