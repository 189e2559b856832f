import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addMembership, hasOwner } from '../../store/memberships.ts'
import { removePasswordLinks, spendLink } from '../../store/one-time-links.ts'
import { addUser, findUserByEmail, type User } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { checkName } from '../check-name.ts'
import type { Surroundings } from '../context.ts'
import { checkNewPassword } from '../password/check-new-password.ts'
import { checkPassword, hashPassword } from '../password/hash-password.ts'
import { countOrRefuse, forgiveAttempt } from '../password/slow-down.ts'
import { ProblemError } from '../problem.ts'
import type { SignedIn, StartedSession } from '../session/signed-in.ts'
import { startSession } from '../session/start-session.ts'
import type { GoodLink, LinkAnswer } from './accept-link.ts'
import { emailAddress } from './email-address.ts'
import { sealAbout } from './seal-about.ts'

type Joining = {
  readonly link: GoodLink
  readonly answer: LinkAnswer
  readonly signedIn: SignedIn | undefined
}

/** Somebody who joins: a user that there is and who has proven it, or one to be made. */
type Newcomer = Omit<User, 'isDisabled'> & { readonly isNew: boolean }

/**
 * Takes somebody into the workspace of a link and signs them in there. Having the link is not enough to become a user that there
 * is already: their password is asked for, or their session.
 */
export async function joinByLink(surroundings: Surroundings, joining: Joining): Promise<StartedSession> {
  const { link } = joining
  const newcomer = await whoJoins(surroundings, joining)
  return databaseOf(surroundings.database, link.workspaceId).transaction((transaction) =>
    join(transaction, surroundings, { link, newcomer }),
  )
}

async function whoJoins(surroundings: Surroundings, { link, answer, signedIn }: Joining): Promise<Newcomer> {
  const { database, random, newId } = surroundings
  const email = link.email ?? emailAddress(answer.email ?? signedIn?.email ?? '')
  const user = await findUserByEmail(database, email)
  if (user !== undefined) {
    const isThemself = signedIn?.userId === user.id
    if (!isThemself) await provePassword(surroundings, user, answer)
    return { ...user, isNew: false }
  }
  const name = checkName(answer.name ?? '')
  const password = answer.password ?? ''
  await checkNewPassword(password, { email })
  const passwordHash = await hashPassword(password, random)
  return { id: link.subjectId ?? newId(), email, name, passwordHash, isNew: true }
}

async function provePassword(
  surroundings: Surroundings,
  user: User,
  { password = '', address }: LinkAnswer,
): Promise<void> {
  const attempt = { kind: 'sign-in', email: user.email, address } as const
  await countOrRefuse(surroundings, attempt)
  const { isRight } = await checkPassword(password, user.passwordHash)
  if (!isRight || user.isDisabled) {
    throw new ProblemError([{ code: 'known-user', path: 'password', values: {} }])
  }
  await forgiveAttempt(surroundings, attempt)
}

async function join(
  transaction: Transaction,
  surroundings: Surroundings,
  { link, newcomer }: { readonly link: GoodLink; readonly newcomer: Newcomer },
): Promise<StartedSession> {
  const { now, newId } = surroundings
  const { workspaceId, kind, role } = link
  const at = now()
  const isSpent = await spendLink(transaction, link.tokenHash, at)
  const isTaken = kind === 'owner' && (await hasOwner(transaction, workspaceId))
  if (!isSpent || isTaken) throw new ProblemError([{ code: 'link-invalid', values: {} }])
  const { id: userId, isNew } = newcomer
  if (isNew && !(await addUser(transaction, { ...newcomer, createdAt: at }))) {
    throw new ProblemError([{ code: 'known-user', path: 'email', values: {} }])
  }
  const membership = { workspaceId, userId, role: role!, personId: undefined }
  if (!(await addMembership(transaction, membership, at))) {
    throw new ProblemError([{ code: 'already-member', values: {} }])
  }
  // A link that the owner of another workspace has would open this one too.
  await removePasswordLinks(transaction, userId)
  await appendAct(transaction, {
    ...{ workspaceId, actId: newId(), action: 'user.join', actor: `user:${userId}`, at },
    details: {
      user: userId,
      role,
      ...(await sealedNames(transaction, surroundings, { workspaceId, newcomer })),
    },
  })
  return startSession(transaction, surroundings, { userId, workspaceId, by: 'link' })
}

async function sealedNames(
  transaction: Transaction,
  surroundings: Surroundings,
  { workspaceId, newcomer }: { readonly workspaceId: Uuid; readonly newcomer: Newcomer },
) {
  const seal = (text: string) =>
    sealAbout(transaction, surroundings, { workspaceId, subjectId: newcomer.id, text })
  const name = newcomer.name === undefined ? undefined : await seal(newcomer.name)
  return { email: await seal(newcomer.email), name }
}
