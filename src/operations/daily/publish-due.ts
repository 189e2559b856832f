import { type Day, formatDay } from '../../domain/kernel/day.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { walkRowsToApply } from '../../store/plan-row-walks.ts'
import { readPlanSummary } from '../../store/plans.ts'
import { holdState } from '../../store/read-base.ts'
import type { JobContext } from '../job/job-work.ts'
import { publishOutcomes } from '../placement/publish-outcomes.ts'
import { retryOvertaken } from '../placement/retry-overtaken.ts'
import { decideApply } from '../plan/decide-apply.ts'
import { getPlanIn } from '../plan/get-plan.ts'
import { loadPlanView } from '../plan/load-plan-view.ts'
import { mustBeApplicable } from '../plan/must-be-applicable.ts'
import type { PlanSummary } from '../plan/plan-summary.ts'
import type { Selection } from '../plan/selection.ts'
import { countDueRows, type DueCounts, dueRows } from './due-rows.ts'

/** Nothing that somebody must agree to. */
const NOT_PENDING: Selection = ({ kind }) => (kind === 'pending' ? 'pending' : 'take')

/**
 * Publishes of a plan what time alone has decided, and gives how much that is. `whenPublished` is done in the same transaction,
 * and not at all when there is nothing to publish: then 0 and 0 are given.
 */
export async function publishDue(
  context: JobContext,
  {
    planId,
    day,
    whenPublished,
  }: {
    readonly planId: Uuid
    readonly day: Day
    readonly whenPublished: (transaction: Transaction, counts: DueCounts) => Promise<void>
  },
): Promise<DueCounts> {
  const { database, workspaceId, jobId, progress } = context
  const key = { workspaceId, planId }
  return retryOvertaken(async () => {
    progress('decide')
    const { plan, view, decision } = await database.transaction(async (transaction) => {
      await holdState(transaction)
      const plan = await getPlanIn(transaction, key, ['ready'])
      const view = await loadPlanView(transaction, { workspaceId, asOf: day })
      await mustBeApplicable(context, transaction, { plan, newest: view.version })
      const { inputNames } = (await readPlanSummary<PlanSummary>(transaction, workspaceId, planId))!
      const rows = walkRowsToApply(transaction, key, view.run)
      const onProgress = (done: number, total: number) => progress('decide', done, total)
      const deciding = { view, rows, inputNames, runs: [], selection: NOT_PENDING, onProgress }
      return { plan, view, decision: await decideApply(deciding) }
    })
    const rows = dueRows(decision.rows)
    const counts = countDueRows(rows)
    if (counts.moved + counts.noted === 0) return counts
    progress('write', 0, counts.moved + counts.noted)
    await publishOutcomes(context, {
      ...{ runId: jobId, planId, modelVersionId: plan.modelVersionId, effectiveOn: day },
      ...{ action: 'daily.run', currency: view.base.currency, rows, seenAct: view.act },
      details: { day: formatDay(day), plan: planId, ...counts },
      whenPublished: (transaction) => whenPublished(transaction, counts),
    })
    return counts
  })
}
