import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findImportRun, type ImportKind, type ImportRun, listLaterImports } from '../../store/import-runs.ts'
import { readImportUse } from '../../store/undo-import.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** Imports that write the same tables come off in the order in which they went on: an account list writes contracts too. */
const BUILT_UPON_BY: Readonly<Record<ImportKind, readonly ImportKind[]>> = {
  accounts: ['accounts', 'contracts'],
  contracts: ['accounts', 'contracts'],
  people: ['people'],
  signals: ['signals'],
}

/** An import that can be taken back. Throws why it cannot. */
export async function mustBeUndoable(
  { workspaceId }: Context,
  transaction: Transaction,
  importId: Uuid,
): Promise<ImportRun> {
  const run = await findImportRun(transaction, workspaceId, importId)
  if (run === undefined) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'import', id: importId } }])
  }
  const { kind, state } = run
  if (state !== 'done') throw new ProblemError([{ code: 'import-not-done', values: { state } }])
  const imports = await listLaterImports(transaction, workspaceId, { importId, kinds: BUILT_UPON_BY[kind] })
  if (imports.length > 0) {
    throw new ProblemError([{ code: 'import-not-newest', values: { count: imports.length, imports } }])
  }
  const use = await readImportUse(transaction, { workspaceId, importId, kind })
  if (use.count > 0) throw new ProblemError([{ code: 'import-in-use', values: use }])
  return run
}
