import { findKeyNames } from '../../store/api-keys.ts'
import type { Act } from '../../store/audit.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMemberNames } from '../../store/memberships.ts'

/** An act with what those are called whom it is by and about. Undefined for the system, and for who is no member any more. */
export type NamedAct = Act & {
  readonly actorName: string | undefined
  readonly userName: string | undefined
}

/** Acts with the names of their members and keys, asked for together. */
export async function namePeople<Some extends Act>(
  connection: Connection,
  workspaceId: Uuid,
  acts: readonly Some[],
): Promise<(Some & NamedAct)[]> {
  const actors = acts.map(({ actor }) => splitActor(actor))
  const about = acts.flatMap(({ details }) => (isId(details.user) ? [details.user] : []))
  const userIds = actors.flatMap(({ kind, id }) => (kind === 'user' && isId(id) ? [id] : []))
  const keyIds = actors.flatMap(({ kind, id }) => (kind === 'api-key' && isId(id) ? [id] : []))
  const names = new Map<string, string>()
  for (const { userId, name } of await findMemberNames(
    connection,
    workspaceId,
    unique([...userIds, ...about]),
  ))
    names.set(userId, name)
  for (const { id, name } of await findKeyNames(connection, workspaceId, unique(keyIds))) names.set(id, name)
  return acts.map((act, index) => ({
    ...act,
    actorName: names.get(actors[index]!.id),
    userName: isId(act.details.user) ? names.get(act.details.user) : undefined,
  }))
}

function splitActor(actor: string): { readonly kind: string; readonly id: string } {
  const at = actor.indexOf(':')
  return { kind: actor.slice(0, Math.max(0, at)), id: actor.slice(at + 1) }
}

function isId(value: unknown): value is Uuid {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}

function unique(ids: readonly Uuid[]): Uuid[] {
  return [...new Set(ids)]
}
