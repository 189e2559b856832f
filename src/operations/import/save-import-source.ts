import { appendAct } from '../../store/audit.ts'
import { findSourceMap, type ListOfSource, saveSourceMap } from '../../store/import-sources.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { checkMap } from './request-import.ts'

/** Remembers the map that lists of a kind from a source are read with. Throws what is wrong with it. */
export async function saveImportSource(
  context: Context,
  { source, kind, map }: ListOfSource & { readonly map: string },
): Promise<void> {
  allow(context, 'import.map')
  checkMap(kind, map)
  const { database, workspaceId, actor, newId, now } = context
  await database.transaction(async (transaction) => {
    const before = await findSourceMap(transaction, workspaceId, { source, kind })
    if (before === map) return
    await saveSourceMap(transaction, { workspaceId, id: newId(), source, kind, map, at: now() })
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'import.map', actor: nameOfActor(actor), at: now() },
      details: { source, kind },
      workspace: [{ subject: 'import_source', before, after: map }],
    })
  })
}
