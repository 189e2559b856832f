import { formatDay } from '../../domain/kernel/day.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { planCustomerBase } from '../../domain/plan/plan-customer-base.ts'
import type { ReportNote } from '../../report/report-context.ts'
import { appendAct } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { erasePlanRows, type PlanKey, writePlanRows } from '../../store/plan-rows.ts'
import { findPlan, finishPlan } from '../../store/plans.ts'
import { holdState } from '../../store/read-base.ts'
import { nameOfActor } from '../access/actor.ts'
import { refreshHealth } from '../health/refresh-health.ts'
import type { JobContext } from '../job/job-work.ts'
import { noteTeam } from '../note-inputs.ts'
import { writeKeptReport } from '../report/kept-report.ts'
import { loadImportNotes } from '../report/load-import-notes.ts'
import { loadPlanView, type PlanView } from './load-plan-view.ts'
import { summarisePlan } from './plan-summary.ts'
import { countRows, type RowCounts, rowsOfPlan } from './rows-of-plan.ts'
import { tellTooLarge } from './tell-too-large.ts'

export type ComputedCounts = { readonly planId: Uuid; readonly accounts: number; readonly counts: RowCounts }

/**
 * [Q60] The work of a plan: sees the workspace in one moment, computes, and keeps the result, all of it or nothing. A plan that is
 * not waited for any more (computed before, or discarded) is left as it is.
 */
export async function computePlan(
  context: JobContext,
  {
    planId,
    isHealthFresh = false,
  }: {
    readonly planId: Uuid
    /** Every account was scored just now. */
    readonly isHealthFresh?: boolean
  },
): Promise<ComputedCounts | { readonly planId: Uuid }> {
  const { database, workspaceId, progress, today } = context
  const waiting = await findPlan(database, workspaceId, planId)
  if (waiting?.state !== 'computing') return leavePlan(database, { workspaceId, planId })
  const { asOf } = waiting
  progress('read')
  if (!isHealthFresh && asOf === today()) await refreshHealth(context, asOf)
  const view = await database.transaction(async (transaction) => {
    await holdState(transaction)
    return {
      ...(await loadPlanView(transaction, { workspaceId, asOf })),
      notes: await loadImportNotes(transaction, workspaceId),
    }
  })
  const plan = planOf(view, (done, total) => progress('plan', done, total))
  return keepPlan(context, { planId, view, plan })
}

function planOf(view: PlanView, onProgress: (done: number, total: number) => void): Plan {
  const { base, model, team, answers, current, asOf } = view
  return tellTooLarge(() => planCustomerBase({ base, model, team, answers, current, asOf, onProgress }))
}

/** Nobody sees the rows of a plan that is being computed, so they may come before it is ready. */
async function keepPlan(
  { database, workspaceId, actor, newId, now, progress }: JobContext,
  {
    planId,
    view,
    plan,
  }: {
    readonly planId: Uuid
    readonly view: PlanView & { readonly notes: readonly ReportNote[] }
    readonly plan: Plan
  },
): Promise<ComputedCounts | { readonly planId: Uuid }> {
  const key = { workspaceId, planId }
  const accounts = plan.customerBase.active
  progress('write', 0, accounts)
  const { counted, counts } = countRows(rowsOfPlan(plan, view))
  await database.transaction((transaction) => writePlanRows(transaction, key, counted))
  const actId = newId()
  const isKept = await database.transaction(async (transaction) => {
    const isWanted = await finishPlan(transaction, key, {
      ...{ modelVersionId: view.version.id, seenRun: view.run, seenAct: view.act },
      ...{ summary: summarisePlan(plan, view, counts()), report: writeKeptReport(plan, notesOf(view)) },
      finishedAt: now(),
    })
    if (!isWanted) return false
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'plan.make', actor: nameOfActor(actor), at: now() },
      details: {
        ...{ plan: planId, asOf: formatDay(view.asOf), model: view.version.number, accounts },
        ...counts(),
      },
    })
    return true
  })
  if (!isKept) return leavePlan(database, key)
  progress('write', accounts, accounts)
  return { planId, accounts, counts: counts() }
}

function notesOf({ notes, team, model }: PlanView & { readonly notes: readonly ReportNote[] }) {
  return [...notes, ...noteTeam(team, new Set(model.tiers.map(({ id }) => id)))]
}

/** What an attempt has written of a plan that was discarded meanwhile goes away. */
async function leavePlan(database: Database, key: PlanKey): Promise<{ readonly planId: Uuid }> {
  const plan = await findPlan(database, key.workspaceId, key.planId)
  if (plan === undefined || plan.state === 'discarded') {
    await database.transaction((transaction) => erasePlanRows(transaction, key))
  }
  return { planId: key.planId }
}
