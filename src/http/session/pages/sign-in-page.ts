import { html } from 'hono/html'
import type { Words } from '../../../language/describe.ts'
import type { ToldProblem } from '../../../operations/tell-problem.ts'
import { field, type Markup, pageFrame } from './page-frame.ts'

type Problems = readonly Pick<ToldProblem, 'message' | 'fix'>[]

export function signInPage({
  words,
  problems,
  email,
  hasOpenId,
  note,
  returnTo,
}: {
  readonly words: Words
  readonly problems?: Problems
  readonly email?: string
  readonly hasOpenId: boolean
  readonly note?: string
  /** Where to go afterwards; the first page where nothing is said. */
  readonly returnTo?: string | undefined
}): Markup {
  const { text } = words
  const content = html`
${note === undefined ? '' : html`<p role="status">${note}</p>`}
<form method="post" action="/sign-in">
${field({ name: 'email', type: 'email', label: text('page.email'), autocomplete: 'username', value: email ?? '' })}
${field({ name: 'password', type: 'password', label: text('page.password'), autocomplete: 'current-password' })}
${returnTo === undefined ? '' : html`<input type="hidden" name="returnTo" value="${returnTo}">`}
<button>${text('page.sign-in')}</button>
</form>
<nav>
${hasOpenId ? html`<a href="/api/sign-in/openid${returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`}">${text('page.sign-in.open-id')}</a>` : ''}
<a href="/forgotten">${text('page.forgotten')}</a>
</nav>`
  return pageFrame({ words, title: text('page.sign-in'), problems: problems ?? [], content })
}

export function forgottenPage({
  words,
  problems = [],
  isSent = false,
}: {
  readonly words: Words
  readonly problems?: Problems
  readonly isSent?: boolean
}): Markup {
  const { text } = words
  const form = html`<form method="post" action="/forgotten">
${field({ name: 'email', type: 'email', label: text('page.email'), autocomplete: 'username' })}
<button>${text('page.forgotten.send')}</button>
</form>`
  const content = html`${isSent ? html`<p role="status">${text('page.forgotten.sent')}</p>` : form}
<nav><a href="/sign-in">${text('page.sign-in')}</a></nav>`
  return pageFrame({ words, title: text('page.forgotten'), problems, content })
}
