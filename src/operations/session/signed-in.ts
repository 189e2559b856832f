import type { Uuid } from '../../store/identifier.ts'
import type { Instant } from '../../store/value-parsers.ts'
import type { Role } from '../access/actor.ts'

/** Somebody who is signed in, and the workspace that they are in at the moment. */
export type SignedIn = {
  readonly tokenHash: Uint8Array
  readonly userId: Uuid
  readonly email: string
  readonly name: string | undefined
  readonly workspaceId: Uuid
  /** Undefined when they do not belong to that workspace any more. */
  readonly role: Role | undefined
  readonly bookOf: Uuid | undefined
  readonly expiresAt: Instant
}

/** A session as it is handed to the browser: the only time that its token is known here. */
export type StartedSession = {
  readonly token: string
  readonly userId: Uuid
  readonly workspaceId: Uuid
  readonly expiresAt: Instant
}
