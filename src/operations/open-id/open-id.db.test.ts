import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { findMembership } from '../../store/memberships.ts'
import { listSavedViews } from '../../store/saved-views.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { findUser } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import type { Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { findSignedIn } from '../session/find-signed-in.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { anOpenIdProvider, type TestProvider } from '../testing/an-open-id-provider.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { saveView } from '../view/save-view.ts'
import { beginOpenId, openIdCallback } from './begin-open-id.ts'
import { finishOpenId } from './finish-open-id.ts'
import { roleOfGroups } from './open-id-claims.ts'
import type { OpenIdSettings } from './open-id-settings.ts'

const used = useFreshDatabase()
let provider: TestProvider

beforeAll(async () => {
  provider = await anOpenIdProvider({ callback: openIdCallback('http://127.0.0.1:4780') })
})
afterAll(() => provider.close())
beforeEach(() => provider.people.clear())

describe('[Q24] single sign-on', () => {
  test('brings back a user of the verified e-mail, in the role that they have, and knows them again by their subject', async () => {
    const { surroundings, workspaceId } = await arrange()
    const { userId, email } = await aUser(surroundings, { workspaceId, role: 'leader' })
    provider.people.set('p-1', { email: email.toUpperCase(), email_verified: true })
    const { session, returnTo } = await signInAs(surroundings, 'p-1', '/docs')
    expect(session).toMatchObject({ userId, workspaceId })
    expect(returnTo).toBe('/docs')
    expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'leader' })
    provider.people.set('p-1', { email: 'another@example.com', email_verified: false })
    expect((await signInAs(surroundings, 'p-1')).session).toMatchObject({ userId })
    const acts = await listActs(databaseOf(used.served, workspaceId), workspaceId, { limit: 1 })
    expect(acts).toMatchObject([{ action: 'session.start', details: { by: 'open-id' } }])
  })

  test.each([
    ['false', { email_verified: false }],
    ['missing', {}],
    ['a text', { email_verified: 'true' }],
  ])('does not take an e-mail that nobody vouches for: email_verified is %s', async (_, claims) => {
    const { surroundings, workspaceId } = await arrange({ roleOfGroup: { staff: 'viewer' } })
    const { email } = await aUser(surroundings, { workspaceId })
    provider.people.set('thief', { email, groups: ['staff'], ...claims })
    expect(await problemsIn(() => signInAs(surroundings, 'thief'))).toEqual([
      { code: 'open-id-email', values: {} },
    ])
  })

  test('refuses a stranger to whom no group gives a role, and a user who is disabled', async () => {
    const { surroundings, workspaceId } = await arrange()
    provider.people.set('stranger', { email: 'stranger@example.com', email_verified: true })
    expect(await problemsIn(() => signInAs(surroundings, 'stranger'))).toEqual([
      { code: 'not-a-member', values: {} },
    ])
    const { userId, email } = await aUser(surroundings, { workspaceId })
    provider.people.set('gone', { email, email_verified: true })
    await used.database.query(sql`update app_user set disabled_at = $2 where user_id = $1`, [
      userId,
      surroundings.now(),
    ])
    expect(await problemsIn(() => signInAs(surroundings, 'gone'))).toMatchObject([
      { code: 'open-id-refused' },
    ])
  })

  test('takes each answer once, from the browser that began it, within ten minutes', async () => {
    const { surroundings, workspaceId } = await arrange()
    const { email } = await aUser(surroundings, { workspaceId })
    provider.people.set('p-2', { email, email_verified: true })
    const refused = [{ code: 'open-id-refused', values: { reason: 'state' } }]
    const visit = async () => {
      const { url, state } = await beginOpenId(surroundings)
      return { state, parameters: await provider.visit(url, 'p-2') }
    }
    const [mine, theirs] = [await visit(), await visit()]
    const finish = (parameters: URLSearchParams, state: string | undefined) =>
      finishOpenId(surroundings, { parameters, state })
    expect(await problemsIn(() => finish(theirs.parameters, mine.state))).toEqual(refused)
    expect(await problemsIn(() => finish(theirs.parameters, undefined))).toEqual(refused)
    await finish(mine.parameters, mine.state)
    expect(await problemsIn(() => finish(mine.parameters, mine.state))).toEqual(refused)
    surroundings.wait(10 * 60_000)
    expect(await problemsIn(() => finish(theirs.parameters, theirs.state))).toEqual(refused)
  })

  test.each(['nonce', 'code_verifier'])('does not take an answer to another question: %s', async (column) => {
    const { surroundings, workspaceId } = await arrange()
    const { email } = await aUser(surroundings, { workspaceId })
    provider.people.set('p-3', { email, email_verified: true })
    const { url, state } = await beginOpenId(surroundings)
    const parameters = await provider.visit(url, 'p-3')
    const other = 'x'.repeat(43)
    await used.database.query(
      column === 'nonce'
        ? sql`update sign_in_request set nonce = $1`
        : sql`update sign_in_request set code_verifier = $1`,
      [other],
    )
    const [problem] = await problemsIn(() => finishOpenId(surroundings, { parameters, state }))
    expect(problem).toMatchObject({ code: 'open-id-refused' })
    expect(problem!.values.reason).toMatch(column === 'nonce' ? /nonce/ : /invalid_grant/)
  })

  test('asks with PKCE, and for the groups where the provider has such a scope', async () => {
    const { surroundings } = await arrange()
    const { searchParams } = new URL((await beginOpenId(surroundings)).url)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('scope')).toBe('openid email profile groups')
    expect(searchParams.get('redirect_uri')).toBe('http://127.0.0.1:4780/api/sign-in/openid/callback')
    expect(searchParams.get('nonce')).toMatch(/^[\w-]{43}$/)
  })

  test('knows both ways to prove who the client is', async () => {
    const { surroundings, workspaceId } = await arrange()
    const callback = openIdCallback(surroundings.publicUrl)
    const posting = await anOpenIdProvider({ callback, method: 'client_secret_post' })
    const { userId, email } = await aUser(surroundings, { workspaceId })
    posting.people.set('p-4', { email, email_verified: true })
    const openId = { ...posting.settings, workspaceId }
    const { url, state } = await beginOpenId({ ...surroundings, openId })
    const parameters = await posting.visit(url, 'p-4')
    const { session } = await finishOpenId({ ...surroundings, openId }, { parameters, state })
    expect(session.userId).toBe(userId)
    await posting.close()
  })

  test('says what is wrong where it is not set up, cannot be reached, or is not encrypted', async () => {
    const { surroundings } = await arrange()
    const begin = (openId: OpenIdSettings | undefined) =>
      problemsIn(() => beginOpenId({ ...surroundings, openId }))
    expect(await begin(undefined)).toEqual([{ code: 'open-id-off', values: {} }])
    const { settings } = provider
    const unreachable = await begin({ ...settings, issuer: 'http://127.0.0.1:9' })
    expect(unreachable).toMatchObject([
      { code: 'open-id-unreachable', values: { issuer: 'http://127.0.0.1:9' } },
    ])
    const open = await begin({ ...settings, issuer: 'http://login.example.com' })
    expect(open).toMatchObject([
      { code: 'open-id-unreachable', values: { reason: expect.stringMatching(/HTTPS/) } },
    ])
  })
})

