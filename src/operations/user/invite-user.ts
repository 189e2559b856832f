import type { Language } from '../../domain/model/model.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMembership } from '../../store/memberships.ts'
import { addLink, removeInvitation } from '../../store/one-time-links.ts'
import { findUserByEmail } from '../../store/users.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { nameOfActor, type Role } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { DAY, later } from '../session/later.ts'
import { hashToken, newToken } from '../session/token.ts'
import { emailAddress } from './email-address.ts'
import { linkAddress } from './link-address.ts'
import { sealAbout } from './seal-about.ts'
import { sendMail } from './send-mail.ts'

const LIFE_SECONDS = 7 * DAY

export type Invited = {
  readonly id: Uuid
  /** To be handed to the person where no mail was sent; it is not shown again. */
  readonly link: string
  readonly expiresAt: Instant
  readonly isMailed: boolean
}

/**
 * Invites somebody into the workspace by a link that can be used once within seven days. A former invitation of the same
 * e-mail is taken back. Throws `already-member` for somebody who is there.
 */
export async function inviteUser(
  context: Context,
  input: { readonly email: string; readonly role: Role; readonly language: Language },
): Promise<Invited> {
  allow(context, 'user.administer')
  const { database, workspaceId, actor, newId, now, publicUrl } = context
  const { role, language } = input
  const email = emailAddress(input.email)
  const token = newToken(context)
  const at = now()
  const expiresAt = later(at, LIFE_SECONDS)
  const { id, workspace } = await database.transaction(async (transaction) => {
    const user = await findUserByEmail(transaction, email)
    if (user !== undefined && (await findMembership(transaction, workspaceId, user.id)) !== undefined) {
      throw new ProblemError([{ code: 'already-member', path: 'email', values: {} }])
    }
    const former = await removeInvitation(transaction, workspaceId, { email })
    const id = user?.id ?? former?.id ?? newId()
    await addLink(transaction, {
      ...{ tokenHash: hashToken(token), workspaceId, kind: 'invitation', role, email, subjectId: id },
      ...{ userId: undefined, createdBy: actor.kind === 'user' ? actor.userId : undefined },
      ...{ createdAt: at, expiresAt },
    })
    const sealed = await sealAbout(transaction, context, { workspaceId, subjectId: id, text: email })
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.invite', actor: nameOfActor(actor), at },
      details: { user: id, role, email: sealed },
    })
    return { id, workspace: (await findWorkspace(transaction, workspaceId))! }
  })
  const link = linkAddress(publicUrl, token)
  const values = { workspace: workspace.name, link, days: LIFE_SECONDS / DAY }
  const isMailed = await sendMail(context, { to: email, language, kind: 'invitation', values })
  return { id, link, expiresAt, isMailed }
}
