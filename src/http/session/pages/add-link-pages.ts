import type { OperationProblemCode } from '../../../operations/problem.ts'
import { ProblemError } from '../../../operations/problem.ts'
import { acceptLink } from '../../../operations/user/accept-link.ts'
import { readLink } from '../../../operations/user/read-link.ts'
import type { App, Call } from '../../app.ts'
import { refuseForeignOrigin } from '../forgery.ts'
import { writeSessionCookie } from '../session-cookie.ts'
import { findSignedInOf } from '../session-of.ts'
import { limitForm } from './limit-form.ts'
import { linkPage } from './link-page.ts'
import { mannerOf } from './page-manner.ts'
import { readForm, showAgain } from './show-again.ts'
import { signInPage } from './sign-in-page.ts'

const PATH = '/links/:token'

/** The pages of one-time links. What was done is said by where one lands: signed in, or to sign in with the new password. */
export function addLinkPages(app: App): void {
  app.get(PATH, async (call) => {
    const token = call.req.param('token')
    return orSignIn(call, async () => {
      const offer = await readLink(call.get('surroundings'), { token })
      const isSignedIn = await isFor(call, offer.email)
      return call.html(linkPage({ manner: mannerOf(call), offer, isSignedIn }))
    })
  })

  app.post(PATH, limitForm(), async (call) => {
    refuseForeignOrigin(call)
    const token = call.req.param('token')
    return orSignIn(call, async () => {
      const { email, name, password } = await readForm(call)
      const offer = await readLink(call.get('surroundings'), { token })
      const isSignedIn = await isFor(call, offer.email)
      const typed = { email: email ?? '', name: name ?? '' }
      return showAgain(
        call,
        async () => {
          const answer = { token, email, name, password, address: call.get('address') }
          const accepted = await acceptLink(call.get('surroundings'), answer, await findSignedInOf(call))
          if (accepted.kind === 'password-set') return call.redirect('/sign-in?password=set', 303)
          writeSessionCookie(call, accepted.session)
          return call.redirect('/', 303)
        },
        (manner, problems) => linkPage({ manner, offer, typed, problems, isSignedIn }),
      )
    })
  })
}

/** Whether the person is signed in whom a link is for, or anybody where it is for nobody in particular. */
async function isFor(call: Call, email: string | undefined): Promise<boolean> {
  const signedIn = await findSignedInOf(call)
  return signedIn !== undefined && (email === undefined || signedIn.email === email)
}

const NO_LINK: OperationProblemCode = 'link-invalid'

/** A link that does nothing any more leads to the sign-in page, which says so. */
async function orSignIn(call: Call, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const isGone = error instanceof ProblemError && error.problems[0]?.code === NO_LINK
    if (!isGone) throw error
    const again = async () => {
      throw error
    }
    const hasOpenId = call.get('surroundings').openId !== undefined
    return showAgain(call, again, (manner, problems) => signInPage({ manner, problems, hasOpenId }))
  }
}
