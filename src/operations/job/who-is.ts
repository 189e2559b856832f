import type { Actor } from '../access/actor.ts'

/** What of an actor stays the same when their rights change. */
export function whoIs(actor: Actor): Readonly<Record<string, unknown>> {
  switch (actor.kind) {
    case 'user':
      return { kind: actor.kind, userId: actor.userId }
    case 'api-key':
      return { kind: actor.kind, apiKeyId: actor.apiKeyId }
    case 'system':
      return { kind: actor.kind }
    default:
      return actor satisfies never
  }
}
