import { beforeEach, describe, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import { appendAct } from '../../store/audit.ts'
import type { Database, Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState, readBase } from '../../store/read-base.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import type { JobContext } from '../job/job-work.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { applyPlan } from './apply-plan.ts'
import { aPlannedWorkspace, apply, makePlan, storeAccounts, THREE } from './testing/a-planned-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

describe('whatever happens meanwhile', () => {
  test('[Q66] doing it once more gives the same result and changes nothing', async () => {
    const [, middle] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    await storeAccounts(context, [{ ...THREE[1]!, acvMinor: 60_000_00 }])
    const jobId = context.newId()
    const first = await applyPlan(asJob(jobId), { planId })
    expect(first.refusedAccounts.map(({ accountId }) => accountId)).toEqual([middle])
    expect(await applyPlan(asJob(jobId), { planId })).toEqual(first)
    expect(await readPublishedRun(context.database, context.workspaceId)).toBe(1)
  })

  test('[Q65] an apply that ends between writing and publishing is not seen, and done wholly the next time', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    const jobId = context.newId()
    // The first is the view, the second writes the rows, the third would publish.
    const dying = { ...asJob(jobId), database: failingAt(context.database, 3) }
    await expect(applyPlan(dying, { planId })).rejects.toThrow('killed')
    expect(await tierOf(big!)).toBeUndefined()
    const written = await used.database.query(
      sql`select count(*) as rows from placement where workspace_id = $1`,
      [context.workspaceId],
    )
    expect(written).toEqual([{ rows: 3 }])
    expect(await applyPlan(asJob(jobId), { planId })).toMatchObject({ applied: 3, run: 1 })
    expect(await tierOf(big!)).toBe('high')
    const rows = await used.database.query(
      sql`select count(*) as rows from placement where workspace_id = $1`,
      [context.workspaceId],
    )
    expect(rows).toEqual([{ rows: 3 }])
  })

  test('[Q65] what comes in between is seen: the apply is decided again and refuses it', async () => {
    const [, middle] = await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    const meanwhile = async () => {
      await storeAccounts(context, [{ ...THREE[1]!, acvMinor: 60_000_00 }])
    }
    const result = await applyPlan(
      { ...asJob(context.newId()), database: withAfter(context.database, 1, meanwhile) },
      { planId },
    )
    expect(result).toMatchObject({ applied: 2, refused: 1, run: 1 })
    expect(result.refusedAccounts.map(({ accountId }) => accountId)).toEqual([middle])
    expect(await tierOf(middle!)).toBeUndefined()
  })

  test('[Q65] what does not concern placements does not disturb an apply', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    let times = 0
    const { database, workspaceId, newId, now } = context
    const meanwhile = async () => {
      times++
      await database.transaction((transaction) =>
        appendAct(transaction, {
          workspaceId,
          actId: newId(),
          action: 'user.invite',
          actor: 'test',
          at: now(),
        }),
      )
    }
    await applyPlan({ ...asJob(newId()), database: withAfter(database, 1, meanwhile) }, { planId })
    expect(times).toBe(1)
  })

  test('[Q65] of two applies of one plan at once both end well, and each account is placed once', async () => {
    await aPlannedWorkspace(context, THREE)
    const planId = await makePlan(surroundings, context)
    const results = await Promise.allSettled([0, 1].map(() => applyPlan(asJob(context.newId()), { planId })))
    const applied = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.applied] : []))
    expect(Math.max(...applied)).toBe(3)
    // What the later one has written before it saw that is not published, and the next run takes it away.
    const rows = await used.database.query(
      sql`select count(*) as rows from placement p
            join placement_pointer q on q.workspace_id = p.workspace_id and p.run_number <= q.published_run
           where p.workspace_id = $1`,
      [context.workspaceId],
    )
    expect(rows).toEqual([{ rows: 3 }])
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.problems[0].code).toBe('plan-not-ready')
    }
  })

  test('[Q65] a reader sees the whole of an apply or nothing of it', async () => {
    const list = Array.from({ length: 3000 }, (_, index) => ({
      id: `a${index}`,
      acvMinor: 20_000_00 + index,
    }))
    await aPlannedWorkspace(context, list)
    const planId = await makePlan(surroundings, context)
    let isDone = false
    const seen = new Set<number>()
    const reader = (async () => {
      while (!isDone) seen.add(await countPlaced())
    })()
    await apply(surroundings, context, { planId })
    isDone = true
    await reader
    seen.add(await countPlaced())
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 3000])
  })
})

function asJob(jobId: Uuid): JobContext {
  return { ...context, jobId, progress: () => {} }
}

/** A database of which the transaction of a number ends as if the process were killed. */
function failingAt(database: Database, number: number): Database {
  let begun = 0
  return {
    ...database,
    transaction: async (work) => {
      if (++begun === number) throw new Error('killed')
      return database.transaction(work)
    },
  }
}

/** A database on which something happens after the transaction of a number. */
function withAfter(database: Database, number: number, then: () => Promise<void>): Database {
  let begun = 0
  return {
    ...database,
    transaction: async <Result>(work: (transaction: Transaction) => Promise<Result>) => {
      const own = ++begun
      const result = await database.transaction(work)
      if (own === number) await then()
      return result
    },
  }
}

async function countPlaced(): Promise<number> {
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const run = await readPublishedRun(transaction, workspaceId)
    const { base, current } = await readBase(transaction, { workspaceId, asOf: TODAY, run })
    let placed = 0
    for (const { id } of base.accounts) if (current(id) !== undefined) placed++
    return placed
  })
}

async function tierOf(accountId: Uuid): Promise<string | undefined> {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  return (await findAccount(database, { workspaceId, asOf: TODAY, run }, accountId))?.placement?.tier
}
