import { describe, expect, test } from 'vitest'
import { createApiKey } from '../../operations/api-key/create-api-key.ts'
import { testSurroundings } from '../../operations/testing/a-context.ts'
import { aUser, enter, PASSWORD } from '../../operations/testing/a-user.ts'
import { aWorkspaceId } from '../../operations/testing/a-workspace-id.ts'
import { removeMembership } from '../../store/memberships.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { aBrowser } from '../testing/a-browser.ts'
import { guardedApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
const SECURE = 'https://tierwise.example.com'

describe('[H19] the cookie of a session', () => {
  test('is read by no script, sent by no other site and gone with the session', async () => {
    const { browser, user } = await arrange()
    const answer = await browser.send('POST /api/session', { email: user.email, password: PASSWORD })
    expect(answer.status).toBe(201)
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^tierwise_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
    const { csrfToken, ...session } = (await answer.json()) as Record<string, string>
    expect(session).toMatchObject({ userId: user.userId, email: user.email, role: 'owner' })
    const ended = await browser.send('DELETE /api/session', undefined, { 'X-CSRF-Token': csrfToken! })
    expect(ended.status).toBe(204)
    expect(browser.cookies.size).toBe(0)
    expect((await browser.get('/api/session')).status).toBe(401)
  })

  test('is for this host only and for encrypted connections, where the address is https', async () => {
    const { browser, user } = await arrange(SECURE)
    const answer = await browser.send('POST /api/session', { email: user.email, password: PASSWORD })
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(
      /^__Host-tierwise_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('of another name or made up is none', async () => {
    const { browser } = await arrange()
    browser.cookies.set('tierwise_session', 'x'.repeat(43))
    const answer = await browser.get('/api/session')
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })
})

describe('[H20] what changes something with a cookie', () => {
  test.each([
    ['our page and token', {}, 200],
    ['no token', { 'X-CSRF-Token': '' }, 'csrf-token-wrong'],
    ['another token', { 'X-CSRF-Token': 'x'.repeat(43) }, 'csrf-token-wrong'],
    ['another site by Origin', { Origin: 'https://evil.example' }, 'foreign-origin'],
    ['a page without an origin', { Origin: 'null' }, 'foreign-origin'],
    [
      'another site by Sec-Fetch-Site',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1:4780' },
      'foreign-origin',
    ],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }, 'foreign-origin'],
    [
      'our page under another name of this machine',
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:4780' },
      200,
    ],
  ])('is done for %s', async (_, headers, outcome) => {
    const { browser, csrfToken } = await signedIn()
    const answer = await browser.send('PATCH /api/workspace', { name: 'New name' }, {
      'X-CSRF-Token': csrfToken,
      ...headers,
    } as Record<string, string>)
    if (outcome === 200) expect(await answer.json()).toMatchObject({ name: 'New name' })
    else {
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: outcome })
    }
  })

  test('also for what asks for a session and not for a workspace', async () => {
    const { browser } = await signedIn()
    for (const [method, path, body] of [
      ['DELETE', '/api/session'],
      ['PUT', '/api/session/password', { oldPassword: PASSWORD, newPassword: 'whatever it may be' }],
      ['DELETE', '/api/session/workspace'],
      ['POST', '/api/workspaces', { name: 'A', currency: 'EUR' }],
    ] as const) {
      const answer = await browser.send(`${method} ${path}`, body)
      expect(await answer.json()).toMatchObject({ code: 'csrf-token-wrong' })
    }
  })
})

describe('[H21] a key', () => {
  test('needs no cookie and no token, and goes before a cookie', async () => {
    const { app, browser, user } = await signedIn()
    const { key } = await createApiKey(user.context, { name: 'K', scopes: ['administer'] })
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    const patch = { method: 'PATCH', headers, body: JSON.stringify({ csmSees: 'all' }) }
    expect(await (await app.request('/api/workspace', patch)).json()).toMatchObject({ csmSees: 'all' })
    const wrong = await browser.get('/api/workspace', { Authorization: `Bearer ${key.slice(0, -1)}` })
    expect(wrong.status).toBe(401)
    expect((await browser.get('/api/workspace', { Authorization: 'Basic YTpi' })).status).toBe(401)
    expect((await browser.get('/api/workspace')).status).toBe(200)
  })

  test('does what its scopes allow, and is nobody where a person is asked for', async () => {
    const { app, user } = await signedIn()
    const { key } = await createApiKey(user.context, { name: 'K', scopes: ['read'] })
    const headers = { Authorization: `Bearer ${key}` }
    expect((await app.request('/api/workspace', { headers })).status).toBe(200)
    const users = await app.request('/api/users', { headers })
    expect(users.status).toBe(403)
    expect(await users.json()).toMatchObject({ code: 'not-allowed' })
    expect((await app.request('/api/workspaces', { headers })).status).toBe(401)
  })

  test('is made, listed and revoked by an owner', async () => {
    const { app, browser, csrfToken } = await signedIn()
    const proof = { 'X-CSRF-Token': csrfToken }
    const made = await browser.send('POST /api/api-keys', { name: 'Import', scopes: ['read'] }, proof)
    expect(made.status).toBe(201)
    const { id, key } = (await made.json()) as { id: string; key: string }
    const headers = { Authorization: `Bearer ${key}` }
    expect((await app.request('/api/workspace', { headers })).status).toBe(200)
    const { items } = (await (await browser.get('/api/api-keys')).json()) as { items: object[] }
    expect(items).toMatchObject([{ id, name: 'Import', scopes: ['read'], expiresAt: null, revokedAt: null }])
    expect(JSON.stringify(items)).not.toContain(key.slice(-43))
    expect((await browser.send(`DELETE /api/api-keys/${id}`, undefined, proof)).status).toBe(204)
    expect((await app.request('/api/workspace', { headers })).status).toBe(401)
  })
})

