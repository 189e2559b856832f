import { findKeyNames } from '../../store/api-keys.ts'
import type { Act } from '../../store/audit.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMemberNames } from '../../store/memberships.ts'

/** An act with what those are called whom it is by and about. Undefined for the system, and for who is no member any more. */
export type NamedAct = Act & {
  readonly actorName: string | undefined
  readonly aboutName: string | undefined
}

/** Acts with the names of their members and keys, asked for together. */
export async function namePeople<Some extends Act>(
  connection: Connection,
  workspaceId: Uuid,
  acts: readonly Some[],
): Promise<(Some & NamedAct)[]> {
  const named = acts.map(({ actor, details }) => ({ by: splitActor(actor), about: aboutOf(details) }))
  const all = named.flatMap(({ by, about }) => [by, about])
  const names = await findNames(connection, workspaceId, all)
  return acts.map((act, index) => {
    const { by, about } = named[index]!
    return { ...act, actorName: by && names.get(by.id), aboutName: about && names.get(about.id) }
  })
}

/** What actors are called whom the log names so; the system and who is no member any more have no name. */
export async function nameActors(
  connection: Connection,
  workspaceId: Uuid,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await findNames(connection, workspaceId, actors.map(splitActor))
  return new Map(
    actors.flatMap((actor) => {
      const name = found.get(splitActor(actor)?.id ?? '')
      return name === undefined ? [] : [[actor, name] as const]
    }),
  )
}

async function findNames(
  connection: Connection,
  workspaceId: Uuid,
  people: readonly Named[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: Kind) => unique(people.filter((one) => one?.kind === kind))
  const names = new Map<string, string>()
  for (const { userId, name } of await findMemberNames(connection, workspaceId, idsOf('user'))) {
    names.set(userId, name)
  }
  for (const { id, name } of await findKeyNames(connection, workspaceId, idsOf('api-key'))) {
    names.set(id, name)
  }
  return names
}

type Kind = 'user' | 'api-key'
type Named = { readonly kind: Kind; readonly id: Uuid } | undefined

/** Whom an act is by, as the log names them; the system is nobody. */
function splitActor(actor: string): Named {
  const at = actor.indexOf(':')
  return namedOf(actor.slice(0, Math.max(0, at)), actor.slice(at + 1))
}

function aboutOf({ user, key }: Act['details']): Named {
  return namedOf('user', user) ?? namedOf('api-key', key)
}

function namedOf(kind: string, id: unknown): Named {
  const isKnown = kind === 'user' || kind === 'api-key'
  return isKnown && typeof id === 'string' && UUID.test(id) ? { kind, id } : undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function unique(found: readonly Named[]): Uuid[] {
  return [...new Set(found.flatMap((one) => (one === undefined ? [] : [one.id])))]
}
