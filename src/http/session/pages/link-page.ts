import { html } from 'hono/html'
import type { Words } from '../../../language/describe.ts'
import type { LinkOffer } from '../../../operations/user/read-link.ts'
import { field, type Markup, type PageProblem, pageFrame, problemsBeside } from './page-frame.ts'
import type { Manner } from './page-manner.ts'

/** What somebody had typed before it was refused; never a password. */
export type Typed = { readonly email?: string; readonly name?: string }

/** What a one-time link offers, with the fields that it needs from whoever has it. */
export function linkPage({
  manner,
  offer,
  typed = {},
  problems = [],
  isSignedIn,
}: {
  readonly manner: Manner
  readonly offer: LinkOffer
  readonly typed?: Typed
  readonly problems?: readonly PageProblem[]
  /** As the person whom the link is for. */
  readonly isSignedIn: boolean
}): Markup {
  const { words } = manner
  const { text } = words
  const { kind, workspace } = offer
  const isReset = kind === 'password_reset'
  const title = isReset ? text('page.password.set') : text('page.link.join', { workspace })
  const content = html`
<p>${sayOffer(words, offer)}</p>
<form method="post">
${isSignedIn && !isReset ? '' : fields(words, offer, { typed, problems })}
<button>${title}</button>
</form>`
  const beside = isSignedIn && !isReset ? problems : problemsBeside(problems, fieldsOf(offer))
  return pageFrame({ manner, title, problems: beside, content })
}

function sayOffer({ text, wordFor, paragraph }: Words, offer: LinkOffer): string {
  const { kind, workspace, email, role } = offer
  if (kind === 'password_reset') return text('page.link.password', { email })
  if (kind === 'invitation') {
    return text('page.link.invitation', { workspace, role: wordFor('role', role) })
  }
  return paragraph([text('page.link.owner', { workspace }), text('page.link.owner.known')])
}

/** Which fields whoever has the link fills in. */
function fieldsOf({ kind, hasPassword }: LinkOffer): readonly string[] {
  if (kind === 'owner') return ['email', 'name', 'password']
  return kind === 'invitation' && !hasPassword ? ['name', 'password'] : ['password']
}

function fields(
  { text }: Words,
  offer: LinkOffer,
  { typed, problems }: { readonly typed: Typed; readonly problems: readonly PageProblem[] },
): Markup {
  const { kind, hasPassword, email } = offer
  const isKnown = kind === 'invitation' && hasPassword
  const password = {
    ...{ name: 'password', type: 'password' as const, problems },
    label: text(kind === 'password_reset' ? 'page.password.new' : 'page.password'),
    autocomplete: isKnown ? 'current-password' : 'new-password',
    help: text(isKnown ? 'page.password.own' : 'page.password.help'),
  }
  // A field for the password's owner, so that the browser keeps both together.
  const username = html`<input type="hidden" name="username" autocomplete="username" value="${email ?? ''}">`
  const needed = fieldsOf(offer)
  return html`
${needed.includes('email') ? field({ name: 'email', type: 'email', label: text('page.email'), autocomplete: 'username', value: typed.email ?? '', problems }) : username}
${needed.includes('name') ? field({ name: 'name', label: text('page.name'), autocomplete: 'name', value: typed.name ?? '', problems }) : ''}
${field(password)}`
}
