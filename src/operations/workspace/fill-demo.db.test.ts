import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findJob } from '../../store/jobs.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { listAccounts } from '../account/list-accounts.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { listImports } from '../import/list-imports.ts'
import { runJob } from '../job/run-job.ts'
import { listModelVersions } from '../model/list-model-versions.ts'
import { listPilots } from '../pilot/list-pilots.ts'
import { listRuns } from '../placement/list-runs.ts'
import { listPlans } from '../plan/list-plans.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { fillDemo } from './fill-demo.ts'
import { DEMO_WORKSPACE, foundFirstWorkspace } from './found-first-workspace.ts'

const used = useFreshDatabase()

test.each([
  ['before its pilot', 0, { imports: 2, pilots: [] }],
  ['with its pilot', 40, { imports: 4, pilots: ['finished'] }],
])(
  '[U5] an empty database gets the demo company, planned and applied, once, also when it was cut off, %s',
  async (_, days, known) => {
    const surroundings = testSurroundings(used.served)
    surroundings.wait(days * 86_400_000)
    const [founded, again] = await Promise.all([
      foundFirstWorkspace(surroundings, DEMO_WORKSPACE),
      foundFirstWorkspace(surroundings, DEMO_WORKSPACE),
    ])
    expect(again).toEqual(founded)
    expect(founded.isDemo).toBe(true)
    const context = enterWorkspace(surroundings, founded.workspaceId, { kind: 'system' })

    // A job is handed over before its transaction is committed.
    const runCommittedJobs = async () => {
      for (const job of surroundings.sent.splice(0)) {
        const found = await findJob(context.database, context.workspaceId, job.jobId)
        if (found === undefined) surroundings.sent.push(job)
        else await runJob(surroundings, job)
      }
    }
    const fill = async (most: number) => {
      const stop = new AbortController()
      let isOver = false
      const filled = fillDemo(context, stop.signal).finally(() => {
        isOver = true
      })
      for (let round = 0; !isOver && round < most; round++) {
        await runCommittedJobs()
        await wait(20)
      }
      stop.abort()
      await filled
    }
    // A server that is stopped again and again gets on all the same.
    for (let start = 0; start < 9; start++) await fill(5)
    await fill(10_000)
    const done = await countsOf(context)
    expect(done).toEqual({ ...known, versions: 1, plans: 1, runs: 1, hasTiers: true })
    await fill(10_000)
    expect(await countsOf(context)).toEqual(done)
  },
  120_000,
)

async function countsOf(context: Context) {
  const page = { limit: 10 }
  const { items: accounts } = await listAccounts(context, { limit: 50, after: undefined })
  return {
    imports: (await listImports(context, page)).length,
    pilots: (await listPilots(context, page)).items.map(({ state }) => state),
    versions: (await listModelVersions(context, page)).items.length,
    plans: (await listPlans(context, page)).items.length,
    runs: (await listRuns(context, page)).items.length,
    hasTiers: accounts.length === 50 && accounts.every(({ placement }) => placement !== undefined),
  }
}
