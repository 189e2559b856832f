import { beforeEach, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { listPlanRows } from './list-plan-rows.ts'
import type { CodedColumn } from './plan-columns.ts'
import { readPlanTable } from './read-plan-table.ts'
import { aPlannedWorkspace, apply, makePlan, storeAccounts, THREE } from './testing/a-planned-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

test('[Q74] the table has what the pages have, in the same order', async () => {
  const accounts = [
    ...THREE,
    { id: 'unknown', name: 'North' },
    { id: 'owned', acvMinor: 1, owner: 'Somebody' },
  ]
  await aPlannedWorkspace(context, accounts)
  const planId = await makePlan(surroundings, context)
  const table = await readPlanTable(context, { planId })
  const { items } = await listPlanRows(context, { planId, limit: 100 })
  expect(table.id).toEqual(items.map(({ accountId }) => accountId))
  expect(table.name).toEqual(items.map(({ name }) => name ?? null))
  expect(table.acvMinor).toEqual(items.map(({ acvMinor }) => acvMinor ?? null))
  expect(table.csCostAfterMinor).toEqual(items.map(({ costAfterMinor }) => costAfterMinor ?? null))
  for (const column of ['kind', 'from', 'to', 'reason'] as const) {
    expect(textsOf(table[column]), column).toEqual(items.map((row) => row[column]))
  }
  expect(textsOf(table.missing).filter(Boolean)).toEqual(['acv'])
  expect(textsOf(table.ownerBefore).filter(Boolean)).toEqual(['Somebody'])
  expect(table.refused).toEqual([])
})

test('[Q74] it says what was applied, what was refused, and until when an account is held', async () => {
  const renewalOn = TODAY + 30
  const [big] = await aPlannedWorkspace(context, [
    { id: 'big', acvMinor: 150_000_00, renewalOn },
    ...THREE.slice(1),
  ])
  const first = await makePlan(surroundings, context)
  await storeAccounts(context, [{ id: 'middle', acvMinor: 200_000_00 }])
  await apply(surroundings, context, { planId: first })
  const applied = await readPlanTable(context, { planId: first })
  expect(applied.appliedRun.filter((run) => run === 1)).toHaveLength(2)
  expect(applied.refused.map((row) => applied.externalId[row])).toEqual(['middle'])

  await storeAccounts(context, [{ id: 'big', acvMinor: 1_000_00, renewalOn }])
  const table = await readPlanTable(context, { planId: await makePlan(surroundings, context) })
  const held = table.id.indexOf(big!)
  expect(textsOf(table.kind)[held]).toBe('held')
  // The minimum stay of 90 days ends later than the freeze before the renewal.
  expect(table.heldUntil[held]).toBe(TODAY + 90)
  expect(table.heldUntil.filter((day) => day === null)).toHaveLength(table.id.length - 1)
  expect(parseDay('2026-09-29')).toBe(TODAY + 90)
})

function textsOf({ values, at }: CodedColumn): readonly (string | undefined)[] {
  return at.map((place) => values[place])
}
