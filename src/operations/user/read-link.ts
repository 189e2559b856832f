import { findLink, type OneTimeLink } from '../../store/one-time-links.ts'
import { findUser, findUserByEmail } from '../../store/users.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { hashToken } from '../session/token.ts'

export type LinkOffer = {
  readonly kind: OneTimeLink['kind']
  readonly workspace: string
  /** For whom it is; undefined where whoever has the link says that. */
  readonly email: string | undefined
  readonly role: string | undefined
  readonly expiresAt: string
  /** Whether the person has a password already, which lets them in. */
  readonly hasPassword: boolean
}

/** What a one-time link offers. Throws `link-invalid` for one that is unknown, was used or has expired. */
export async function readLink(
  { database, now }: Surroundings,
  { token }: { readonly token: string },
): Promise<LinkOffer> {
  const link = await findLink(database, hashToken(token), now())
  if (link === undefined) throw new ProblemError([{ code: 'link-invalid', values: {} }])
  const user =
    link.userId === undefined
      ? link.email && (await findUserByEmail(database, link.email))
      : await findUser(database, link.userId)
  const { name } = (await findWorkspace(database, link.workspaceId))!
  const { kind, role, expiresAt } = link
  const known = user || undefined
  const email = link.email ?? known?.email
  return { kind, workspace: name, email, role, expiresAt, hasPassword: known?.passwordHash !== undefined }
}
