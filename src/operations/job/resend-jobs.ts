import { listUnfinishedJobs } from '../../store/jobs.ts'
import { listWorkspaceIds } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'

/**
 * Hands every job to the queue again that is not finished. Those that the queue has are left as they are; others were lost with
 * it, say because a backup keeps the jobs and not the queue.
 */
export async function resendJobs(surroundings: Surroundings): Promise<void> {
  const { database, queue } = surroundings
  for (const workspaceId of await listWorkspaceIds(database)) {
    const context = enterWorkspace(surroundings, workspaceId, { kind: 'system' })
    await context.database.transaction(async (transaction) => {
      for (const jobId of await listUnfinishedJobs(transaction, workspaceId)) {
        await queue.send(transaction, { workspaceId, jobId })
      }
    })
  }
}
