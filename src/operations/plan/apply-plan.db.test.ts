import { beforeEach, describe, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { listPlanRows } from './list-plan-rows.ts'
import { readPlan } from './read-plan.ts'
import { aPlannedWorkspace, apply, makePlan } from './testing/a-planned-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

const THREE = [
  { id: 'big', acvMinor: 150_000_00 },
  { id: 'middle', acvMinor: 50_000_00 },
  { id: 'small', acvMinor: 1_000_00 },
]

describe('planning', () => {
  test('[Q60] a plan is kept with what it has seen, its figures and its rows', async () => {
    const [big] = await aPlannedWorkspace(context, [...THREE, { id: 'unknown' }])
    const planId = await makePlan(surroundings, context)
    const plan = await readPlan(context, { planId })
    expect(plan).toMatchObject({
      ...{ state: 'ready', asOf: TODAY, modelNumber: 1, seenRun: 0, runs: [] },
      stale: { modelChanged: false, dataChanged: false },
      summary: { accounts: 4, counts: { moving: 3, pending: 0, held: 0, unplaced: 1, steady: 0 } },
    })
    expect(plan.summary?.document.tiers.map(({ id, accounts }) => [id, accounts])).toEqual([
      ['high', 1],
      ['low', 1],
      ['tech', 1],
    ])
    const { items } = await listPlanRows(context, { planId, limit: 10 })
    expect(items.map(({ externalId, kind, to }) => [externalId, kind, to]).toSorted()).toEqual([
      ['big', 'moving', 'high'],
      ['middle', 'moving', 'low'],
      ['small', 'moving', 'tech'],
      ['unknown', 'unplaced', undefined],
    ])
    expect(items.find(({ accountId }) => accountId === big)).toMatchObject({
      ...{ acvMinor: 150_000_00, currency: 'USD', reason: 'entry' },
    })
  })
})

describe('applying', () => {
  test('[Q66] places every account, and the same plan made again moves nothing', async () => {
    const [big, middle, small] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    expect(await apply(surroundings, context, { planId })).toEqual({
      ...{ planId, run: 1, applied: 3, noted: 0, refused: 0, excluded: 0, pendingLeft: 0, left: 0 },
      refusedAccounts: [],
    })
    expect([await tierOf(big!), await tierOf(middle!), await tierOf(small!)]).toEqual(['high', 'low', 'tech'])
    expect((await readPlan(context, { planId })).state).toBe('applied')
    const again = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(again.summary?.counts).toEqual({ moving: 0, pending: 0, held: 0, unplaced: 0, steady: 0 })
  })
})

async function tierOf(accountId: Uuid): Promise<string | undefined> {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  return (await findAccount(database, { workspaceId, asOf: TODAY, run }, accountId))?.placement?.tier
}
