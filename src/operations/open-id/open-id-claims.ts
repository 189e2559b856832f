import { ROLES, type Role } from '../access/actor.ts'
import type { OpenIdSettings } from './open-id-settings.ts'

/** What a provider says about somebody. */
export type OpenIdClaims = {
  readonly issuer: string
  readonly subject: string
  /** Undefined where the provider gives none, or does not vouch for it. */
  readonly verifiedEmail: string | undefined
  readonly name: string | undefined
  readonly groups: readonly string[]
}

/** Takes from the claims of a provider what is needed; what has another form than it should is as if it were missing. */
export function readClaims(
  claims: Readonly<Record<string, unknown>>,
  about: { readonly issuer: string; readonly subject: string; readonly groupsClaim: string },
): OpenIdClaims {
  const { issuer, subject, groupsClaim } = about
  const { email, email_verified: isVerified, name } = claims
  const listed = claims[groupsClaim]
  const groups = Array.isArray(listed) ? listed : [listed]
  return {
    issuer,
    subject,
    verifiedEmail: isVerified === true && typeof email === 'string' ? email : undefined,
    name: typeof name === 'string' && name.trim() !== '' ? name : undefined,
    groups: groups.filter((group) => typeof group === 'string'),
  }
}

/** The role that groups give: of several the one that may do most; undefined where none of them gives one. */
export function roleOfGroups(
  groups: readonly string[],
  { roleOfGroup }: Pick<OpenIdSettings, 'roleOfGroup'>,
): Role | undefined {
  const given = groups.flatMap((group) => (Object.hasOwn(roleOfGroup, group) ? [roleOfGroup[group]!] : []))
  return ROLES.find((role) => given.includes(role))
}
