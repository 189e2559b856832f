import { beforeEach, describe, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { explainAccount } from '../account/explain-account.ts'
import type { Context } from '../context.ts'
import type { DayResult } from '../daily/run-day.ts'
import { startDailyRun } from '../daily/start-daily-run.ts'
import { pinAccount } from '../placement/pin-account.ts'
import { requestApplyUndo } from '../placement/request-apply-undo.ts'
import type { UndoResult } from '../placement/undo-run.ts'
import { unpinAccount } from '../placement/unpin-account.ts'
import { listPlanRows } from '../plan/list-plan-rows.ts'
import { aPlannedWorkspace, makePlan, resultOf } from '../plan/testing/a-planned-workspace.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { listAccountPilots } from './list-account-pilots.ts'
import { aPilotWorkspace, aStartedPilot, PROTOCOL, storeSignals } from './testing/a-pilot-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

async function tierOf(accountId: Uuid): Promise<string | undefined> {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  return (await findAccount(database, { workspaceId, asOf: context.today(), run }, accountId))?.account.tier
}

async function runDay(): Promise<DayResult> {
  const { jobId } = await startDailyRun(context, { day: context.today() })
  return resultOf<DayResult>(surroundings, context, jobId)
}

describe('[Q175] while a pilot runs', () => {
  test('a daily run promotes nobody who takes part, and everybody else', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    await aStartedPilot(context, { ...PROTOCOL, scope: 'acv < 50040' })
    surroundings.wait(86_400_000)
    const red = new Map(ids.filter((_, index) => index % 2 === 0).map((id) => [id, 5]))
    await storeSignals(context, { metric: 'health', day: context.today(), values: red })
    expect(await runDay()).toMatchObject({ changedFacts: 40, moved: 20 })
    expect([await tierOf(ids[0]!), await tierOf(ids[78]!)]).toEqual(['low', 'high'])
    surroundings.wait(27 * 86_400_000)
    // The last day is over, although nobody has ended the pilot yet.
    expect(await runDay()).toMatchObject({ moved: 20 })
  })

  test('a pin moves one, and when it is taken off the account stays where the pin has put it', async () => {
    const [account] = await aPilotWorkspace(surroundings, context)
    await aStartedPilot(context)
    const pin = { accountId: account!, tier: 'high', reason: 'Promised by the board', until: TODAY + 60 }
    await pinAccount(context, pin)
    expect(await tierOf(account!)).toBe('high')
    surroundings.wait(1000)
    await unpinAccount(context, { accountId: account! })
    expect(await tierOf(account!)).toBe('high')
    const { explanation } = await explainAccount(context, { accountId: account! })
    expect(explanation.outcome).toMatchObject({
      heldBy: [{ rule: 'pilot', wanted: 'low', pilot: 'Onboarding calls', from: TODAY + 28 }],
    })
  })

  test('an account that only a list has placed stays in the tier of the list', async () => {
    const listed = Array.from({ length: 12 }, (_, index) => ({
      id: `L${index}`,
      acvMinor: 200_000_00,
      tier: 'low',
    }))
    await aPlannedWorkspace(context, listed)
    await aStartedPilot(context, { ...PROTOCOL, strata: [] })
    const planId = await makePlan(surroundings, context)
    const { items } = await listPlanRows(context, { planId, limit: 20 })
    expect(new Set(items.map(({ kind, reason, to }) => `${kind} ${reason} ${to}`))).toEqual(
      new Set(['held pilot high']),
    )
  })

  test('a run that is taken back leaves them where they are', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    await aStartedPilot(context, { ...PROTOCOL, scope: 'acv < 50040' })
    const { jobId } = await requestApplyUndo(context, { runNumber: 1 })
    expect(await resultOf<UndoResult>(surroundings, context, jobId)).toMatchObject({
      restored: 20,
      refused: 60,
    })
    expect([await tierOf(ids[0]!), await tierOf(ids[78]!)]).toEqual(['low', undefined])
  })
})

test('[Q177] an account shows its pilots with its arm, to a CSM those of the own book', async () => {
  const ids = await aPilotWorkspace(surroundings, context)
  const personId = await storePerson(context, 'CSM 01')
  await storeRun(context, { assignments: [{ accountId: ids[0]!, owner: personId, reason: 'test' }] })
  const pilotId = await aStartedPilot(context)
  const { workspaceId } = context
  const csm = await aUser(surroundings, { workspaceId, role: 'csm', personId })
  expect(await listAccountPilots(csm.context, { accountId: ids[0]! })).toEqual([
    expect.objectContaining({ pilotId, name: 'Onboarding calls', state: 'running', endsOn: TODAY + 28 }),
  ])
  const other = () => listAccountPilots(csm.context, { accountId: ids[1]! })
  expect((await problemsIn(other)).map(({ code }) => code)).toEqual(['not-found'])
})
