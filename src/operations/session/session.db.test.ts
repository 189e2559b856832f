import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { changeMembership, removeMembership } from '../../store/memberships.ts'
import { generatedSql, sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { findUser, setPasswordHash } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { aUser, enter, PASSWORD } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { editWorkspace } from '../workspace/edit-workspace.ts'
import { findSignedIn } from './find-signed-in.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { switchWorkspace } from './switch-workspace.ts'

const used = useFreshDatabase()
const DAY = 86_400_000
const address = '203.0.113.7'

describe('[Q16] signing in', () => {
  test('gives a session in the workspace that the person joined first, and an act of the log', async () => {
    const { surroundings, workspaceId, user } = await arrange()
    const session = await signIn(surroundings, {
      email: ` ${user.email.toUpperCase()} `,
      password: PASSWORD,
      address,
    })
    expect(session).toMatchObject({ userId: user.userId, workspaceId })
    const [act] = await listActs(databaseOf(used.served, workspaceId), workspaceId, { limit: 1 })
    expect(act).toMatchObject({
      action: 'session.start',
      actor: `user:${user.userId}`,
      details: { by: 'password' },
    })
  })

  test('is refused alike for an unknown e-mail, a wrong password and a disabled user', async () => {
    const { surroundings, user } = await arrange()
    const refused = [{ code: 'sign-in-refused', values: {} }]
    const attempt = (email: string, password: string) =>
      problemsIn(() => signIn(surroundings, { email, password, address }))
    expect(await attempt('nobody@example.com', PASSWORD)).toEqual(refused)
    expect(await attempt(user.email, 'wrong')).toEqual(refused)
    await used.database.query(sql`update app_user set disabled_at = $2 where user_id = $1`, [
      user.userId,
      surroundings.now(),
    ])
    expect(await attempt(user.email, PASSWORD)).toEqual(refused)
    expect(await attempt('no address', PASSWORD)).toMatchObject([{ code: 'email-invalid' }])
  })

  test('after ten failures for an e-mail waits until 15 minutes are over, also with the right password', async () => {
    const { surroundings, user } = await arrange()
    const attempt = (password: string, from = address) =>
      signIn(surroundings, { email: user.email, password, address: from })
    await countFailures(`sign-in`, 'email', user.email, { count: 9, at: surroundings.now() })
    expect(await problemsIn(() => attempt('wrong'))).toMatchObject([{ code: 'sign-in-refused' }])
    surroundings.wait(60_000)
    const throttled = [{ code: 'sign-in-throttled', values: { seconds: 840, minutes: 14 } }]
    expect(await problemsIn(() => attempt(PASSWORD, '198.51.100.1'))).toEqual(throttled)
    surroundings.wait(14 * 60_000)
    expect((await attempt(PASSWORD)).userId).toBe(user.userId)
  })

  test('counts those who guess at once before any of them is answered, and forgets with a success', async () => {
    const { surroundings, user } = await arrange()
    const attempt = (password: string) => signIn(surroundings, { email: user.email, password, address })
    await countFailures('sign-in', 'email', user.email, { count: 8, at: surroundings.now() })
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, async () => (await problemsIn(() => attempt('wrong')))[0]!.code),
    )
    expect(outcomes.filter((code) => code === 'sign-in-throttled')).toHaveLength(2)
    surroundings.wait(15 * 60_000)
    await attempt(PASSWORD)
    expect(await failuresOf('sign-in', 'email', user.email)).toBeUndefined()
  })

  test('after a hundred failures from an address waits too, for a network of IPv6 as a whole', async () => {
    const { surroundings, user } = await arrange()
    const from = (found: string) =>
      problemsIn(() => signIn(surroundings, { email: user.email, password: 'wrong', address: found }))
    const counted = { count: 100, at: surroundings.now() }
    await countFailures('sign-in', 'address', '198.51.100.9', counted)
    expect(await from('198.51.100.9')).toMatchObject([{ code: 'sign-in-throttled' }])
    expect(await from('198.51.100.10')).toMatchObject([{ code: 'sign-in-refused' }])
    await countFailures('sign-in', 'address', '2001:db8:0:7', counted)
    expect(await from('2001:db8:0:7:1::9')).toMatchObject([{ code: 'sign-in-throttled' }])
    expect(await from('2001:db8::7:1:2:3:4')).toMatchObject([{ code: 'sign-in-throttled' }])
    expect(await from('2001:db8:0:8::1')).toMatchObject([{ code: 'sign-in-refused' }])
  })

  test('[Q15] hashes a password anew that was hashed with other parameters', async () => {
    const { surroundings, user } = await arrange()
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.alloc(16, 1)
    const weak = scryptSync(PASSWORD, salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
    const passwordHash = `scrypt$1024$8$1$${salt.toString('base64url')}$${weak}`
    await setPasswordHash(used.database, user.userId, { passwordHash })
    await signIn(surroundings, { email: user.email, password: PASSWORD, address })
    expect((await findUser(used.database, user.userId))!.passwordHash).toMatch(/^scrypt\$65536\$8\$2\$/)
    await signIn(surroundings, { email: user.email, password: PASSWORD, address })
  })
})