describe('[Q25] where groups give roles', () => {
  const roleOfGroup = { 'cs-leaders': 'leader', 'cs-ops': 'operations', everybody: 'viewer' } as const

  test('a new user is made, and of several groups the one that may do most counts', async () => {
    const { surroundings, workspaceId } = await arrange({ roleOfGroup })
    provider.people.set('ana', {
      ...{ email: 'Ana@Sso.example', email_verified: true, name: 'Ana' },
      groups: ['everybody', 'cs-leaders', 'elsewhere'],
    })
    const { session } = await signInAs(surroundings, 'ana')
    expect(await findUser(used.database, session.userId)).toMatchObject({
      email: 'ana@sso.example',
      name: 'Ana',
    })
    expect(await findMembership(used.database, workspaceId, session.userId)).toMatchObject({ role: 'leader' })
    const acts = await listActs(databaseOf(used.served, workspaceId), workspaceId, { limit: 2 })
    expect(acts[1]).toMatchObject({ action: 'user.join', details: { role: 'leader', by: 'open-id' } })
    expect(JSON.stringify(acts)).not.toMatch(/ana@/i)
  })

  test('a change of groups changes the role at the next sign-in', async () => {
    const { surroundings, workspaceId } = await arrange({ roleOfGroup })
    const claims = { email: 'bo@sso.example', email_verified: true }
    provider.people.set('bo', { ...claims, groups: ['everybody'] })
    const { session } = await signInAs(surroundings, 'bo')
    provider.people.set('bo', { ...claims, groups: 'cs-ops' })
    await signInAs(surroundings, 'bo')
    expect(await findMembership(used.database, workspaceId, session.userId)).toMatchObject({
      role: 'operations',
    })
  })

  test('[Q94] whoever has left all of them is refused, signed out everywhere, no member and without views any more', async () => {
    const { surroundings, workspaceId } = await arrange({ roleOfGroup })
    const claims = { email: 'cy@sso.example', email_verified: true }
    provider.people.set('cy', { ...claims, groups: ['cs-ops'] })
    const { session } = await signInAs(surroundings, 'cy')
    const { userId } = session
    const actor = { kind: 'user', userId, role: 'operations', bookOf: undefined } as const
    const own = enterWorkspace(surroundings, workspaceId, actor)
    await saveView(own, { place: 'base', name: 'Mine', address: '', isShared: false })
    provider.people.set('cy', { ...claims, groups: [] })
    expect(await problemsIn(() => signInAs(surroundings, 'cy'))).toEqual([
      { code: 'open-id-no-group', values: { groups: Object.keys(roleOfGroup) } },
    ])
    expect(await findSignedIn(surroundings, session.token)).toBeUndefined()
    expect(await findMembership(used.database, workspaceId, userId)).toBeUndefined()
    const left = await listSavedViews(used.database, workspaceId, { place: 'base', userId, limit: 9 })
    expect(left).toEqual([])
  })

  test('the last owner stays one, whatever the groups say', async () => {
    const { surroundings, workspaceId } = await arrange({ roleOfGroup })
    const { userId, email } = await aUser(surroundings, { workspaceId })
    provider.people.set('owner', { email, email_verified: true, groups: ['everybody'] })
    await signInAs(surroundings, 'owner')
    expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'owner' })
    provider.people.set('owner', { email, email_verified: true })
    expect(await problemsIn(() => signInAs(surroundings, 'owner'))).toMatchObject([
      { code: 'open-id-no-group' },
    ])
    expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'owner' })
  })

  test('somebody who never came by single sign-on loses nothing by trying', async () => {
    const { surroundings, workspaceId } = await arrange({ roleOfGroup })
    const { userId, email } = await aUser(surroundings, { workspaceId, role: 'csm' })
    provider.people.set('dee', { email, email_verified: true })
    expect(await problemsIn(() => signInAs(surroundings, 'dee'))).toMatchObject([
      { code: 'open-id-no-group' },
    ])
    expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'csm' })
  })

  test('names that every object has are no groups', () => {
    expect(roleOfGroups(['constructor', 'toString'], { roleOfGroup: {} })).toBeUndefined()
  })
})

async function arrange(settings: Partial<OpenIdSettings> = {}) {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  return {
    workspaceId,
    surroundings: { ...surroundings, openId: { ...provider.settings, workspaceId, ...settings } },
  }
}

async function signInAs(surroundings: Surroundings, person: string, returnTo?: string) {
  const { url, state } = await beginOpenId(surroundings, { returnTo })
  return finishOpenId(surroundings, { parameters: await provider.visit(url, person), state })
}
