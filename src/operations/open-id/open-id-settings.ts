import type { Uuid } from '../../store/identifier.ts'
import type { Role } from '../access/actor.ts'

/** How people sign in at the company's own OpenID provider. */
export type OpenIdSettings = {
  /** As the provider names itself, say https://login.example.com/realms/staff. */
  readonly issuer: string
  readonly clientId: string
  /** Undefined for a public client. */
  readonly clientSecret: string | undefined
  /** The claim that lists a person's groups. */
  readonly groupsClaim: string
  /** The role of those in a group; of several the one that may do most. Empty: roles are given in the workspace only. */
  readonly roleOfGroup: Readonly<Record<string, Role>>
  /** The workspace that people come into; undefined: the one that was made first. */
  readonly workspaceId: Uuid | undefined
}
