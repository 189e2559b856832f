import { expect, test } from 'vitest'
import { arrangeHandoffs, rowsOf } from './arrange-handoffs.ts'
import type { Handoff } from './handoff-queries.ts'

function aHandoff(known: Partial<Handoff>): Handoff {
  return {
    ...{ id: 'H', accountId: 'A', accountExternalId: 'C-1', accountName: null, revision: 1, run: 1 },
    ...{
      from: { id: 'P1', name: 'CSM 01' },
      to: { id: 'P2', name: 'CSM 02' },
      occasion: 'leaving',
      state: 'open',
    },
    ...{ record: {}, missing: [], openedAt: '2026-07-01T12:00:00Z', updatedAt: '2026-07-01T12:00:00Z' },
    ...{ acceptedAt: null, acceptedBy: null },
    ...known,
  }
}

const ROWS = rowsOf(
  [
    aHandoff({ id: 'new', openedAt: '2026-07-09T12:00:00Z', missing: ['goals', 'risks'], accountId: 'A' }),
    aHandoff({ id: 'old', accountName: 'Customer 2', occasion: 'reassigned', accountId: 'B' }),
    aHandoff({ id: 'done', acceptedAt: '2026-07-04T11:00:00Z', accountId: 'C' }),
  ],
  { now: Date.parse('2026-07-11T12:00:00Z'), arrOf: (id) => ({ A: 500_00, B: 90_00 })[id] },
)
const arranged = (filters: Record<string, string>, sort: { column: string; isDescending: boolean }[] = []) =>
  arrangeHandoffs(ROWS, { sort, filters, locale: 'en', minorPerMajor: 100 }).map(({ id }) => id)

test('a line says how complete its record is and how long it has waited', () => {
  expect(ROWS.map(({ name, filled, days }) => [name, filled, days])).toEqual([
    ['C-1', 5, 2],
    ['Customer 2', 7, 10],
    ['C-1', 7, 2],
  ])
})

test('those that have waited longest come first, what is not known last', () => {
  expect(arranged({})).toEqual(['old', 'new', 'done'])
  expect(arranged({}, [{ column: 'arr', isDescending: true }])).toEqual(['new', 'old', 'done'])
  expect(arranged({}, [{ column: 'filled', isDescending: false }])[0]).toBe('new')
})

test('filters are typed as the columns show their values', () => {
  expect(arranged({ arr: '100..600' })).toEqual(['new'])
  expect(arranged({ days: '<=2' })).toEqual(['new', 'done'])
  expect(arranged({ occasion: 'reassigned' })).toEqual(['old'])
  expect(arranged({ to: 'csm 02', name: '2' })).toEqual(['old'])
})
