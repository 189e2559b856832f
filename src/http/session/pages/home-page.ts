import { html } from 'hono/html'
import type { OwnWorkspace } from '../../../store/memberships.ts'
import type { BrowserSession } from '../session-of.ts'
import { type Markup, pageFrame } from './page-frame.ts'
import type { Manner } from './page-manner.ts'

/** Who somebody is signed in as and where, and where else they may go. */
export function homePage({
  manner,
  session: { signedIn, csrfToken },
  workspaces,
}: {
  readonly manner: Manner
  readonly session: BrowserSession
  readonly workspaces: readonly OwnWorkspace[]
}): Markup {
  const { text, wordFor } = manner.words
  const here = workspaces.find(({ workspaceId }) => workspaceId === signedIn.workspaceId)
  const others = workspaces.filter((workspace) => workspace !== here)
  const where =
    here === undefined
      ? html`<p role="alert">${text('problem.not-a-member.message')} ${text('problem.not-a-member.fix')}</p>`
      : html`<p>${text('page.home.where', { workspace: here.name, role: wordFor('role', here.role) })}</p>`
  const proof = html`<input type="hidden" name="csrf" value="${csrfToken}">`
  const content = html`
<p>${text('page.home.who', { name: signedIn.name ?? signedIn.email })}</p>
${where}
${others.map(
  ({ workspaceId, name }) => html`<form method="post" action="/switch">${proof}
<input type="hidden" name="workspaceId" value="${workspaceId}">
<button class="quiet">${text('page.home.go', { workspace: name })}</button></form>`,
)}
<form method="post" action="/sign-out">${proof}<button class="quiet">${text('page.sign-out')}</button></form>
<nav><a href="/docs">${text('page.home.reference')}</a></nav>`
  return pageFrame({ manner, title: here?.name ?? 'Tierwise', content })
}
