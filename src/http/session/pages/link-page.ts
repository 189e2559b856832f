import { html } from 'hono/html'
import type { Words } from '../../../language/describe.ts'
import type { ToldProblem } from '../../../operations/tell-problem.ts'
import type { LinkOffer } from '../../../operations/user/read-link.ts'
import { field, type Markup, pageFrame } from './page-frame.ts'

/** What somebody had typed before it was refused; never a password. */
export type Typed = { readonly email?: string; readonly name?: string }

/** What a one-time link offers, with the fields that it needs from whoever has it. */
export function linkPage({
  words,
  offer,
  typed = {},
  problems = [],
  isSignedIn,
}: {
  readonly words: Words
  readonly offer: LinkOffer
  readonly typed?: Typed
  readonly problems?: readonly Pick<ToldProblem, 'message' | 'fix'>[]
  /** As the person whom the link is for. */
  readonly isSignedIn: boolean
}): Markup {
  const { text } = words
  const { kind, workspace } = offer
  const isReset = kind === 'password_reset'
  const title = isReset ? text('page.password.set') : text('page.link.join', { workspace })
  const content = html`
<p>${sayOffer(words, offer)}</p>
<form method="post">
${isSignedIn && !isReset ? '' : fields(words, offer, typed)}
<button>${title}</button>
</form>`
  return pageFrame({ words, title, problems, content })
}

function sayOffer({ text, wordFor, paragraph }: Words, offer: LinkOffer): string {
  const { kind, workspace, email, role } = offer
  if (kind === 'password_reset') return text('page.link.password', { email })
  if (kind === 'invitation') {
    return text('page.link.invitation', { workspace, role: wordFor('role', role) })
  }
  return paragraph([text('page.link.owner', { workspace }), text('page.link.owner.known')])
}

function fields({ text }: Words, { kind, hasPassword, email }: LinkOffer, typed: Typed): Markup {
  const isKnown = kind === 'invitation' && hasPassword
  const named = kind === 'password_reset' || isKnown
  const password = {
    ...{ name: 'password', type: 'password' as const },
    label: text(kind === 'password_reset' ? 'page.password.new' : 'page.password'),
    autocomplete: isKnown ? 'current-password' : 'new-password',
    help: text(isKnown ? 'page.password.own' : 'page.password.help'),
  }
  // A field for the password's owner, so that the browser keeps both together.
  const username = html`<input type="hidden" name="username" autocomplete="username" value="${email ?? ''}">`
  return html`
${kind === 'owner' ? field({ name: 'email', type: 'email', label: text('page.email'), autocomplete: 'username', value: typed.email ?? '' }) : username}
${named ? '' : field({ name: 'name', label: text('page.name'), autocomplete: 'name', value: typed.name ?? '' })}
${field(password)}`
}
