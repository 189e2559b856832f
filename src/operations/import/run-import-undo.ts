import { lockActs } from '../../store/act-order.ts'
import { type Act, appendAct } from '../../store/audit.ts'
import { findActs } from '../../store/audit-log.ts'
import type { Uuid } from '../../store/identifier.ts'
import { lockImports, noteUndone } from '../../store/import-runs.ts'
import { undoImport } from '../../store/undo-import.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { mustBeUndoable } from './must-be-undoable.ts'

export type ImportUndone = {
  readonly importId: Uuid
  /** What the import had changed and is as it was before. */
  readonly restored: number
  /** What the import had made and is gone. */
  readonly removed: number
}

/**
 * Takes an import back, as one act: all of it or nothing. Done once more it gives what it did; throws `import-not-done` where
 * another job was first.
 */
export async function runImportUndo(
  context: JobContext,
  { importId }: { readonly importId: Uuid },
): Promise<ImportUndone> {
  const { database, workspaceId, actor, jobId, now, progress } = context
  progress('undoing')
  return database.transaction(async (transaction) => {
    await lockImports(transaction, workspaceId)
    // Nobody places an account between the look at its use and its end.
    await lockActs(transaction, workspaceId)
    // This job did it, and died before it could say so.
    const [done] = await findActs(transaction, workspaceId, [jobId])
    if (done !== undefined) return undoneBefore(importId, done)
    const { kind, source } = await mustBeUndoable(context, transaction, importId)
    const counts = await undoImport(transaction, { workspaceId, importId, kind })
    await appendAct(transaction, {
      ...{ workspaceId, actId: jobId, action: 'import.undo', actor: nameOfActor(actor), at: now() },
      details: { importId, kind, source, ...counts },
    })
    await noteUndone(transaction, { workspaceId, importId, at: now() })
    return { importId, ...counts }
  })
}

function undoneBefore(importId: Uuid, { details }: Act): ImportUndone {
  const { restored, removed } = details as Pick<ImportUndone, 'restored' | 'removed'>
  return { importId, restored, removed }
}
