import { removeExpiredRows } from '../../store/expired-rows.ts'
import { sweepParts } from '../../store/import-parts.ts'
import { deleteJobsFinishedBefore } from '../../store/jobs.ts'
import { listWorkspaceIds } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { LONGEST_UPLOAD_MILLISECONDS } from '../import/receive-upload.ts'

const KEPT_MILLISECONDS = 30 * 86_400_000

/**
 * Takes away, in every workspace, jobs that were finished 30 days ago and what expired by then, and files that were sent a day ago
 * and never became an import.
 */
export async function clearOldRows(surroundings: Surroundings): Promise<void> {
  const now = Date.parse(surroundings.now())
  const before = new Date(now - KEPT_MILLISECONDS).toISOString()
  for (const workspaceId of await listWorkspaceIds(surroundings.database)) {
    const { database } = enterWorkspace(surroundings, workspaceId, { kind: 'system' })
    await deleteJobsFinishedBefore(database, workspaceId, before)
    await removeExpiredRows(database, workspaceId, before)
    await sweepParts(database, workspaceId, now - LONGEST_UPLOAD_MILLISECONDS)
  }
}
