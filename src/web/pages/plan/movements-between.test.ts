import { expect, test } from 'vitest'
import { movementsBetween } from './movements-between.ts'
import { aPlanTable } from './testing/a-plan-table.ts'

test('moves are added up by where they lead; who is held or unplaced leads nowhere', () => {
  const table = aPlanTable([
    { kind: 'moving', from: 'low', to: 'high', acvMinor: 300 },
    { kind: 'pending', from: 'low', to: 'high', acvMinor: null },
    { kind: 'moving', from: null, to: 'high', acvMinor: 100 },
    { kind: 'held', from: 'low', to: 'high', acvMinor: 50 },
    { kind: 'unplaced', from: 'low', to: null },
  ])
  expect(movementsBetween(table)).toEqual([
    { from: 'low', to: 'high', count: 2, arrMinor: 300 },
    { from: null, to: 'high', count: 1, arrMinor: 100 },
  ])
})
