import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findPlacementRun, type PlacementRun } from '../../store/placement-runs.ts'
import { ProblemError } from '../problem.ts'

/** A run that can be taken back. Throws `not-found` where there is none, and `run-undone` where that has been done. */
export async function getRunToUndo(
  connection: Connection,
  workspaceId: Uuid,
  runNumber: number,
): Promise<PlacementRun> {
  const run = await findPlacementRun(connection, workspaceId, runNumber)
  if (run === undefined) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'run', id: runNumber } }])
  }
  const { undoneBy } = run
  if (undoneBy !== undefined) {
    throw new ProblemError([{ code: 'run-undone', values: { run: runNumber, undoneBy } }])
  }
  return run
}
