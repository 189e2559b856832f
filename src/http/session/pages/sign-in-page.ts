import { html } from 'hono/html'
import { field, type Markup, type PageProblem, pageFrame, problemsBeside } from './page-frame.ts'
import type { Manner } from './page-manner.ts'

export function signInPage({
  manner,
  problems = [],
  email,
  hasOpenId,
  note,
  returnTo,
}: {
  readonly manner: Manner
  readonly problems?: readonly PageProblem[]
  readonly email?: string
  readonly hasOpenId: boolean
  readonly note?: string
  /** Where to go afterwards; the first page where nothing is said. */
  readonly returnTo?: string | undefined
}): Markup {
  const { text } = manner.words
  const content = html`
${note === undefined ? '' : html`<p role="status">${note}</p>`}
<form method="post" action="/sign-in">
${field({ name: 'email', type: 'email', label: text('page.email'), autocomplete: 'username', value: email ?? '', problems })}
${field({ name: 'password', type: 'password', label: text('page.password'), autocomplete: 'current-password', problems })}
${returnTo === undefined ? '' : html`<input type="hidden" name="returnTo" value="${returnTo}">`}
<button>${text('page.sign-in')}</button>
</form>
<nav>
${hasOpenId ? html`<a href="/api/sign-in/openid${returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`}">${text('page.sign-in.open-id')}</a>` : ''}
<a href="/forgotten">${text('page.forgotten')}</a>
</nav>`
  const beside = problemsBeside(problems, ['email', 'password'])
  return pageFrame({ manner, title: text('page.sign-in'), problems: beside, keep: { returnTo }, content })
}

export function forgottenPage({
  manner,
  problems = [],
  email = '',
  isSent = false,
}: {
  readonly manner: Manner
  readonly problems?: readonly PageProblem[]
  readonly email?: string
  readonly isSent?: boolean
}): Markup {
  const { text } = manner.words
  const form = html`<form method="post" action="/forgotten">
${field({ name: 'email', type: 'email', label: text('page.email'), autocomplete: 'username', value: email, problems })}
<button>${text('page.forgotten.send')}</button>
</form>`
  const content = html`${isSent ? html`<p role="status">${text('page.forgotten.sent')}</p>` : form}
<nav><a href="/sign-in">${text('page.sign-in')}</a></nav>`
  const beside = problemsBeside(problems, ['email'])
  return pageFrame({ manner, title: text('page.forgotten'), problems: beside, content })
}
