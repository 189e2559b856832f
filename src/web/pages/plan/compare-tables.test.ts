import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTables } from './compare-tables.ts'
import type { PlanRow } from './plan-table.ts'
import { aPlanTable } from './testing/a-plan-table.ts'

const row = (accountId: string, given: Partial<PlanRow> = {}): Partial<PlanRow> => ({
  ...{ accountId, kind: 'moving', from: 'low', to: 'high', reason: 'growth' },
  ...given,
})

test('accounts of which both say the same are left out; others stand side by side', () => {
  const one = aPlanTable([row('a'), row('b'), row('d', { acvMinor: 5 })])
  const other = aPlanTable([row('a'), row('b', { to: 'tech' }), row('c')])
  const found = compareTables(one, other)
  expect(found.map(({ accountId, one, other }) => [accountId, one?.to, other?.to])).toEqual([
    ['b', 'high', 'tech'],
    ['c', undefined, 'high'],
    ['d', 'high', undefined],
  ])
  expect(found[2]!.acvMinor).toBe(5)
})

test('it finds what comparing each with each finds', () => {
  const anyTable = fc
    .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    .chain((ids) =>
      fc.tuple(...ids.toSorted().map((id) => fc.constantFrom('low', 'high').map((to) => row(id, { to })))),
    )
  fc.assert(
    fc.property(anyTable, anyTable, (left, right) => {
      const toOf = (rows: readonly Partial<PlanRow>[], id: string) =>
        rows.find((each) => each.accountId === id)?.to
      const expected = [...'abcdefgh'].filter((id) => toOf(left, id) !== toOf(right, id))
      const found = compareTables(aPlanTable(left), aPlanTable(right))
      expect(found.map(({ accountId }) => accountId)).toEqual(expected)
    }),
  )
})
