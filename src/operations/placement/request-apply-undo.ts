import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { getRunToUndo } from './get-run-to-undo.ts'

/** [Q69] Begins to take a run back. Throws `not-found`, and `run-undone` for one that was taken back already. */
export async function requestApplyUndo(
  context: Context,
  { runNumber }: { readonly runNumber: number },
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'plan.undo')
  const { database, workspaceId } = context
  const jobId = await database.transaction(async (transaction) => {
    await getRunToUndo(transaction, workspaceId, runNumber)
    return startJob(context, transaction, { kind: 'apply-undo', input: { runNumber } })
  })
  return { jobId }
}
