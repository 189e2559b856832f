import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findModelVersion, type ModelVersion } from '../../store/model-versions.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** One version with its text as it was written. Throws `not-found`. */
export async function readModelVersion(
  context: Context,
  { number }: { readonly number: number },
): Promise<ModelVersion> {
  allow(context, 'model.read')
  return getModelVersion(context.database, context.workspaceId, number)
}

/** One version. Throws `not-found`. */
export async function getModelVersion(
  connection: Connection,
  workspaceId: Uuid,
  number: number,
): Promise<ModelVersion> {
  const found = await findModelVersion(connection, workspaceId, number)
  if (found !== undefined) return found
  throw new ProblemError([{ code: 'not-found', values: { what: 'model version', id: number } }])
}
