import { appendAct } from '../../store/audit.ts'
import { removePasswordLinks, spendLink } from '../../store/one-time-links.ts'
import { removeSessionsOf } from '../../store/sessions.ts'
import { findUser, setPasswordHash } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import { checkNewPassword } from '../password/check-new-password.ts'
import { hashPassword } from '../password/hash-password.ts'
import { forgiveAttempt } from '../password/slow-down.ts'
import { ProblemError } from '../problem.ts'
import type { GoodLink } from './accept-link.ts'

/** Sets the password of the user whom a link is for. All their sessions end, and nobody is signed in by it. */
export async function resetPassword(
  surroundings: Surroundings,
  { tokenHash, workspaceId, userId }: GoodLink,
  password: string,
): Promise<void> {
  const { database, random, newId, now } = surroundings
  const user = userId && (await findUser(database, userId))
  if (!user || user.isDisabled) throw new ProblemError([{ code: 'link-invalid', values: {} }])
  await checkNewPassword(password, { email: user.email })
  const passwordHash = await hashPassword(password, random)
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    if (!(await spendLink(transaction, tokenHash, now()))) {
      throw new ProblemError([{ code: 'link-invalid', values: {} }])
    }
    await setPasswordHash(transaction, user.id, { passwordHash })
    await removePasswordLinks(transaction, user.id)
    await removeSessionsOf(transaction, user.id)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.password', actor: `user:${user.id}`, at: now() },
      details: { user: user.id, by: 'link' },
    })
  })
  // Whoever has been guessing has not found the new one.
  await forgiveAttempt(surroundings, { kind: 'sign-in', email: user.email, address: '' })
}
