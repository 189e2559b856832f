import { randomBytes } from 'node:crypto'
import type { App, Call } from '../app.ts'
import { findSessionOf } from '../session/session-of.ts'
import { APPLICATION_PATHS } from './application-paths.ts'
import { openWebFiles, type WebFile } from './open-web-files.ts'

/** Stands in the built page where each answer has a nonce of its own. */
const NONCE_PLACE = '__NONCE__'
const FILES_BESIDE_THE_PAGE = ['theme.js', 'icon.svg', 'licences.md']

/** The web application: its page at all of its paths for who is signed in, and the files that the page loads. */
export function addWeb(app: App, folder: string): void {
  const files = openWebFiles(folder)

  for (const path of APPLICATION_PATHS) {
    app.get(path, async (call) => {
      const session = await findSessionOf(call)
      if (session === undefined) return call.redirect(signInFor(call), 302)
      const nonce = randomBytes(16).toString('base64')
      const page = (await files.readPage()).replaceAll(NONCE_PLACE, nonce)
      return call.html(page, 200, { 'Content-Security-Policy': contentSecurityPolicy(nonce) })
    })
  }

  // The build names these by their content: what was loaded once is good for ever.
  app.get('/assets/:file', async (call) => {
    const file = await files.find(`assets/${call.req.param('file')}`, acceptedBy(call))
    return file === undefined
      ? call.notFound()
      : answerWith(call, file, 'public, max-age=31536000, immutable')
  })

  for (const name of FILES_BESIDE_THE_PAGE) {
    app.get(`/${name}`, async (call) => {
      const file = await files.find(name, acceptedBy(call))
      return file === undefined ? call.notFound() : answerWith(call, file, 'public, max-age=3600')
    })
  }
}

/** Whoever has to sign in first comes back to where they wanted to go. */
function signInFor(call: Call): string {
  const { pathname, search } = new URL(call.req.url)
  const wanted = pathname + search
  return wanted === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(wanted)}`
}

/** Scripts, styles and data from this server only; style elements that a script makes need the nonce of the page. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // The report of a plan.
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function acceptedBy(call: Call): string {
  return call.req.header('accept-encoding') ?? ''
}

function answerWith(call: Call, { content, type, encoding }: WebFile, cacheControl: string): Response {
  return call.body(content, 200, {
    'Content-Type': type,
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  })
}
