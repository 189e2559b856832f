import { beforeEach, describe, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findPlacementOn } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { readPlan } from '../plan/read-plan.ts'
import {
  aPlannedWorkspace,
  apply,
  makePlan,
  resultOf,
  storeAccounts,
} from '../plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { listRuns } from './list-runs.ts'
import { pinAccount } from './pin-account.ts'
import { requestApplyUndo } from './request-apply-undo.ts'
import { type UndoResult, undoRun } from './undo-run.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

const THREE = [
  { id: 'big', acvMinor: 150_000_00 },
  { id: 'middle', acvMinor: 50_000_00, tier: 'low', owner: 'CSM 01' },
  { id: 'small', acvMinor: 1_000_00, owner: 'Nobody of ours' },
]

describe('taking a run back', () => {
  test('[Q69] every account is what it was, and a plan of the state before is the same again', async () => {
    const person = await aPerson('CSM 01', ['high'])
    const ids = await aPlannedWorkspace(context, THREE)
    const before = await statesOf(ids)
    expect(before.map((state) => state?.account.owner)).toEqual([undefined, person, 'Nobody of ours'])
    const planId = await makePlan(surroundings, context)
    await apply(surroundings, context, { planId })
    expect((await statesOf(ids)).map((state) => state?.account.tier)).toEqual(['high', 'low', 'tech'])
    const result = await undo(1)
    expect(result).toEqual({ undone: 1, run: 2, restored: 3, refused: 0, refusedAccounts: [] })
    const after = await statesOf(ids)
    expect(after.map((state) => [state?.account.tier, state?.account.owner])).toEqual([
      [undefined, undefined],
      ['low', person],
      // An owner whom the team does not have is a name in a list, and no assignment can have it.
      [undefined, undefined],
    ])
    expect((await readPlan(context, { planId })).state).toBe('ready')
    const again = await readPlan(context, { planId: await makePlan(surroundings, context) })
    const first = await readPlan(context, { planId })
    expect(again.summary?.counts).toEqual(first.summary?.counts)
  })

  test('[Q69] an earlier placement comes back with all that it was, and the past shows both', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const [before] = await statesOf([big!])
    surroundings.wait(100 * 86_400_000)
    await storeAccounts(context, [{ ...THREE[0]!, acvMinor: 20_000_00 }])
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    expect((await statesOf([big!]))[0]?.placement).toMatchObject({ tier: 'low', reason: 'contraction' })
    surroundings.wait(5 * 86_400_000)
    await undo(2)
    expect((await statesOf([big!]))[0]?.placement).toEqual(before?.placement)
    const tierOn = async (day: number) => {
      const subject = { workspaceId: context.workspaceId, accountId: big!, run: 3 }
      return (await findPlacementOn(context.database, subject, day))?.tier
    }
    expect([await tierOn(TODAY + 99), await tierOn(TODAY + 104), await tierOn(TODAY + 105)]).toEqual([
      'high',
      'low',
      'high',
    ])
    const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
    expect(act).toMatchObject({ action: 'plan.undo', accountRows: 1, details: { undone: 2, run: 3 } })
  })

  test('[Q69] accounts that a later run has changed stay, and are listed', async () => {
    const [big, middle] = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    await pinAccount(context, { accountId: middle!, tier: 'high', reason: 'promised', until: TODAY + 30 })
    expect(await undo(1)).toMatchObject({ restored: 2, refused: 1, refusedAccounts: [middle] })
    const states = await statesOf([big!, middle!])
    expect(states.map((state) => state?.account.tier)).toEqual([undefined, 'high'])
  })

  test('[Q69] once, by name, and the undo can be taken back itself', async () => {
    const ids = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const applied = await statesOf(ids)
    await undo(1)
    expect(await problemsIn(() => requestApplyUndo(context, { runNumber: 1 }))).toEqual([
      { code: 'run-undone', values: { run: 1, undoneBy: 2 } },
    ])
    expect(await problemsIn(() => requestApplyUndo(context, { runNumber: 7 }))).toEqual([
      { code: 'not-found', values: { what: 'run', id: 7 } },
    ])
    await undo(2)
    expect((await statesOf(ids)).map((state) => state?.placement)).toEqual(
      applied.map((state) => state?.placement),
    )
    const { items } = await listRuns(context, { limit: 10 })
    expect(items.map(({ number, action, undoes, undoneBy }) => [number, action, undoes, undoneBy])).toEqual([
      [3, 'plan.undo', 2, undefined],
      [2, 'plan.undo', 1, 3],
      [1, 'plan.apply', undefined, 2],
    ])
    expect((await listRuns(context, { after: 3, limit: 1 })).items.map(({ number }) => number)).toEqual([2])
  })

  test('[Q69] doing it once more gives the same result', async () => {
    await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const job = { ...context, jobId: context.newId(), progress: () => {} }
    const first = await undoRun(job, { runNumber: 1 })
    expect(await undoRun(job, { runNumber: 1 })).toEqual(first)
    expect(await readPublishedRun(context.database, context.workspaceId)).toBe(2)
  })

  test('[Q69] a plan that was taken back is applied again on the same day; later its day has passed', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    await apply(surroundings, context, { planId })
    await undo(1)
    expect(await apply(surroundings, context, { planId })).toMatchObject({
      applied: 2,
      noted: 1,
      refused: 0,
      run: 3,
    })
    surroundings.wait(86_400_000)
    await undo(3)
    const result = await apply(surroundings, context, { planId })
    expect(result).toMatchObject({ applied: 0, noted: 0, refused: 2, run: null })
    expect(result.refusedAccounts.find(({ accountId }) => accountId === big)?.changes).toEqual([
      { field: 'placement.from', before: null, after: '2026-07-02' },
    ])
  })
})

async function undo(runNumber: number): Promise<UndoResult> {
  const { jobId } = await requestApplyUndo(context, { runNumber })
  return resultOf<UndoResult>(surroundings, context, jobId)
}

async function statesOf(ids: readonly Uuid[]) {
  const { database, workspaceId, today } = context
  const run = await readPublishedRun(database, workspaceId)
  const states = []
  for (const id of ids) states.push(await findAccount(database, { workspaceId, asOf: today(), run }, id))
  return states
}

async function aPerson(externalId: string, tiers: readonly string[]): Promise<Uuid> {
  const personId = context.newId()
  await context.database.query(
    sql`insert into person (workspace_id, person_id, source, external_id, tiers, languages, regions, skills, created_at, updated_at)
        values ($1, $2, 'crm', $3, $4, '{}', '{}', '{}', $5, $5)`,
    [context.workspaceId, personId, externalId, tiers, context.now()],
  )
  return personId
}