test('[Q18] somebody who was removed keeps the session, is told so, and can go to another workspace of theirs', async () => {
  const { browser, csrfToken, user, surroundings } = await signedIn()
  const proof = { 'X-CSRF-Token': csrfToken }
  const made = await browser.send('POST /api/workspaces', { name: 'Other', currency: 'EUR' }, proof)
  const { workspaceId } = (await made.json()) as { workspaceId: string }
  await removeMembership(used.database, user.context.workspaceId, user.userId)
  const refused = await browser.get('/api/workspace')
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ code: 'not-a-member' })
  expect(await (await browser.get('/api/session')).json()).toMatchObject({ role: null })
  const { items } = (await (await browser.get('/api/workspaces')).json()) as { items: object[] }
  expect(items).toEqual([{ workspaceId, name: 'Other', currency: 'EUR', role: 'owner' }])
  const moved = await browser.send('PUT /api/session/workspace', { workspaceId }, proof)
  expect(await moved.json()).toMatchObject({ workspaceId, role: 'owner' })
  expect(await (await browser.get('/api/workspace')).json()).toMatchObject({
    id: workspaceId,
    currency: 'EUR',
  })
  const foreign = await aWorkspaceId(surroundings)
  expect((await browser.send('PUT /api/session/workspace', { workspaceId: foreign }, proof)).status).toBe(404)
})

test('[Q16] whoever tries too often is told when to come back', async () => {
  const { browser } = await arrange()
  const attempt = () => browser.send('POST /api/password-resets', { email: 'somebody@example.com' })
  for (let count = 0; count < 3; count++) expect((await attempt()).status).toBe(202)
  const answer = await attempt()
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('900')
})

test('[Q19] people are invited, come, get another role and go, over HTTP', async () => {
  const { app, browser, csrfToken } = await signedIn()
  const proof = { 'X-CSRF-Token': csrfToken }
  const email = 'hal@example.com'
  const made = await browser.send('POST /api/invitations', { email, role: 'csm' }, proof)
  const { id, link, isMailed } = (await made.json()) as { id: string; link: string; isMailed: boolean }
  expect([made.status, isMailed]).toEqual([201, true])
  expect(await (await browser.get('/api/invitations')).json()).toMatchObject({
    items: [{ id, email, role: 'csm' }],
  })
  const path = link.replace('http://127.0.0.1:4780/', '/api/')
  const guest = aBrowser(app)
  expect(await (await guest.get(path)).json()).toMatchObject({
    kind: 'invitation',
    email,
    hasPassword: false,
  })
  const joined = await guest.send(`POST ${path}`, { name: 'Hal', password: 'rather odd words, these' })
  expect([joined.status, await joined.json()]).toMatchObject([201, { userId: id, role: 'csm' }])
  expect((await guest.get(path)).status).toBe(404)
  expect(await (await guest.get('/api/users')).json()).toMatchObject({ code: 'not-allowed' })
  const promoted = await browser.send(`PATCH /api/users/${id}`, { role: 'operations' }, proof)
  expect(await promoted.json()).toEqual({ userId: id, role: 'operations', personId: null })
  const { items } = (await (await guest.get('/api/users?limit=1')).json()) as { items: object[] }
  expect(items).toHaveLength(1)
  const reset = await browser.send(`POST /api/users/${id}/password-link`, undefined, proof)
  expect(await reset.json()).toMatchObject({ link: expect.stringContaining('/links/') })
  expect((await browser.send(`DELETE /api/users/${id}`, undefined, proof)).status).toBe(204)
  expect((await guest.get('/api/session')).status).toBe(401)
  expect((await browser.send(`POST /api/users/${id}/erasure`, undefined, proof)).status).toBe(204)
  expect((await browser.send(`DELETE /api/users/${id}`, undefined, proof)).status).toBe(404)
})

async function arrange(publicUrl = 'http://127.0.0.1:4780') {
  const surroundings = { ...testSurroundings(used.served), publicUrl }
  const user = await aUser(surroundings, { workspaceId: await aWorkspaceId(surroundings) })
  const app = guardedApp(surroundings)
  return { surroundings, app, user, browser: aBrowser(app, publicUrl) }
}

async function signedIn() {
  const arranged = await arrange()
  const { token } = await enter(arranged.surroundings, arranged.user)
  arranged.browser.cookies.set('tierwise_session', token)
  const { csrfToken } = (await (await arranged.browser.get('/api/session')).json()) as { csrfToken: string }
  return { ...arranged, csrfToken }
}
