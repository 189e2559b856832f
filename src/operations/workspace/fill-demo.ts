import { readFile } from 'node:fs/promises'
import type { Uuid } from '../../store/identifier.ts'
import { readAnswers } from '../answers/read-answers.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import type { Context } from '../context.ts'
import { commitModel } from '../model/commit-model.ts'
import { listModelVersions } from '../model/list-model-versions.ts'
import { saveDraft } from '../model/save-draft.ts'
import { suggestModel } from '../model/suggest-model.ts'
import { listRuns } from '../placement/list-runs.ts'
import { listPlans } from '../plan/list-plans.ts'
import { requestApply } from '../plan/request-apply.ts'
import { requestPlan } from '../plan/request-plan.ts'
import { ProblemError } from '../problem.ts'
import { DEMO_FOLDER, demoDayOf, importOnce, waitFor } from './demo-steps.ts'
import { fillDemoPilot } from './fill-demo-pilot.ts'

const REASON = 'The model that the assessment of the demo company recommends.'

/**
 * Fills a workspace with the demo company as a person would who follows the guide: lists, answers, model, plan, apply, pilot. It
 * goes on where it was cut off, and does nothing once somebody has begun a model or a second run of their own.
 */
export async function fillDemo(context: Context, signal: AbortSignal): Promise<void> {
  const { items: versions } = await listModelVersions(context, { limit: 1 })
  if (versions[0] !== undefined && versions[0].reason !== REASON) return
  const { items: runs } = await listRuns(context, { limit: 2 })
  if (runs.length === 1) await fillDemoPilot(context, signal)
  if (runs.length > 0) return
  await importOnce(context, { kind: 'people', file: 'team.csv', signal })
  await importOnce(context, { kind: 'accounts', file: 'accounts.csv', signal })
  if (signal.aborted) return
  if (versions.length === 0) await commitSuggestion(context)
  const planId = await planOnce(context, signal)
  if (signal.aborted) return
  const { jobId } = await requestApply(context, { planId, approve: 'all' })
  await waitFor(context, jobId, signal)
  await fillDemoPilot(context, signal)
}

async function commitSuggestion(context: Context): Promise<void> {
  const { revision } = await readAnswers(context)
  if (revision === 0) {
    const document = await readFile(new URL('answers.yaml', DEMO_FOLDER), 'utf8')
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
      ? await requestPlan(context, { asOf: demoDayOf(context) })
      : { planId: plan.id, jobId: plan.jobId }
  if (jobId !== undefined) await waitFor(context, jobId, signal)
  return planId
}
