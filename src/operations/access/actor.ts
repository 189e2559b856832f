import type { Uuid } from '../../store/identifier.ts'

/** What a person may do in a workspace, from the most to the least (see `rights.ts`). */
export const ROLES = ['owner', 'operations', 'leader', 'csm', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What a key for programs may do. */
export const SCOPES = ['read', 'import', 'model', 'plan', 'apply', 'administer'] as const
export type Scope = (typeof SCOPES)[number]

/** Who acts: decides what is allowed, and stands in the audit log. */
export type Actor =
  | {
      readonly kind: 'user'
      readonly userId: Uuid
      readonly role: Role
      /** Of a CSM: whose book is theirs, where the workspace shows a CSM no more than that; undefined: all accounts. */
      readonly bookOf: Uuid | undefined
    }
  | { readonly kind: 'api-key'; readonly apiKeyId: Uuid; readonly scopes: readonly Scope[] }
  /** The clock, and the person at the terminal of the machine itself. */
  | { readonly kind: 'system' }

/** As the audit log names an actor. */
export function nameOfActor(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.userId}`
    case 'api-key':
      return `api-key:${actor.apiKeyId}`
    case 'system':
      return 'system'
    default:
      return actor satisfies never
  }
}
