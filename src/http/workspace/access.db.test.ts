import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listActs } from '../../operations/audit/list-acts.ts'
import { testSurroundings } from '../../operations/testing/a-context.ts'
import { aUser, enter, type TestUser } from '../../operations/testing/a-user.ts'
import { aWorkspaceId } from '../../operations/testing/a-workspace-id.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { aBrowser } from '../testing/a-browser.ts'
import { guardedApp } from '../testing/test-app.ts'

const used = useFreshDatabase()

describe('[Q104] who may do what', () => {
  test('is told to everybody with whom to ask, and to nobody outside', async () => {
    const { owner, viewer, outside, as } = await arrange()
    const { items: rights } = await read(await as(viewer), '/api/rights')
    expect(rights).toContainEqual({
      right: 'model.commit',
      roles: ['owner', 'operations', 'leader'],
      scope: 'model',
    })
    const { items: owners } = await read(await as(viewer), '/api/workspace/owners')
    expect(owners).toEqual([{ userId: owner.userId, name: expect.stringMatching(/^Person/) }])
    const { items: others } = await read(await as(outside), '/api/workspace/owners')
    expect(others).toEqual([{ userId: outside.userId, name: expect.any(String) }])
  })

  test('with what runs here, for everybody', async () => {
    const { viewer, as } = await arrange()
    const about = await read(await as(viewer), '/api/about')
    const { license } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(about).toMatchObject({ licence: license, database: 'embedded', today: '2026-07-01' })
    expect(about.databaseVersion).toMatch(/^\d+(\.\d+)*$/)
    expect(about.limits.uploadBytes).toBeGreaterThan(0)
  })
})

describe('[Q105] how people sign in', () => {
  const settings = {
    ...{ issuer: 'https://login.example.com', clientId: 'tierwise', clientSecret: 'very secret' },
    ...{ groupsClaim: 'groups', roleOfGroup: { 'cs-leads': 'leader' as const } },
  }

  test('is told to owners only, and never the secret', async () => {
    const { workspaceId, owner, viewer, as } = await arrange()
    const openId = { ...settings, workspaceId }
    expect(await read(await as(owner), '/api/sign-in/settings')).toEqual({
      ...{ publicUrl: 'http://127.0.0.1:4780', canMail: true, openId: null },
    })
    const answer = await (await as(owner, { openId })).get('/api/sign-in/settings')
    const text = await answer.text()
    expect(text).not.toContain('very secret')
    expect(JSON.parse(text).openId).toEqual({
      ...{ issuer: settings.issuer, clientId: 'tierwise', hasClientSecret: true, groupsClaim: 'groups' },
      ...{ redirectUri: 'http://127.0.0.1:4780/api/sign-in/openid/callback', isForHere: true },
      roleOfGroup: { 'cs-leads': 'leader' },
    })
    expect((await (await as(viewer, { openId })).get('/api/sign-in/settings')).status).toBe(403)
  })

  test('tells no roles that are given elsewhere', async () => {
    const { workspaceId, outside, as } = await arrange()
    const told = await read(
      await as(outside, { openId: { ...settings, workspaceId } }),
      '/api/sign-in/settings',
    )
    expect(told.openId).toMatchObject({ isForHere: false, roleOfGroup: {} })
  })
})

describe('[Q106] what is a person’s own', () => {
  test('sessions are seen, and ended but for one', async () => {
    const { surroundings, owner, as } = await arrange()
    await as(owner)
    surroundings.wait(60_000)
    const here = await as(owner)
    const { items } = await read(here, '/api/sessions')
    expect(items).toMatchObject([{ isThis: true }, { isThis: false, createdAt: '2026-07-01T12:00:00Z' }])
    const csrf = { 'X-CSRF-Token': (await read(here, '/api/session')).csrfToken }
    const end = async () => (await here.request('DELETE', '/api/sessions', { headers: csrf })).json()
    expect(await end()).toEqual({ ended: 1 })
    expect(await end()).toEqual({ ended: 0 })
    expect((await read(here, '/api/sessions')).items).toMatchObject([{ isThis: true }])
    const acts = await listActs(owner.context, { action: 'session.end', limit: 5 })
    expect(acts.items).toMatchObject([{ details: { others: 1 } }])
  })

  test('a name is theirs to change', async () => {
    const { owner, as } = await arrange()
    const here = await as(owner)
    const csrf = { 'X-CSRF-Token': (await read(here, '/api/session')).csrfToken }
    const rename = (name: string) =>
      here.request('PATCH', '/api/session', {
        headers: { ...csrf, 'Content-Type': 'application/json' },
        body: JSON.stringify({ name }),
      })
    expect(await (await rename(' Ida ')).json()).toMatchObject({ name: 'Ida' })
    expect((await rename(' ')).status).toBe(422)
    const { items } = await listActs(owner.context, { text: 'ida', limit: 5 })
    expect(items).toMatchObject([{ action: 'user.rename', actorName: 'Ida', details: { name: 'Ida' } }, {}])
  })
})

async function read(browser: ReturnType<typeof aBrowser>, path: string) {
  const answer = await browser.get(path)
  expect(answer.status).toBe(200)
  return answer.json()
}

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  const elsewhere = await aWorkspaceId(surroundings)
  return {
    ...{ surroundings, workspaceId },
    owner: await aUser(surroundings, { workspaceId }),
    viewer: await aUser(surroundings, { workspaceId, role: 'viewer' }),
    outside: await aUser(surroundings, { workspaceId: elsewhere }),
    async as(user: TestUser, more = {}) {
      const browser = aBrowser(guardedApp({ ...surroundings, ...more }))
      browser.cookies.set('tierwise_session', (await enter(surroundings, user)).token)
      return browser
    },
  }
}
