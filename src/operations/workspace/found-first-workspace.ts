import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { addWorkspace, findFirstWorkspace } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'
import type { NewWorkspace } from './create-workspace.ts'

/** Always the same, so that of two servers that find an empty database at once only one makes it. */
const FIRST_WORKSPACE: Uuid = '0197c0f0-0000-7000-8000-000000000001'
/** What the workspace is called that comes with example data. */
export const DEMO_WORKSPACE: NewWorkspace = { name: 'Demo company', currency: 'USD' }
const UNIQUE_VIOLATION = '23505'

/** The workspace that was made first; an empty database gets one, without an owner as yet. */
export async function foundFirstWorkspace(
  { database, now, newId }: Surroundings,
  { name, currency }: NewWorkspace,
): Promise<{ readonly workspaceId: Uuid; readonly isDemo: boolean }> {
  const found = await findFirstWorkspace(database)
  if (found !== undefined) return { workspaceId: found.id, isDemo: isDemo(found) }
  const workspaceId = FIRST_WORKSPACE
  try {
    await databaseOf(database, workspaceId).transaction(async (transaction) => {
      await addWorkspace(transaction, { id: workspaceId, name, currency, csmSees: 'book', createdAt: now() })
      await appendAct(transaction, {
        ...{ workspaceId, actId: newId(), action: 'workspace.create', actor: 'system', at: now() },
        details: { name, currency },
      })
    })
  } catch (error) {
    if ((error as { readonly code?: string }).code !== UNIQUE_VIOLATION) throw error
  }
  return { workspaceId, isDemo: isDemo({ id: workspaceId, name }) }
}

/** One that somebody has given another name is theirs. */
function isDemo({ id, name }: { readonly id: Uuid; readonly name: string }): boolean {
  return id === FIRST_WORKSPACE && name === DEMO_WORKSPACE.name
}
