import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Scope } from '../access/actor.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { createApiKey } from './create-api-key.ts'
import { findKeyHolder } from './find-key-holder.ts'
import { listApiKeys } from './list-api-keys.ts'
import { revokeApiKey } from './revoke-api-key.ts'

const used = useFreshDatabase()
const KEY = { name: 'Nightly import', scopes: ['read', 'import'] as Scope[] }

describe('[Q23] a key', () => {
  test('lets a program into its workspace with its scopes; what is kept is a hash', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { id, key, prefix } = await createApiKey(owner, KEY)
    expect(key).toMatch(new RegExp(`^tw_${prefix}_[\\w-]{43}$`))
    const actor = { kind: 'api-key', apiKeyId: id, scopes: ['read', 'import'] }
    expect(await findKeyHolder(surroundings, key)).toEqual({ workspaceId, actor })
    const [kept] = await used.database.query<{ secret_hash: Buffer }>(
      sql`select secret_hash from api_key where workspace_id = $1`,
      [workspaceId],
    )
    const secret = key.slice(-43)
    expect(kept!.secret_hash).toEqual(createHash('sha256').update(secret).digest())
    const [act] = await listActs(owner.database, workspaceId, { limit: 1 })
    expect(act).toMatchObject({ action: 'api-key.create', details: { key: id, prefix, scopes: KEY.scopes } })
    expect(JSON.stringify([act, await listApiKeys(owner, { limit: 9 })])).not.toContain(secret)
  })

  test.each([
    ['another secret', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
    ['another prefix', (key: string) => key.replace(/_[0-9a-f]{12}_/, '_000000000000_')],
    ['no secret', (key: string) => key.slice(0, -44)],
    ['more behind it', (key: string) => `${key}A`],
    ['nothing', () => ''],
  ])('with %s lets nobody in', async (_, change) => {
    const { surroundings, owner } = await arrange()
    const { key } = await createApiKey(owner, KEY)
    expect(await findKeyHolder(surroundings, change(key))).toBeUndefined()
  })

  test('ends by being revoked or by its day, and stays in the list', async () => {
    const { surroundings, owner } = await arrange()
    const [lasting, ending] = [
      await createApiKey(owner, KEY),
      await createApiKey(owner, { ...KEY, expiresAt: '2026-07-02T00:00:00.000Z' }),
    ]
    surroundings.wait(12 * 3_600_000 - 1)
    expect(await findKeyHolder(surroundings, ending.key)).toBeDefined()
    surroundings.wait(1)
    expect(await findKeyHolder(surroundings, ending.key)).toBeUndefined()
    await revokeApiKey(owner, lasting)
    surroundings.wait(1000)
    await revokeApiKey(owner, lasting)
    expect(await findKeyHolder(surroundings, lasting.key)).toBeUndefined()
    const { keys } = await listApiKeys(owner, { limit: 9 })
    expect(keys.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      [lasting.id, '2026-07-02T00:00:00Z'],
      [ending.id, undefined],
    ])
  })

  test('says when it was used, to the minute', async () => {
    const { surroundings, owner } = await arrange()
    const { key } = await createApiKey(owner, KEY)
    const usedAt = async () => (await listApiKeys(owner, { limit: 9 })).keys[0]!.usedAt
    expect(await usedAt()).toBeUndefined()
    await findKeyHolder(surroundings, key)
    surroundings.wait(59_000)
    await findKeyHolder(surroundings, key)
    expect(await usedAt()).toBe('2026-07-01T12:00:00Z')
    surroundings.wait(1000)
    await findKeyHolder(surroundings, key)
    expect(await usedAt()).toBe('2026-07-01T12:01:00Z')
  })

  test('gives another one no more than it has itself', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { key } = await createApiKey(owner, { name: 'Provisioning', scopes: ['administer', 'read'] })
    const { actor } = (await findKeyHolder(surroundings, key))!
    const context = enterWorkspace(surroundings, workspaceId, actor)
    expect(
      await problemsIn(() => createApiKey(context, { name: 'More', scopes: ['read', 'apply'] })),
    ).toEqual([{ code: 'scope-exceeded', path: 'scopes', values: { scopes: ['apply'] } }])
    await createApiKey(context, { name: 'Less', scopes: ['read', 'read'] })
    expect((await listApiKeys(owner, { limit: 9 })).keys[1]).toMatchObject({ name: 'Less', scopes: ['read'] })
  })

  test('has a name, a scope and an end that is still to come', async () => {
    const { owner } = await arrange()
    const fail = (change: object) => problemsIn(() => createApiKey(owner, { ...KEY, ...change }))
    expect(await fail({ name: '' })).toMatchObject([{ code: 'name-invalid' }])
    expect(await fail({ scopes: [] })).toMatchObject([{ code: 'scopes-missing' }])
    expect(await fail({ expiresAt: '2026-07-01T12:00:00.000Z' })).toMatchObject([{ code: 'expiry-past' }])
  })

  test('[Q27] of another workspace is neither listed nor revoked', async () => {
    const [ours, theirs] = [await arrange(), await arrange()]
    const { id, key } = await createApiKey(theirs.owner, KEY)
    expect((await listApiKeys(ours.owner, { limit: 9 })).keys).toEqual([])
    expect(await problemsIn(() => revokeApiKey(ours.owner, { id }))).toEqual([
      { code: 'not-found', values: { what: 'api-key', id } },
    ])
    expect(await findKeyHolder(ours.surroundings, key)).toMatchObject({ workspaceId: theirs.workspaceId })
  })

  test.each(['operations', 'leader', 'csm', 'viewer'] as const)('[Q13] is not made by %s', async (role) => {
    const { surroundings, workspaceId } = await arrange()
    const { context } = await aUser(surroundings, { workspaceId, role })
    expect(await problemsIn(() => createApiKey(context, KEY))).toMatchObject([{ code: 'not-allowed' }])
    expect(await problemsIn(() => listApiKeys(context, { limit: 1 }))).toMatchObject([
      { code: 'not-allowed' },
    ])
    const { newId } = surroundings
    expect(await problemsIn(() => revokeApiKey(context, { id: newId() }))).toMatchObject([
      { code: 'not-allowed' },
    ])
  })
})

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  const { context: owner } = await aUser(surroundings, { workspaceId })
  return { surroundings, workspaceId, owner }
}
