import { beforeEach, describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { findStoredPlanRow } from '../../store/plan-rows.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { comparePlans } from './compare-plans.ts'
import { computePlan } from './compute-plan.ts'
import { discardPlan } from './discard-plan.ts'
import { explainPlanRow } from './explain-plan-row.ts'
import { listPlanRows } from './list-plan-rows.ts'
import { listPlans } from './list-plans.ts'
import { readPlan } from './read-plan.ts'
import { requestPlan } from './request-plan.ts'
import {
  aPlannedWorkspace,
  apply,
  commitVersion,
  MODEL,
  makePlan,
  resultOf,
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

describe('making a plan', () => {
  test('[Q60] it is kept with what it has seen, its figures and its rows', async () => {
    const [big] = await aPlannedWorkspace(context, [...THREE, { id: 'unknown' }])
    const planId = await makePlan(surroundings, context)
    const plan = await readPlan(context, { planId })
    expect(plan).toMatchObject({
      ...{ state: 'ready', asOf: TODAY, modelNumber: 1, seenRun: 0, seenAct: 1, runs: [] },
      stale: { modelChanged: false, dataChanged: false },
      summary: { accounts: 4, counts: { moving: 3, pending: 0, held: 0, unplaced: 1, steady: 0 } },
    })
    const tiers = plan.summary?.document.tiers.map(({ id, accounts }) => [id, accounts])
    expect(tiers).toEqual([
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
    const row = items.find(({ accountId }) => accountId === big)
    expect(row).toMatchObject({ acvMinor: 150_000_00, currency: 'USD', reason: 'entry' })
    expect(plan.summary?.document.tiers[0]).toMatchObject({ costPerAccountMinor: row?.costAfterMinor })
    expect(items.find(({ kind }) => kind === 'unplaced')?.details).toEqual({ missing: ['acv'], holding: [] })
    const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
    expect(act).toMatchObject({ action: 'plan.make', details: { plan: planId, moving: 3, accounts: 4 } })
  })

  test('[Q60] without a committed model there is none', async () => {
    expect(await problemsIn(() => requestPlan(context))).toEqual([{ code: 'no-model', values: {} }])
    expect((await listPlans(context, { limit: 10 })).items).toEqual([])
  })

  test('[Q60] a base without accounts has a plan without rows', async () => {
    await aPlannedWorkspace(context, [])
    const planId = await makePlan(surroundings, context)
    expect((await readPlan(context, { planId })).summary).toMatchObject({
      accounts: 0,
      counts: { moving: 0 },
    })
  })

  test('[Q60] the work done once more changes nothing; a plan that was discarded meanwhile leaves no rows', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    const before = await readPlan(context, { planId })
    const job = { ...context, jobId: context.newId(), progress: () => {} }
    surroundings.wait(1000)
    expect(await computePlan(job, { planId })).toEqual({ planId })
    expect(await readPlan(context, { planId })).toEqual(before)

    const other = await requestPlan(context)
    let begun = 0
    const { database } = context
    const dropping = {
      ...database,
      // Between the reading and the writing somebody discards it.
      transaction: async <Result>(work: Parameters<typeof database.transaction<Result>>[0]) => {
        if (++begun === 2) await discardPlan(context, { planId: other.planId })
        return database.transaction(work)
      },
    }
    await computePlan({ ...job, database: dropping }, { planId: other.planId })
    const rows = await used.database.query(sql`select count(*) as rows from plan_row where plan_id = $1`, [
      other.planId,
    ])
    expect(rows).toEqual([{ rows: 0 }])
    expect((await readPlan(context, { planId: other.planId })).state).toBe('discarded')
  })

  test('[Q60] a plan whose job was given up has failed', async () => {
    await aPlannedWorkspace(context, [{ id: 'a', acvMinor: 1 }], MODEL.replace('USD', 'EUR'))
    const { planId, jobId } = await requestPlan(context)
    await expect(resultOf(surroundings, context, jobId)).rejects.toThrow('currency-mismatch')
    expect((await readPlan(context, { planId })).state).toBe('failed')
    expect(await problemsIn(() => listPlanRows(context, { planId, limit: 1 }))).toEqual([
      { code: 'plan-not-ready', values: { plan: planId, state: 'failed' } },
    ])
  })

  test('[Q61] a held account is listed with the rule, the tier it would be in and the values', async () => {
    await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    await storeAccounts(context, [{ ...THREE[0]!, acvMinor: 20_000_00, renewalOn: TODAY + 30 }])
    const planId = await makePlan(surroundings, context)
    const { items } = await listPlanRows(context, { planId, filter: { kind: 'held' }, limit: 10 })
    expect(items).toMatchObject([
      {
        ...{ externalId: 'big', from: 'high', to: 'low', reason: 'minimum_stay' },
        details: {
          heldBy: [
            { rule: 'minimum_stay', wanted: 'low', since: TODAY, from: TODAY + 90 },
            { rule: 'renewal_freeze', wanted: 'low', renewalOn: TODAY + 30, from: TODAY + 31 },
          ],
        },
      },
    ])
    const { workspaceId } = context
    expect(await apply(surroundings, context, { planId })).toMatchObject({ applied: 0, left: 0 })
    expect(
      await findStoredPlanRow(context.database, { workspaceId, planId, runs: [] }, context.newId()),
    ).toBeUndefined()
  })
})

describe('looking at plans', () => {
  test('[Q62] rows come in pages and by kind, tier and reason; plans the newest first', async () => {
    const list = Array.from({ length: 25 }, (_, index) => ({
      id: `a${index}`,
      acvMinor: (index + 1) * 6_000_00,
    }))
    await aPlannedWorkspace(context, list)
    const first = await makePlan(surroundings, context)
    surroundings.wait(1000)
    const second = await makePlan(surroundings, context, TODAY + 1)
    const found = []
    let after: string | undefined
    do {
      const page = await listPlanRows(context, { planId: first, after, limit: 10 })
      found.push(...page.items.map(({ accountId }) => accountId))
      after = page.next
    } while (after !== undefined)
    expect(new Set(found).size).toBe(25)
    expect(found).toEqual(found.toSorted())
    const high = await listPlanRows(context, {
      planId: first,
      filter: { to: 'high', reason: 'entry' },
      limit: 50,
    })
    expect(high.items.length).toBe(9)
    expect((await listPlanRows(context, { planId: first, filter: { from: 'low' }, limit: 5 })).items).toEqual(
      [],
    )
    const page = await listPlans(context, { limit: 1 })
    expect(page.items.map(({ id }) => id)).toEqual([second])
    const rest = await listPlans(context, { after: page.next, limit: 5 })
    expect(rest.items.map(({ id }) => id)).toEqual([first])
    const nobody = context.newId()
    expect(await problemsIn(() => readPlan(context, { planId: nobody }))).toEqual([
      { code: 'not-found', values: { what: 'plan', id: nobody } },
    ])
  })

  test('[Q63] a row is explained as the plan saw it, although the account and the model have changed since', async () => {
    const [big] = await aPlannedWorkspace(context, [{ ...THREE[0]!, custom: { seats: 7 }, name: 'North' }])
    const planId = await makePlan(surroundings, context)
    await storeAccounts(context, [{ ...THREE[0]!, acvMinor: 1_00 }])
    await commitVersion(context, MODEL.replace('100000', '900000'))
    const explained = await explainPlanRow(context, { planId, accountId: big! })
    expect(explained).toMatchObject({
      ...{ asOf: TODAY, modelNumber: 1, account: { id: 'big' }, inputs: { acv: 150_000_00 } },
      row: { to: 'high', kind: 'moving' },
      explanation: { outcome: { kind: 'placed', tier: 'high', reason: 'entry', moves: true } },
    })
    expect(explained.explanation.tiers[0]).toMatchObject({ tier: 'high', verdict: 'taken' })
    expect(await problemsIn(() => explainPlanRow(context, { planId, accountId: planId }))).toEqual([
      { code: 'not-found', values: { what: 'plan-row', id: planId } },
    ])
  })

  test('[Q63] conditions on fields of the company’s own, segments and health bands are told from their inputs alone', async () => {
    const document = `
tierwise: 1
tiers:
  - { id: high, touch: high, when: 'custom.seats > 5 && segment == "enterprise"' }
  - { id: low, touch: low, when: 'health_band == "green"' }
  - { id: tech, touch: tech }
`
    const [first, second] = await aPlannedWorkspace(
      context,
      [
        { id: 'a', custom: { seats: 9 }, employees: 5000, health: 20 },
        { id: 'b', custom: { seats: 2 }, employees: 5000, health: 90 },
      ],
      document,
    )
    const planId = await makePlan(surroundings, context)
    const one = await explainPlanRow(context, { planId, accountId: first! })
    expect(one.inputs).toMatchObject({ 'custom.seats': 9, segment: 'enterprise', health_band: 'red' })
    expect(one.explanation.outcome).toMatchObject({ tier: 'high' })
    const other = await explainPlanRow(context, { planId, accountId: second! })
    expect(other.explanation.tiers.map(({ verdict }) => verdict)).toEqual([
      'fails',
      'taken',
      'after_an_earlier_one',
    ])
    expect(await apply(surroundings, context, { planId })).toMatchObject({ applied: 2 })
  })

  test('[Q64] two plans: totals of both, and only the accounts of which they differ', async () => {
    const [, middle] = await aPlannedWorkspace(context, THREE)
    const one = await makePlan(surroundings, context)
    await storeAccounts(context, [{ ...THREE[1]!, acvMinor: 500_000_00 }])
    const other = await makePlan(surroundings, context)
    const comparison = await comparePlans(context, { planId: one, otherPlanId: other, limit: 10 })
    expect(comparison.tiers.map(({ tier, one, other }) => [tier, one?.accounts, other?.accounts])).toEqual([
      ['high', 1, 2],
      ['low', 1, 0],
      ['tech', 1, 1],
    ])
    expect(comparison.items).toMatchObject([
      {
        accountId: middle,
        externalId: 'middle',
        one: { to: 'low' },
        other: { to: 'high', acvMinor: 500_000_00 },
      },
    ])
    expect((await comparePlans(context, { planId: one, otherPlanId: one, limit: 10 })).items).toEqual([])
  })

  test('[Q64] a discarded plan has no rows any more; one that was wholly applied stays', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    await discardPlan(context, { planId })
    expect((await readPlan(context, { planId })).state).toBe('discarded')
    const refused = [{ code: 'plan-not-ready', values: { plan: planId, state: 'discarded' } }]
    expect(await problemsIn(() => listPlanRows(context, { planId, limit: 1 }))).toEqual(refused)
    expect(await problemsIn(() => discardPlan(context, { planId }))).toEqual(refused)
    const applied = await makePlan(surroundings, context)
    await apply(surroundings, context, { planId: applied })
    expect(await problemsIn(() => discardPlan(context, { planId: applied }))).toMatchObject([
      { code: 'plan-not-ready', values: { state: 'applied' } },
    ])
  })
})
