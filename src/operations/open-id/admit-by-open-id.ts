import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addIdentity, findUserOfIdentity } from '../../store/user-identities.ts'
import { addUser, findUser, findUserByEmail, type User } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { findFirstWorkspace } from '../../store/workspaces.ts'
import type { Role } from '../access/actor.ts'
import type { Surroundings } from '../context.ts'
import { type Problem, ProblemError } from '../problem.ts'
import type { StartedSession } from '../session/signed-in.ts'
import { startSession } from '../session/start-session.ts'
import { emailAddress } from '../user/email-address.ts'
import { type OpenIdClaims, roleOfGroups } from './open-id-claims.ts'
import type { OpenIdSettings } from './open-id-settings.ts'
import { dismissMember, giveRole } from './set-standing.ts'

type Known = { readonly user: User; readonly isLinked: boolean }
type Outcome = { readonly session: StartedSession } | { readonly problem: Problem }

/**
 * Signs in whom a provider vouches for: the user that it is linked with, else the one of the verified e-mail, else a new one
 * where a group gives a role. Where groups give roles they do so at every sign-in, and whoever is in none of them any more is
 * refused, signed out everywhere and taken out of the workspace.
 */
export async function admitByOpenId(
  surroundings: Surroundings,
  settings: OpenIdSettings,
  claims: OpenIdClaims,
): Promise<StartedSession> {
  const { database } = surroundings
  const workspaceId = settings.workspaceId ?? (await findFirstWorkspace(database))?.id
  if (workspaceId === undefined) throw new ProblemError([{ code: 'no-workspace', values: {} }])
  // A refusal changes something too, so it must not undo the transaction.
  const outcome = await databaseOf(database, workspaceId).transaction((transaction) =>
    admit(transaction, surroundings, { workspaceId, settings, claims }),
  )
  if ('problem' in outcome) throw new ProblemError([outcome.problem])
  return outcome.session
}

async function admit(
  transaction: Transaction,
  surroundings: Surroundings,
  about: { readonly workspaceId: Uuid; readonly settings: OpenIdSettings; readonly claims: OpenIdClaims },
): Promise<Outcome> {
  const { workspaceId, settings, claims } = about
  const hasRoles = Object.keys(settings.roleOfGroup).length > 0
  const role = roleOfGroups(claims.groups, settings)
  const known = await findKnown(transaction, claims)
  if (known?.user.isDisabled) return refusal('open-id-refused', { reason: 'disabled' })
  if (hasRoles && role === undefined) {
    if (known?.isLinked) await dismissMember(transaction, surroundings, { workspaceId, user: known.user })
    return refusal('open-id-no-group', { groups: Object.keys(settings.roleOfGroup) })
  }
  const user = known?.user ?? (await addNewUser(transaction, surroundings, { claims, role }))
  if (user === undefined) {
    return refusal(claims.verifiedEmail === undefined ? 'open-id-email' : 'not-a-member', {})
  }
  const isMember = await giveRole(transaction, surroundings, { workspaceId, user, role })
  if (!isMember) return refusal('not-a-member', {})
  if (!known?.isLinked) {
    await addIdentity(transaction, claims, { userId: user.id, createdAt: surroundings.now() })
  }
  const session = await startSession(transaction, surroundings, {
    ...{ userId: user.id, workspaceId, by: 'open-id' },
  })
  return { session }
}

async function findKnown(transaction: Transaction, claims: OpenIdClaims): Promise<Known | undefined> {
  const linked = await findUserOfIdentity(transaction, claims)
  if (linked !== undefined) return { user: (await findUser(transaction, linked))!, isLinked: true }
  if (claims.verifiedEmail === undefined) return undefined
  const user = await findUserByEmail(transaction, emailAddress(claims.verifiedEmail))
  return user && { user, isLinked: false }
}

/** A user as the provider describes them; undefined where no group gives them a role, or nobody vouches for their e-mail. */
async function addNewUser(
  transaction: Transaction,
  { newId, now }: Surroundings,
  { claims, role }: { readonly claims: OpenIdClaims; readonly role: Role | undefined },
): Promise<User | undefined> {
  if (role === undefined || claims.verifiedEmail === undefined) return undefined
  const email = emailAddress(claims.verifiedEmail)
  const user = { id: newId(), email, name: claims.name, passwordHash: undefined }
  await addUser(transaction, { ...user, createdAt: now() })
  return findUserByEmail(transaction, email)
}

function refusal(code: Problem['code'], values: Problem['values']): Outcome {
  return { problem: { code, values } }
}
