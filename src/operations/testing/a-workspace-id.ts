import type { Uuid } from '../../store/identifier.ts'
import { addWorkspace } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'

/** An empty workspace that nobody belongs to. */
export async function aWorkspaceId({ database, newId, now }: Surroundings, name = 'Test'): Promise<Uuid> {
  const id = newId()
  await addWorkspace(database, { id, name, currency: 'USD', csmSees: 'book', createdAt: now() })
  return id
}
