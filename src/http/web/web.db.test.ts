import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testSurroundings } from '../../operations/testing/a-context.ts'
import { aUser, enter } from '../../operations/testing/a-user.ts'
import { aWorkspaceId } from '../../operations/testing/a-workspace-id.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { createApp } from '../create-app.ts'
import { authenticate } from '../session/authenticate.ts'
import { aBrowser } from '../testing/a-browser.ts'

const used = useFreshDatabase()
const SCRIPT = 'console.log("Tierwise")'
let parent: string

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'tierwise-web-'))
  const folder = join(parent, 'web')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">')
  writeFileSync(join(folder, 'assets/main-1a2b.js'), SCRIPT)
  writeFileSync(join(folder, 'assets/main-1a2b.js.gz'), gzipSync(SCRIPT))
  writeFileSync(join(folder, 'assets/notes.txt'), 'no')
  writeFileSync(join(parent, 'secret.js'), 'no')
})

afterAll(() => rmSync(parent, { recursive: true }))

describe('[H23] the web application', () => {
  test('is one page at all of its paths, for who is signed in; others come back to where they wanted to go', async () => {
    const { browser, signIn } = await arrange()
    expect((await browser.get('/')).headers.get('location')).toBe('/sign-in')
    const refused = await browser.get('/base?tier=high')
    expect(refused.headers.get('location')).toBe('/sign-in?returnTo=%2Fbase%3Ftier%3Dhigh')
    expect(await (await browser.get(refused.headers.get('location')!)).text()).toContain(
      'name="returnTo" value="/base?tier=high"',
    )
    expect(await (await browser.get('/sign-in?returnTo=//evil.example')).text()).not.toContain('returnTo')
    await signIn()
    for (const path of ['/', '/base', '/plan/12/movements']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 200])
    }
    expect((await browser.get('/elsewhere')).status).toBe(404)
  })

  test('has a nonce of its own in each answer, and allows nothing inline', async () => {
    const { browser, signIn } = await arrange()
    await signIn()
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await browser.get('/')
        const policy = answer.headers.get('content-security-policy')!
        expect(policy).toContain("script-src 'self';")
        expect(policy).not.toContain('unsafe')
        const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
        expect(await answer.text()).toContain(`content="${nonce}"`)
        expect(answer.headers.get('cache-control')).toBe('no-store')
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('files are kept for ever, and come compressed to who takes that', async () => {
    const { browser } = await arrange()
    const plain = await browser.get('/assets/main-1a2b.js', { 'Accept-Encoding': 'identity' })
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await plain.text()).toBe(SCRIPT)
    const packed = await browser.get('/assets/main-1a2b.js', { 'Accept-Encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(Buffer.from(await packed.arrayBuffer())).toEqual(gzipSync(SCRIPT))
  })

  test.each(['main-9z9z.js', 'notes.txt', '..%2f..%2fsecret.js', '%2e%2e/secret.js', 'main-1a2b.js.gz'])(
    '%s is no file of it',
    async (name) => {
      const { browser } = await arrange()
      expect((await browser.get(`/assets/${name}`)).status).toBe(404)
    },
  )
})

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const app = createApp({
    ...{ surroundings, authenticate, log: pino({ level: 'silent' }) },
    webFolder: join(parent, 'web'),
  })
  const browser = aBrowser(app)
  return {
    browser,
    async signIn() {
      const user = await aUser(surroundings, { workspaceId: await aWorkspaceId(surroundings) })
      const { token } = await enter(surroundings, user)
      browser.cookies.set('tierwise_session', token)
    },
  }
}
