import { findLink, type OneTimeLink } from '../../store/one-time-links.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { SignedIn, StartedSession } from '../session/signed-in.ts'
import { hashToken } from '../session/token.ts'
import { joinByLink } from './join-by-link.ts'
import { resetPassword } from './reset-password.ts'

export type LinkAnswer = {
  readonly token: string
  /** Of the first owner, whose link is for nobody in particular. */
  readonly email?: string | undefined
  /** Of somebody who is no user yet. */
  readonly name?: string | undefined
  /** The one that a user has, or the new one. Undefined where the person is signed in. */
  readonly password?: string | undefined
  readonly address: string
}

/** A link that was found to be good, and its hash. */
export type GoodLink = OneTimeLink & { readonly tokenHash: Uint8Array }

export type Accepted =
  | { readonly kind: 'signed-in'; readonly session: StartedSession }
  /** The person now signs in with the new password. */
  | { readonly kind: 'password-set' }

/** Does what a one-time link is for; after that it does nothing more. Throws `link-invalid` for one that does nothing. */
export async function acceptLink(
  surroundings: Surroundings,
  answer: LinkAnswer,
  signedIn?: SignedIn | undefined,
): Promise<Accepted> {
  const tokenHash = hashToken(answer.token)
  const found = await findLink(surroundings.database, tokenHash, surroundings.now())
  if (found === undefined) throw new ProblemError([{ code: 'link-invalid', values: {} }])
  const link = { ...found, tokenHash }
  if (link.kind === 'password_reset') {
    await resetPassword(surroundings, link, answer.password ?? '')
    return { kind: 'password-set' }
  }
  const session = await joinByLink(surroundings, { link, answer, signedIn })
  return { kind: 'signed-in', session }
}
