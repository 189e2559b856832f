import type { Language } from '../../domain/model/model.ts'
import { appendAct } from '../../store/audit.ts'
import { listWorkspacesOf } from '../../store/memberships.ts'
import { findUserByEmail } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import { countOrRefuse } from '../password/slow-down.ts'
import { ProblemError } from '../problem.ts'
import { addPasswordLink } from './add-password-link.ts'
import { emailAddress } from './email-address.ts'
import { sendMail } from './send-mail.ts'

export type ResetRequest = {
  readonly email: string
  readonly address: string
  readonly language: Language
}

/**
 * Mails a link under which a forgotten password is set anew. What it gives is the same for an e-mail that nobody has, and at
 * the same time: `delivery` goes on by itself and never fails. Throws `no-mailer` where no mail can be sent.
 */
export async function requestPasswordReset(
  surroundings: Surroundings,
  { email: given, address, language }: ResetRequest,
): Promise<{ readonly delivery: Promise<'mailed' | 'not-mailed'> }> {
  if (surroundings.mailer === undefined) throw new ProblemError([{ code: 'no-mailer', values: {} }])
  const email = emailAddress(given)
  await countOrRefuse(surroundings, { kind: 'password-reset', email, address })
  const delivery = deliver(surroundings, email, language).catch(() => false)
  return { delivery: delivery.then((isMailed) => (isMailed ? 'mailed' : 'not-mailed')) }
}

async function deliver(surroundings: Surroundings, email: string, language: Language): Promise<boolean> {
  const { database, newId, now } = surroundings
  const user = await findUserByEmail(database, email)
  // Whoever comes by single sign-on only has no password to forget.
  if (user === undefined || user.isDisabled || user.passwordHash === undefined) return false
  const [workspace] = await listWorkspacesOf(database, user.id)
  if (workspace === undefined) return false
  const { workspaceId } = workspace
  const { link } = await databaseOf(database, workspaceId).transaction(async (transaction) => {
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.password-link', actor: `user:${user.id}`, at: now() },
      details: { user: user.id },
    })
    return addPasswordLink(transaction, surroundings, { workspaceId, userId: user.id, createdBy: user.id })
  })
  return sendMail(surroundings, { to: email, language, kind: 'password-reset', values: { link, hours: 24 } })
}
