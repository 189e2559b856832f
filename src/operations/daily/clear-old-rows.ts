import { removeExpiredRows } from '../../store/expired-rows.ts'
import { deleteJobsFinishedBefore } from '../../store/jobs.ts'
import { listWorkspaceIds } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'

const KEPT_MILLISECONDS = 30 * 86_400_000

/** Takes away, in every workspace, jobs that were finished 30 days ago and what expired by then. */
export async function clearOldRows(surroundings: Surroundings): Promise<void> {
  const before = new Date(Date.parse(surroundings.now()) - KEPT_MILLISECONDS).toISOString()
  for (const workspaceId of await listWorkspaceIds(surroundings.database)) {
    const { database } = enterWorkspace(surroundings, workspaceId, { kind: 'system' })
    await deleteJobsFinishedBefore(database, workspaceId, before)
    await removeExpiredRows(database, workspaceId, before)
  }
}
