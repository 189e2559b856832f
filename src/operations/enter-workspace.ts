import type { Uuid } from '../store/identifier.ts'
import { databaseOf } from '../store/workspace-database.ts'
import type { Actor } from './access/actor.ts'
import type { Context, Surroundings } from './context.ts'

/** The context of one actor in one workspace. */
export function enterWorkspace(surroundings: Surroundings, workspaceId: Uuid, actor: Actor): Context {
  const database = databaseOf(surroundings.database, workspaceId)
  return { ...surroundings, database, workspaceId, actor }
}
