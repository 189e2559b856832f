import { listWorkspaceIds } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { ProblemError } from '../problem.ts'
import { startDailyRun } from './start-daily-run.ts'

/** Starts today's run in every workspace where it has not been run: what the clock does once a day, and may do again. */
export async function startDueDays(surroundings: Surroundings): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(surroundings.database)) {
    try {
      await startDailyRun(enterWorkspace(surroundings, workspaceId, { kind: 'system' }))
    } catch (error) {
      const isDone = error instanceof ProblemError && error.problems[0]?.code === 'day-already-run'
      if (!isDone) throw error
    }
  }
}
