import { listWorkspacesOf } from '../../store/memberships.ts'
import { findUserByEmail, setPasswordHash } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import { checkPassword, hashPassword } from '../password/hash-password.ts'
import { countOrRefuse, forgiveAttempt } from '../password/slow-down.ts'
import { ProblemError } from '../problem.ts'
import { emailAddress } from '../user/email-address.ts'
import type { StartedSession } from './signed-in.ts'
import { startSession } from './start-session.ts'

export type Credentials = {
  readonly email: string
  readonly password: string
  /** From where, as the server sees it. */
  readonly address: string
}

/**
 * Signs somebody in by e-mail and password, into the workspace that they joined first. Throws `sign-in-refused` alike for an
 * unknown e-mail and for a wrong password, after the same time; `sign-in-throttled` after too many attempts.
 */
export async function signIn(
  surroundings: Surroundings,
  { email: given, password, address }: Credentials,
): Promise<StartedSession> {
  const { database, random } = surroundings
  const email = emailAddress(given)
  const attempt = { kind: 'sign-in', email, address } as const
  await countOrRefuse(surroundings, attempt)
  const user = await findUserByEmail(database, email)
  const { isRight, isOutdated } = await checkPassword(password, user?.passwordHash)
  if (user === undefined || user.isDisabled || !isRight) {
    throw new ProblemError([{ code: 'sign-in-refused', values: {} }])
  }
  await forgiveAttempt(surroundings, attempt)
  const [workspace] = await listWorkspacesOf(database, user.id)
  if (workspace === undefined) throw new ProblemError([{ code: 'no-workspace', values: {} }])
  if (isOutdated) {
    const passwordHash = await hashPassword(password, random)
    await setPasswordHash(database, user.id, { passwordHash, instead: user.passwordHash! })
  }
  const { workspaceId } = workspace
  return databaseOf(database, workspaceId).transaction((transaction) =>
    startSession(transaction, surroundings, { userId: user.id, workspaceId, by: 'password' }),
  )
}
