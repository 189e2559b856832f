import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { mustBeUndoable } from './must-be-undoable.ts'

/**
 * Starts the job that takes an import back. Throws `import-not-done`, `import-not-newest` where later imports build on it, and
 * `import-in-use` where what it made is in use since.
 */
export async function requestImportUndo(
  context: Context,
  { importId }: { readonly importId: Uuid },
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'import.undo')
  return context.database.transaction(async (transaction) => {
    await mustBeUndoable(context, transaction, importId)
    return { jobId: await startJob(context, transaction, { kind: 'import-undo', input: { importId } }) }
  })
}
