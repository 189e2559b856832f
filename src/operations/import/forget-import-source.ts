import { appendAct } from '../../store/audit.ts'
import { findSourceMap, forgetSourceMap, type ListOfSource } from '../../store/import-sources.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** Forgets the map of a source: the next list is read by its headers. Throws `not-found` where none is remembered. */
export async function forgetImportSource(context: Context, { source, kind }: ListOfSource): Promise<void> {
  allow(context, 'import.map')
  const { database, workspaceId, actor, newId, now } = context
  await database.transaction(async (transaction) => {
    const before = await findSourceMap(transaction, workspaceId, { source, kind })
    if (before === undefined) {
      throw new ProblemError([
        { code: 'not-found', values: { what: 'import source', id: `${source}/${kind}` } },
      ])
    }
    await forgetSourceMap(transaction, workspaceId, { source, kind, at: now() })
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'import.map', actor: nameOfActor(actor), at: now() },
      details: { source, kind },
      workspace: [{ subject: 'import_source', before }],
    })
  })
}
