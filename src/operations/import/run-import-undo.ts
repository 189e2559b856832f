import { lockActs } from '../../store/act-order.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findImportRun, lockImports, noteUndone } from '../../store/import-runs.ts'
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

/** Takes an import back, as one act: all of it or nothing. An import that is undone already stays so. */
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
    const known = await findImportRun(transaction, workspaceId, importId)
    // This job did it, and died before it could say so.
    if (known?.state === 'undone') return undoneBefore(importId)
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

function undoneBefore(importId: Uuid): ImportUndone {
  return { importId, restored: 0, removed: 0 }
}
