import { appendAct } from '../../store/audit.ts'
import { removePasswordLinks } from '../../store/one-time-links.ts'
import { removeSessionsOf } from '../../store/sessions.ts'
import { findUser, setPasswordHash } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import { checkNewPassword } from '../password/check-new-password.ts'
import { checkPassword, hashPassword } from '../password/hash-password.ts'
import { countOrRefuse, forgiveAttempt } from '../password/slow-down.ts'
import { ProblemError } from '../problem.ts'
import type { SignedIn } from '../session/signed-in.ts'

export type PasswordChange = {
  readonly oldPassword: string
  readonly newPassword: string
  readonly address: string
}

/** Changes the password of the person who is signed in, who must know the old one. All other sessions of theirs end. */
export async function changePassword(
  surroundings: Surroundings,
  { userId, email, workspaceId, tokenHash }: SignedIn,
  { oldPassword, newPassword, address }: PasswordChange,
): Promise<void> {
  const { database, random, newId, now } = surroundings
  await checkNewPassword(newPassword, { email })
  const attempt = { kind: 'sign-in', email, address } as const
  await countOrRefuse(surroundings, attempt)
  const user = await findUser(database, userId)
  const { isRight } = await checkPassword(oldPassword, user?.passwordHash)
  if (!isRight) throw new ProblemError([{ code: 'password-wrong', path: 'oldPassword', values: {} }])
  await forgiveAttempt(surroundings, attempt)
  const passwordHash = await hashPassword(newPassword, random)
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    await setPasswordHash(transaction, userId, { passwordHash })
    await removePasswordLinks(transaction, userId)
    await removeSessionsOf(transaction, userId, tokenHash)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.password', actor: `user:${userId}`, at: now() },
      details: { user: userId, by: 'old-password' },
    })
  })
}
