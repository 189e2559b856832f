import { describe, expect, test } from 'vitest'
import type { Account } from '../../domain/account/account.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { copyDay } from '../../store/copy-line.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findJob } from '../../store/jobs.ts'
import { findPlacementOn } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { JOB_WORKS } from '../job/job-works.ts'
import { runJob } from '../job/run-job.ts'
import { startJob } from '../job/start-job.ts'
import {
  aPlannedWorkspace,
  apply,
  makePlan,
  resultOf,
  storeAccounts,
} from '../plan/testing/a-planned-workspace.ts'
import { storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { listDailyRuns } from './list-daily-runs.ts'
import type { DayResult } from './run-day.ts'
import { startDailyRun } from './start-daily-run.ts'
import { startDueDays } from './start-due-days.ts'

const used = useFreshDatabase()
const A_DAY = 86_400_000
const LOW: Partial<Account> = { acvMinor: 6_000_000 }

describe('[Q80] a day', () => {
  test('a red account is promoted, and one that only grew waits for a person in the plan of the day', async () => {
    const { surroundings, context, ids } = await aPlacedWorkspace()
    surroundings.wait(A_DAY)
    await addSignal(context, ids[0]!, { metric: 'health', value: 20 })
    await storeAccounts(context, [{ id: 'B', acvMinor: 20_000_000 }])
    const result = await runToday(surroundings, context)
    expect(result).toMatchObject({ changedFacts: 1, moved: 1 })
    expect(await tierOf(context, ids[0]!)).toMatchObject({ tier: 'high', reason: 'risk' })
    expect(await tierOf(context, ids[1]!)).toMatchObject({ tier: 'low' })
    const left = await apply(surroundings, context, { planId: result.planId! })
    expect(left).toMatchObject({ applied: 1, refused: 0 })
    expect(await tierOf(context, ids[1]!)).toMatchObject({ tier: 'high', reason: 'growth' })
  })

  test('a promotion ends by itself after 30 days without red', async () => {
    const { surroundings, context, ids } = await aPlacedWorkspace()
    await addSignal(context, ids[0]!, { metric: 'health', value: 20 })
    expect(await runToday(surroundings, context)).toMatchObject({ moved: 1 })
    surroundings.wait(A_DAY)
    await addSignal(context, ids[0]!, { metric: 'health', value: 60 })
    expect(await runToday(surroundings, context)).toMatchObject({ changedFacts: 1, moved: 0 })
    surroundings.wait(29 * A_DAY)
    expect(await runToday(surroundings, context)).toMatchObject({ moved: 0 })
    surroundings.wait(A_DAY)
    expect(await runToday(surroundings, context)).toMatchObject({ moved: 1 })
    expect(await tierOf(context, ids[0]!)).toMatchObject({ tier: 'low', reason: 'risk_ended' })
  })

  test('a pin that has run out gives the account back to its base', async () => {
    const { surroundings, context, ids } = await aPlacedWorkspace()
    const today = context.today()
    const pin = { tier: 'tech', reason: 'asked for', until: today + 1 }
    await storeRun(context, {
      placements: [
        {
          accountId: ids[0]!,
          tier: 'tech',
          baseTier: 'low',
          since: today,
          reason: 'pinned',
          acvMinor: 6_000_000,
          currency: 'USD',
          pin,
        },
      ],
    })
    surroundings.wait(A_DAY)
    expect(await runToday(surroundings, context)).toMatchObject({ moved: 0 })
    surroundings.wait(A_DAY)
    expect(await runToday(surroundings, context)).toMatchObject({ moved: 1 })
    expect(await tierOf(context, ids[0]!)).toMatchObject({ tier: 'low', reason: 'pin_ended' })
  })

  test('accounts that nobody has placed wait for the first apply', async () => {
    const surroundings = testSurroundings(used.served)
    const context = await aContext(surroundings)
    const [id] = await aPlannedWorkspace(context, [{ id: 'A', ...LOW }])
    await addSignal(context, id!, { metric: 'health', value: 20 })
    expect(await runToday(surroundings, context)).toMatchObject({ changedFacts: 1, moved: 0 })
    expect(await tierOf(context, id!)).toBeUndefined()
  })

  test('without a model the facts follow the signals all the same', async () => {
    const surroundings = testSurroundings(used.served)
    const context = await aContext(surroundings)
    const [id] = await storeAccounts(context, [{ id: 'A' }])
    await addSignal(context, id!, { metric: 'nps', value: 40 })
    expect(await runToday(surroundings, context)).toMatchObject({ changedFacts: 1, moved: 0, planId: null })
  })
})

describe('[Q81] a day is run once', () => {
  test('asking again is refused, also with a clock that was set back, and a day to come is too', async () => {
    const { surroundings, context } = await aPlacedWorkspace()
    await runToday(surroundings, context)
    const day = context.today()
    expect(await problemsIn(() => startDailyRun(context))).toMatchObject([{ code: 'day-already-run' }])
    surroundings.wait(-3 * A_DAY)
    expect(await problemsIn(() => startDailyRun(context))).toMatchObject([
      { code: 'day-already-run', values: { latest: formatDay(day) } },
    ])
    expect(await problemsIn(() => startDailyRun(context, { day: day + 1 }))).toMatchObject([
      { code: 'day-not-yet' },
    ])
    expect((await listDailyRuns(context, { limit: 10 })).map((run) => run.day)).toEqual([day])
  })

  test('the job that runs a day is given to everybody who asks for it', async () => {
    const { context } = await aPlacedWorkspace()
    const asked = await Promise.all([startDailyRun(context), startDailyRun(context), startDailyRun(context)])
    expect(new Set(asked.map(({ jobId }) => jobId)).size).toBe(1)
  })

  test('of several at once one runs it', async () => {
    const { surroundings, context, ids } = await aPlacedWorkspace()
    await addSignal(context, ids[0]!, { metric: 'health', value: 20 })
    const jobIds = await Promise.all(
      [1, 2, 3].map(() =>
        context.database.transaction((transaction) =>
          startJob(context, transaction, { kind: 'daily-run', input: { day: context.today() } }),
        ),
      ),
    )
    const { workspaceId } = context
    await Promise.all(jobIds.map((jobId) => runJob(surroundings, { workspaceId, jobId }).catch(() => {})))
    surroundings.sent.length = 0
    surroundings.sent.push(...jobIds.map((jobId) => ({ workspaceId, jobId })))
    await Promise.all(surroundings.sent.splice(0).map((job) => runJob(surroundings, job).catch(() => {})))
    const jobs = await Promise.all(jobIds.map((jobId) => findJob(context.database, workspaceId, jobId)))
    expect(jobs.map((job) => job?.state).toSorted()).toEqual(['done', 'failed', 'failed'])
    expect(await listDailyRuns(context, { limit: 10 })).toHaveLength(1)
    expect(await runsOf(context)).toBe(2)
  })

  test.each(['facts', 'read', 'plan', 'decide', 'write'])(
    'begun again after it was broken off at "%s", it comes to the same',
    async (stage) => {
      const { surroundings, context, ids } = await aPlacedWorkspace()
      await addSignal(context, ids[0]!, { metric: 'health', value: 20 })
      const { jobId } = await startDailyRun(context)
      const { right, load } = JOB_WORKS['daily-run']
      let isBroken = false
      const works = {
        'daily-run': {
          right,
          load: async () => {
            const work = await load()
            return async (job: Parameters<typeof work>[0], input: never) => {
              const progress: typeof job.progress = (now) => {
                if (isBroken || now !== stage) return
                isBroken = true
                throw new Error('broken off')
              }
              return work({ ...job, progress }, input)
            }
          },
        },
      }
      const sent = surroundings.sent.pop()!
      await expect(runJob(surroundings, sent, { works })).rejects.toThrow('broken off')
      await runJob(surroundings, sent, { works })
      const job = await findJob(context.database, context.workspaceId, jobId)
      expect(job).toMatchObject({
        state: 'done',
        attempts: 2,
        result: { changedFacts: 1, moved: 1, planId: jobId },
      })
      expect(await listDailyRuns(context, { limit: 10 })).toHaveLength(1)
      expect(await runsOf(context)).toBe(2)
      expect(await tierOf(context, ids[0]!)).toMatchObject({ tier: 'high', reason: 'risk' })
    },
  )

  test('the clock starts it in every workspace, once, in the name of the system', async () => {
    const { surroundings, context, ids } = await aPlacedWorkspace()
    const other = await aContext(surroundings)
    await addSignal(context, ids[0]!, { metric: 'health', value: 20 })
    const ours = () =>
      surroundings.sent.filter(({ workspaceId }) =>
        [context, other].some((one) => one.workspaceId === workspaceId),
      )
    await startDueDays(surroundings)
    await startDueDays(surroundings)
    expect(ours()).toHaveLength(2)
    const jobs = ours()
    surroundings.sent.length = 0
    for (const job of jobs) await runJob(surroundings, job)
    await startDueDays(surroundings)
    expect(ours()).toEqual([])
    expect(await listDailyRuns(other, { limit: 10 })).toHaveLength(1)
    expect(await actorsOf(context)).toEqual(['system'])
  })
})

/** Accounts A and B in tier low, placed by a person. */
async function aPlacedWorkspace(): Promise<{
  surroundings: TestSurroundings
  context: Context
  ids: Uuid[]
}> {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const ids = await aPlannedWorkspace(context, [
    { id: 'A', ...LOW, health: 80 },
    { id: 'B', ...LOW, health: 80 },
  ])
  await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
  return { surroundings, context, ids }
}

async function runToday(surroundings: TestSurroundings, context: Context): Promise<DayResult> {
  const { jobId } = await startDailyRun(context)
  return resultOf<DayResult>(surroundings, context, jobId)
}

async function addSignal(
  { database, workspaceId, today, now }: Context,
  accountId: Uuid,
  { metric, value }: { metric: string; value: number },
): Promise<void> {
  await database.query(
    sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
        values ($1, $2, $3, $4, $5, 'test', $6)`,
    [workspaceId, accountId, metric, copyDay(today()), value, now()],
  )
}

async function tierOf(context: Context, accountId: Uuid): Promise<unknown> {
  const { database, workspaceId, today } = context
  const run = await readPublishedRun(database, workspaceId)
  return findPlacementOn(database, { workspaceId, accountId, run }, today())
}

/** How many runs of placements were published. */
async function runsOf({ database, workspaceId }: Context): Promise<number> {
  const runs = await database.query(sql`select run_number from placement_run where workspace_id = $1`, [
    workspaceId,
  ])
  return runs.length
}

async function actorsOf({ database, workspaceId }: Context): Promise<string[]> {
  const acts = await database.query<{ actor: string }>(
    sql`select distinct actor from audit_act where workspace_id = $1 and action = 'daily.run' order by actor`,
    [workspaceId],
  )
  return acts.map(({ actor }) => actor)
}
