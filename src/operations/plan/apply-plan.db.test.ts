import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../domain/account/account.ts'
import { eraseAccount, findAccount } from '../../store/accounts.ts'
import { listActs, verifyActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findPlacementOn } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import type { JobContext } from '../job/job-work.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { applyPlan } from './apply-plan.ts'
import { listPlanChanges } from './list-plan-changes.ts'
import { listPlanRows } from './list-plan-rows.ts'
import { readPlan } from './read-plan.ts'
import { requestApply } from './request-apply.ts'
import {
  aPlannedWorkspace,
  apply,
  commitVersion,
  MODEL,
  makePlan,
  storeAccounts,
  THREE,
} from './testing/a-planned-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

const NOTHING = { moving: 0, pending: 0, held: 0, unplaced: 0, steady: 0 }

describe('applying a plan', () => {
  test('[Q66] places every account in one act, and the same plan made again moves nothing', async () => {
    const [big, middle, small] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    expect(await apply(surroundings, context, { planId })).toEqual({
      ...{ planId, run: 1, applied: 3, noted: 0, refused: 0, excluded: 0, pendingLeft: 0, left: 0 },
      refusedAccounts: [],
    })
    expect([await tierOf(big!), await tierOf(middle!), await tierOf(small!)]).toEqual(['high', 'low', 'tech'])
    const applied = await readPlan(context, { planId })
    expect(applied).toMatchObject({ state: 'applied', runs: [{ number: 1, action: 'plan.apply', planId }] })
    const { items } = await listPlanRows(context, { planId, limit: 10 })
    expect(items.map(({ appliedRun }) => appliedRun)).toEqual([1, 1, 1])
    const again = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(again.summary?.counts).toEqual(NOTHING)
  })

  test('[Q66] the log has tier, reason and owner of each account before and after, and history the rule and its values', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    await apply(surroundings, context, { planId })
    const { database, workspaceId } = context
    const [act] = await listActs(database, workspaceId, { limit: 1 })
    expect(act).toMatchObject({
      action: 'plan.apply',
      accountRows: 3,
      details: { run: 1, applied: 3, planId },
    })
    expect((await verifyActs(database, workspaceId)).kind).toBe('intact')
    const subject = { workspaceId, accountId: big!, run: 1 }
    expect(await findPlacementOn(database, subject, TODAY)).toMatchObject({
      ...{ tier: 'high', reason: 'entry', from: TODAY },
      evidence: { rule: 'acv >= 100000', values: { acv: 150_000_00 } },
    })
  })

  test('[Q66] refuses the whole when the model has changed, also between asking and doing', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    const { jobId } = await requestApply(context, { planId })
    await commitVersion(context, MODEL.replace('100000', '120000'))
    const stale = { code: 'stale-plan', values: { plan: planId, seen: 1, current: 2 } }
    expect(await problemsIn(() => requestApply(context, { planId }))).toEqual([stale])
    expect(await problemsIn(() => applyPlan(asJob(jobId), { planId }))).toEqual([stale])
    expect(await readPublishedRun(context.database, context.workspaceId)).toBe(0)
    expect((await readPlan(context, { planId })).stale).toMatchObject({ modelChanged: true })
  })

  test('[Q66] refuses exactly the accounts whose inputs have changed, and says what has', async () => {
    const [big, middle, small] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    await storeAccounts(context, [
      { ...THREE[0]!, employees: 12, name: 'Another name' },
      { ...THREE[1]!, acvMinor: 60_000_00, renewalOn: TODAY + 10 },
    ])
    expect((await readPlan(context, { planId })).stale).toEqual({ modelChanged: false, dataChanged: true })
    const changes = [
      { field: 'acv', before: 50_000_00, after: 60_000_00 },
      { field: 'renewal_date', before: null, after: '2026-07-11' },
    ]
    const refusal = { accountId: middle!, changes }
    expect(await listPlanChanges(context, { planId, limit: 10 })).toEqual({
      ...{ modelChanged: false, refused: 1, items: [refusal] },
    })
    const result = await apply(surroundings, context, { planId })
    expect(result).toMatchObject({ applied: 2, refused: 1, left: 0, refusedAccounts: [refusal] })
    expect([await tierOf(big!), await tierOf(middle!), await tierOf(small!)]).toEqual([
      'high',
      undefined,
      'tech',
    ])
    const refused = await listPlanRows(context, { planId, filter: { refused: true }, limit: 10 })
    expect(refused.items.map((row) => [row.accountId, row.refused])).toEqual([[middle, changes]])
    expect((await readPlan(context, { planId })).state).toBe('applied')
  })

  test('[Q66] whatever is changed between plan and apply: what is refused is what the model looks at', async () => {
    const changed = fc.constantFrom<Partial<Account>>(
      ...[{ acvMinor: 77_00 }, { health: 5 }, { strategic: true }, { complexity: 4 }],
      ...[{ name: 'Another' }, { employees: 9 }, { industry: 'retail' }, { nps: 3 }],
    )
    const looksAt = ['acvMinor', 'health', 'strategic', 'complexity']
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(changed, { nil: undefined }), { minLength: 8, maxLength: 8 }),
        async (edits) => {
          context = await aContext(surroundings)
          const list = edits.map((_, index) => ({ id: `a${index}`, acvMinor: 9_000_00 * (index + 1) }))
          const ids = await aPlannedWorkspace(context, list)
          const planId = await makePlan(surroundings, context)
          const edited = list.flatMap((account, index) =>
            edits[index] ? [{ ...account, ...edits[index] }] : [],
          )
          if (edited.length > 0) await storeAccounts(context, edited)
          const { refusedAccounts, applied } = await apply(surroundings, context, { planId })
          const expected = ids.filter((_, index) =>
            looksAt.includes(Object.keys(edits[index] ?? {})[0] ?? ''),
          )
          expect(refusedAccounts.map(({ accountId }) => accountId)).toEqual(expected.toSorted())
          expect(applied).toBe(list.length - expected.length)
        },
      ),
      { numRuns: 12 },
    )
  })

  test('[Q66] an account that has not begun any more is refused; one that was erased has no row any more', async () => {
    const [big, middle] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    await storeAccounts(context, [{ ...THREE[0]!, startOn: TODAY + 5 }])
    const { database, workspaceId } = context
    await database.transaction((transaction) => eraseAccount(transaction, workspaceId, middle!))
    const { refusedAccounts, applied } = await apply(surroundings, context, { planId })
    expect(refusedAccounts).toEqual([
      { accountId: big, changes: [{ field: 'account.active', before: true, after: false }] },
    ])
    expect(applied).toBe(1)
  })

  test('[Q67] parts: by tier, by name, without some, and pending moves only with somebody’s consent', async () => {
    const approval = '\nmovement:\n  approvals:\n    - { reasons: [entry], tiers: [high] }\n'
    const [big, middle, small] = await aPlannedWorkspace(context, THREE, MODEL + approval)
    const planId = await makePlan(surroundings, context)
    expect((await readPlan(context, { planId })).summary?.counts).toMatchObject({ moving: 2, pending: 1 })
    const first = await apply(surroundings, context, { planId, tiers: ['tech', 'high'] })
    expect(first).toMatchObject({ applied: 1, pendingLeft: 1, left: 2, run: 1 })
    expect([await tierOf(big!), await tierOf(middle!), await tierOf(small!)]).toEqual([
      undefined,
      undefined,
      'tech',
    ])
    const second = await apply(surroundings, context, { planId, exclude: [middle!], approve: [big!] })
    expect(second).toMatchObject({ applied: 1, excluded: 1, left: 1, run: 2 })
    expect((await readPlan(context, { planId })).state).toBe('ready')
    const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
    expect(act!.details).toMatchObject({ asked: { exclude: [middle], approve: [big] } })
    const third = await apply(surroundings, context, { planId, only: [middle!], approve: 'all' })
    expect(third).toMatchObject({ applied: 1, left: 0, run: 3 })
    expect([await tierOf(big!), await tierOf(middle!)]).toEqual(['high', 'low'])
    expect((await readPlan(context, { planId })).state).toBe('applied')
  })

  test('[Q67] what the plan does not have is refused by name before anything is begun', async () => {
    const [big, , small] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    const stranger = context.newId()
    const asked = { planId, tiers: ['low', 'huge'], only: [big!, stranger], approve: [small!] }
    expect(await problemsIn(() => requestApply(context, asked))).toEqual([
      {
        code: 'tier-not-in-model',
        path: 'tiers[1]',
        values: { tier: 'huge', tiers: ['high', 'low', 'tech'] },
      },
      { code: 'account-not-in-plan', path: 'only', values: { count: 1, accounts: [stranger] } },
      { code: 'account-not-in-plan', path: 'approve', values: { count: 1, accounts: [small] } },
    ])
    expect(surroundings.sent).toEqual([])
  })

  test('[Q66] a plan is applied on its day or later, and not before the placements that it starts from', async () => {
    await aPlannedWorkspace(context, THREE)
    const future = await makePlan(surroundings, context, TODAY + 1)
    expect(await problemsIn(() => requestApply(context, { planId: future }))).toEqual([
      { code: 'plan-in-future', values: { asOfDay: TODAY + 1, today: TODAY } },
    ])
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const past = await makePlan(surroundings, context, TODAY - 1)
    expect(await problemsIn(() => requestApply(context, { planId: past }))).toEqual([
      { code: 'plan-before-placements', values: { asOfDay: TODAY - 1, latestDay: TODAY } },
    ])
  })
})

async function tierOf(accountId: Uuid): Promise<string | undefined> {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  return (await findAccount(database, { workspaceId, asOf: TODAY, run }, accountId))?.placement?.tier
}

function asJob(jobId: Uuid): JobContext {
  return { ...context, jobId, progress: () => {} }
}
