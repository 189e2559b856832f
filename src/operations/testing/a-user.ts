import { randomBytes } from 'node:crypto'
import type { Uuid } from '../../store/identifier.ts'
import { addMembership } from '../../store/memberships.ts'
import { addUser } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Role } from '../access/actor.ts'
import { bookOfMember } from '../access/book-of-member.ts'
import type { Context, Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { hashPassword } from '../password/hash-password.ts'
import { findSignedIn } from '../session/find-signed-in.ts'
import type { SignedIn, StartedSession } from '../session/signed-in.ts'
import { startSession } from '../session/start-session.ts'

export const PASSWORD = 'four unrelated words here'

let passwordHash: Promise<string> | undefined
let count = 0

export type TestUser = { readonly userId: Uuid; readonly email: string; readonly context: Context }

/** Somebody who can sign in with PASSWORD, as a member of a workspace. */
export async function aUser(
  surroundings: Surroundings,
  {
    workspaceId,
    role = 'owner',
    personId,
  }: { readonly workspaceId: Uuid; readonly role?: Role; readonly personId?: Uuid },
): Promise<TestUser> {
  // Hashing is slow on purpose, so all of them have the same.
  passwordHash ??= hashPassword(PASSWORD, randomBytes)
  const { database, newId, now } = surroundings
  const userId = newId()
  const email = `person-${++count}@example.com`
  await addUser(database, {
    ...{ id: userId, email, name: `Person ${count}`, createdAt: now() },
    passwordHash: await passwordHash,
  })
  await addMembership(database, { workspaceId, userId, role, personId }, now())
  const bookOf = bookOfMember({ role, personId, csmSees: 'book' })
  return {
    userId,
    email,
    context: enterWorkspace(surroundings, workspaceId, { kind: 'user', userId, role, bookOf }),
  }
}

/** A session of somebody, without the third of a second that a password takes. */
export function enter(
  surroundings: Surroundings,
  { userId, context: { workspaceId } }: TestUser,
): Promise<StartedSession> {
  return databaseOf(surroundings.database, workspaceId).transaction((transaction) =>
    startSession(transaction, surroundings, { userId, workspaceId, by: 'password' }),
  )
}

/** As somebody who is signed in. */
export async function signedInAs(surroundings: Surroundings, user: TestUser): Promise<SignedIn> {
  const { token } = await enter(surroundings, user)
  return (await findSignedIn(surroundings, token))!
}
