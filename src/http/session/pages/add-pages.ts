import type { MiddlewareHandler } from 'hono'
import { signIn } from '../../../operations/session/sign-in.ts'
import { signOut } from '../../../operations/session/sign-out.ts'
import { switchWorkspace } from '../../../operations/session/switch-workspace.ts'
import { requestPasswordReset } from '../../../operations/user/request-password-reset.ts'
import { listOwnWorkspaces } from '../../../operations/workspace/list-own-workspaces.ts'
import type { App, Call } from '../../app.ts'
import { refuseForeignOrigin } from '../forgery.ts'
import { readReturnTo } from '../return-to.ts'
import { removeSessionCookie, writeSessionCookie } from '../session-cookie.ts'
import { findSessionOf } from '../session-of.ts'
import { addLinkPages } from './add-link-pages.ts'
import { homePage } from './home-page.ts'
import { limitForm } from './limit-form.ts'
import { STYLE_PATH } from './page-frame.ts'
import { languageOf, mannerOf, rememberLanguage } from './page-manner.ts'
import { PAGE_STYLE } from './page-style.ts'
import { readForm, showAgain, tellProblemCode } from './show-again.ts'
import { forgottenPage, signInPage } from './sign-in-page.ts'

/** Without a referrer a browser would not say either where a form comes from. */
const nameOrigin: MiddlewareHandler = async (call, next) => {
  await next()
  call.res.headers.set('Referrer-Policy', 'same-origin')
}
const PAGES = ['/', '/sign-in', '/forgotten', '/sign-out', '/switch', '/links/*']

/**
 * The few pages that signing in needs, without a script: forms that post to the operations that the API has as well. Where there is
 * no web application beside them, the first page is one of them.
 */
export function addPages(app: App, { hasHome }: { readonly hasHome: boolean }): void {
  const small = limitForm()
  for (const path of PAGES) app.use(path, nameOrigin, rememberLanguage)
  app.get(STYLE_PATH, (call) => {
    return call.body(PAGE_STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'max-age=3600',
    })
  })

  if (hasHome) {
    app.get('/', async (call) => {
      const session = await findSessionOf(call)
      if (session === undefined) return call.redirect('/sign-in', 302)
      const workspaces = await listOwnWorkspaces(call.get('surroundings'), session.signedIn)
      return call.html(homePage({ manner: mannerOf(call), session, workspaces }))
    })
  }

  app.get('/sign-in', (call) => {
    const code = call.req.query('problem')
    const manner = mannerOf(call)
    const isSet = call.req.query('password') === 'set'
    return call.html(
      signInPage({
        ...{
          manner,
          hasOpenId: hasOpenId(call),
          returnTo: readReturnTo(call.req.query('returnTo')),
          problems: code === undefined ? [] : tellProblemCode(code, manner.words),
        },
        ...(isSet ? { note: manner.words.text('page.password.was-set') } : {}),
      }),
    )
  })

  app.post('/sign-in', small, async (call) => {
    refuseForeignOrigin(call)
    const { email = '', password = '', ...form } = await readForm(call)
    const returnTo = readReturnTo(form.returnTo)
    return showAgain(
      call,
      async () => {
        const address = call.get('address')
        writeSessionCookie(call, await signIn(call.get('surroundings'), { email, password, address }))
        return call.redirect(returnTo ?? '/', 303)
      },
      (manner, problems) => signInPage({ manner, problems, email, returnTo, hasOpenId: hasOpenId(call) }),
    )
  })

  app.get('/forgotten', (call) => call.html(forgottenPage({ manner: mannerOf(call) })))

  app.post('/forgotten', small, async (call) => {
    refuseForeignOrigin(call)
    const { email = '' } = await readForm(call)
    const language = languageOf(call)
    return showAgain(
      call,
      async () => {
        await requestPasswordReset(call.get('surroundings'), {
          email,
          address: call.get('address'),
          language,
        })
        return call.html(forgottenPage({ manner: mannerOf(call), isSent: true }))
      },
      (manner, problems) => forgottenPage({ manner, problems, email }),
    )
  })

  app.post('/sign-out', small, async (call) => {
    const { csrf = '' } = await readForm(call)
    const session = await findSessionOf(call, csrf)
    if (session !== undefined) await signOut(call.get('surroundings'), session.signedIn)
    removeSessionCookie(call)
    return call.redirect('/sign-in', 303)
  })

  app.post('/switch', small, async (call) => {
    const { csrf = '', workspaceId = '' } = await readForm(call)
    const session = await findSessionOf(call, csrf)
    if (session === undefined) return call.redirect('/sign-in', 303)
    await switchWorkspace(call.get('surroundings'), session.signedIn, { workspaceId })
    return call.redirect('/', 303)
  })

  addLinkPages(app)
}

function hasOpenId(call: Call): boolean {
  return call.get('surroundings').openId !== undefined
}