describe('[Q17] a session', () => {
  test('is kept as a hash of its token, which is another one each time', async () => {
    const { surroundings, user } = await arrange()
    const [one, other] = [await enter(surroundings, user), await enter(surroundings, user)]
    expect(one.token).toMatch(/^[\w-]{43}$/)
    expect(one.token).not.toBe(other.token)
    const rows = await used.database.query<{ text: string }>(
      sql`select encode(token_hash, 'hex') as text from session where user_id = $1 order by created_at`,
      [user.userId],
    )
    expect(rows.map(({ text }) => text)).toContain(createHash('sha256').update(one.token).digest('hex'))
    expect(JSON.stringify(rows)).not.toContain(one.token)
  })

  test('lasts 14 days from being seen, written down once a minute, and 90 days at most', async () => {
    const { surroundings, user } = await arrange()
    const { token } = await enter(surroundings, user)
    surroundings.wait(30_000)
    await findSignedIn(surroundings, token)
    expect(await seenAt(user.userId)).toBe('2026-07-01T12:00:00Z')
    surroundings.wait(31_000)
    await findSignedIn(surroundings, token)
    expect(await seenAt(user.userId)).toBe('2026-07-01T12:01:01Z')
    for (let day = 13; day <= 78; day += 13) {
      surroundings.wait(13 * DAY)
      expect(await findSignedIn(surroundings, token), `day ${day}`).toBeDefined()
    }
    surroundings.wait(11 * DAY + DAY - 62_000)
    expect(await findSignedIn(surroundings, token)).toBeDefined()
    surroundings.wait(2000)
    expect(await findSignedIn(surroundings, token)).toBeUndefined()
  })

  test('ends after 14 days without being seen', async () => {
    const { surroundings, user } = await arrange()
    const { token } = await enter(surroundings, user)
    surroundings.wait(14 * DAY)
    expect(await findSignedIn(surroundings, token)).toBeUndefined()
  })

  test('ends by signing out, here or everywhere', async () => {
    const { surroundings, user } = await arrange()
    const tokens = [1, 2, 3].map(async () => (await enter(surroundings, user)).token)
    const [here, there, elsewhere] = (await Promise.all(tokens)) as [string, string, string]
    await signOut(surroundings, (await findSignedIn(surroundings, here))!)
    expect(await findSignedIn(surroundings, here)).toBeUndefined()
    const signedIn = await findSignedIn(surroundings, there)
    await signOut(surroundings, signedIn!, { everywhere: true })
    expect(await findSignedIn(surroundings, there)).toBeUndefined()
    expect(await findSignedIn(surroundings, elsewhere)).toBeUndefined()
  })

  test('goes to another workspace of the person, and to no other', async () => {
    const { surroundings, user } = await arrange()
    const foreign = await aWorkspaceId(surroundings)
    const { token } = await enter(surroundings, user)
    const signedIn = (await findSignedIn(surroundings, token))!
    const go = (workspaceId: string) => switchWorkspace(surroundings, signedIn, { workspaceId })
    expect(await problemsIn(() => go(foreign))).toMatchObject([{ code: 'not-found' }])
    const other = await aWorkspaceId(surroundings)
    await used.database.query(
      sql`insert into membership (workspace_id, user_id, role, created_at) values ($1, $2, 'viewer', $3)`,
      [other, user.userId, surroundings.now()],
    )
    await go(other)
    expect(await findSignedIn(surroundings, token)).toMatchObject({ workspaceId: other, role: 'viewer' })
  })
})

describe('[Q18] what somebody may do counts from the next request on', () => {
  test('a change of the role, and a removal', async () => {
    const { surroundings, workspaceId, user } = await arrange()
    const { token } = await enter(surroundings, user)
    const { userId } = user
    await changeMembership(used.database, { workspaceId, userId, role: 'viewer', personId: undefined })
    expect(await findSignedIn(surroundings, token)).toMatchObject({ role: 'viewer', bookOf: undefined })
    await removeMembership(used.database, workspaceId, userId)
    expect(await findSignedIn(surroundings, token)).toMatchObject({ role: undefined })
  })

  test('a CSM sees their book, nothing while they are none of the people, and all where the workspace says so', async () => {
    const { surroundings, workspaceId, user } = await arrange()
    const personId = surroundings.newId()
    const csm = await aUser(surroundings, { workspaceId, role: 'csm', personId })
    const stranger = await aUser(surroundings, { workspaceId, role: 'csm' })
    const books = async () => {
      const tokens = await Promise.all([csm, stranger].map((person) => enter(surroundings, person)))
      return Promise.all(tokens.map(async ({ token }) => (await findSignedIn(surroundings, token))!.bookOf))
    }
    expect(await books()).toEqual([personId, '00000000-0000-0000-0000-000000000000'])
    await editWorkspace(user.context, { csmSees: 'all' })
    expect(await books()).toEqual([undefined, undefined])
  })
})

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  return { surroundings, workspaceId, user: await aUser(surroundings, { workspaceId }) }
}

async function seenAt(userId: string) {
  const [row] = await used.database.query<{ at: string }>(
    sql`select seen_at as at from session where user_id = $1`,
    [userId],
  )
  return row!.at
}

function keyOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}

/** As if somebody had tried so often before: each real attempt takes a third of a second. */
async function countFailures(
  ...[kind, of, name, { count, at }]: [string, string, string, { count: number; at: string }]
) {
  await used.database.query(
    generatedSql('insert into sign_in_failure (key_hash, failures, window_at) values ($1, $2, $3)'),
    [keyOf(kind, of, name), count, at],
  )
}

async function failuresOf(kind: string, of: string, name: string): Promise<number | undefined> {
  const [row] = await used.database.query<{ failures: number }>(
    sql`select failures from sign_in_failure where key_hash = $1`,
    [keyOf(kind, of, name)],
  )
  return row?.failures
}
