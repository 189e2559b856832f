import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Day, parseDay } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readAnswers } from '../answers/read-answers.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import type { Context } from '../context.ts'
import { listImports } from '../import/list-imports.ts'
import { requestImport } from '../import/request-import.ts'
import { followJob } from '../job/follow-job.ts'
import { commitModel } from '../model/commit-model.ts'
import { listModelVersions } from '../model/list-model-versions.ts'
import { saveDraft } from '../model/save-draft.ts'
import { suggestModel } from '../model/suggest-model.ts'
import { listRuns } from '../placement/list-runs.ts'
import { listPlans } from '../plan/list-plans.ts'
import { requestApply } from '../plan/request-apply.ts'
import { requestPlan } from '../plan/request-plan.ts'
import { ProblemError } from '../problem.ts'

/** The examples stand beside src/ in a checkout and beside dist/ in the package. */
const FOLDER = new URL('../../../examples/demo/', import.meta.url)
/** The day that the demo company's files are true for; see examples/demo/README.md. */
const DEMO_DAY: Day = parseDay('2026-07-01')!
const REASON = 'The model that the assessment of the demo company recommends.'

/**
 * Fills a workspace with the demo company as a person would who follows the guide: lists, answers, model, plan, apply. It goes on
 * where it was cut off, and does nothing once a plan was applied or somebody has begun a model of their own.
 */
export async function fillDemo(context: Context, signal: AbortSignal): Promise<void> {
  if ((await listRuns(context, { limit: 1 })).items.length > 0) return
  const { items: versions } = await listModelVersions(context, { limit: 1 })
  if (versions[0] !== undefined && versions[0].reason !== REASON) return
  await importOnce(context, { kind: 'people', file: 'team.csv', signal })
  await importOnce(context, { kind: 'accounts', file: 'accounts.csv', signal })
  if (signal.aborted) return
  if (versions.length === 0) await commitSuggestion(context)
  const planId = await planOnce(context, signal)
  if (signal.aborted) return
  const { jobId } = await requestApply(context, { planId, approve: 'all' })
  await waitFor(context, jobId, signal)
}

async function importOnce(
  context: Context,
  {
    kind,
    file,
    signal,
  }: { readonly kind: 'people' | 'accounts'; readonly file: string; readonly signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return
  const runs = await listImports(context, { limit: 10 })
  const begun = runs.find((run) => run.kind === kind)
  const { jobId } =
    begun === undefined
      ? await requestImport(context, listOf(kind, dayOf(context)), filesIn(file))
      : { jobId: begun.id }
  await waitFor(context, jobId, signal)
}

/** A machine whose clock is behind has no future yet. */
function dayOf({ today }: Context): Day {
  return Math.min(DEMO_DAY, today())
}

function listOf(kind: 'people' | 'accounts', asOf: Day) {
  return { kind, source: 'demo', asOf, isDryRun: false, skipRejected: false } as const
}

async function* filesIn(name: string) {
  yield { name, bytes: createReadStream(new URL(name, FOLDER)) as AsyncIterable<Uint8Array> }
}

async function commitSuggestion(context: Context): Promise<void> {
  const { revision } = await readAnswers(context)
  if (revision === 0) {
    const document = await readFile(new URL('answers.yaml', FOLDER), 'utf8')
    await saveAnswers(context, { document, seenRevision: 0 })
  }
  const { document } = await suggestModel(context)
  await saveDraft(context, { document, seenRevision: 0 }).catch((error: unknown) => {
    // It was cut off after this step.
    if (!(error instanceof ProblemError)) throw error
  })
  await commitModel(context, { reason: REASON })
}

async function planOnce(context: Context, signal: AbortSignal): Promise<Uuid> {
  const [plan] = (await listPlans(context, { limit: 1 })).items
  const { planId, jobId } =
    plan === undefined
      ? await requestPlan(context, { asOf: dayOf(context) })
      : { planId: plan.id, jobId: plan.jobId }
  if (jobId !== undefined) await waitFor(context, jobId, signal)
  return planId
}

/** Until a worker has done it. Throws when it could not. */
async function waitFor(context: Context, jobId: Uuid, signal: AbortSignal): Promise<void> {
  for await (const job of followJob(context, { jobId, signal })) {
    if (job.state === 'failed')
      throw new Error(`a job of the demo company failed: ${JSON.stringify(job.problems)}`)
  }
}
