import { describe, expect, test } from 'vitest'
import { listActs, verifyActs } from '../../store/audit.ts'
import { addMembership, findMembership } from '../../store/memberships.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { findUser } from '../../store/users.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { findSignedIn } from '../session/find-signed-in.ts'
import { signIn } from '../session/sign-in.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { aUser, enter, PASSWORD, signedInAs } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { createWorkspace } from '../workspace/create-workspace.ts'
import { editWorkspace } from '../workspace/edit-workspace.ts'
import { listOwnWorkspaces } from '../workspace/list-own-workspaces.ts'
import { readWorkspace } from '../workspace/read-workspace.ts'
import { acceptLink } from './accept-link.ts'
import { createPasswordLink } from './create-password-link.ts'
import { editUser } from './edit-user.ts'
import { eraseUser } from './erase-user.ts'
import { inviteUser } from './invite-user.ts'
import { leaveWorkspace } from './leave-workspace.ts'
import { listUsers } from './list-users.ts'
import { removeUser } from './remove-user.ts'

const used = useFreshDatabase()
const NEW = 'another few odd words'
const LAST = [{ code: 'last-owner', values: {} }]

describe('[Q21] the last owner', () => {
  test('cannot leave, be demoted, removed or erased; with a second one they can', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { userId, context } = owner
    const signedIn = await signedInAs(surroundings, owner)
    expect(await problemsIn(() => leaveWorkspace(surroundings, signedIn))).toEqual(LAST)
    expect(await problemsIn(() => editUser(context, { userId, role: 'viewer' }))).toEqual(LAST)
    expect(await problemsIn(() => removeUser(context, { userId }))).toEqual(LAST)
    expect(await problemsIn(() => eraseUser(context, { userId }))).toEqual(LAST)
    await editUser(context, { userId, role: 'owner' })
    await aUser(surroundings, { workspaceId })
    await leaveWorkspace(surroundings, signedIn)
    expect(await findMembership(used.database, workspaceId, userId)).toBeUndefined()
  })

  test('stays when two owners demote each other at once', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const second = await aUser(surroundings, { workspaceId })
    const demotions = [
      editUser(owner.context, { userId: second.userId, role: 'viewer' }),
      editUser(second.context, { userId: owner.userId, role: 'viewer' }),
    ]
    const outcomes = await Promise.allSettled(demotions)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('[Q27] the users of a workspace', () => {
  test('are listed in pages, each once, and those of others are not', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const other = await arrange()
    const [second, third] = [
      await aUser(surroundings, { workspaceId, role: 'csm' }),
      await aUser(surroundings, { workspaceId, role: 'viewer' }),
    ]
    const first = await listUsers(owner.context, { limit: 2 })
    expect(first.users.map(({ userId }) => userId)).toEqual([owner.userId, second.userId])
    const rest = await listUsers(owner.context, { limit: 2, after: first.next })
    expect(rest).toMatchObject({ users: [{ userId: third.userId, role: 'viewer' }], next: undefined })
    const { userId } = other.owner
    const notFound = [{ code: 'not-found', values: { what: 'user', id: userId } }]
    expect(await problemsIn(() => editUser(owner.context, { userId, role: 'viewer' }))).toEqual(notFound)
    expect(await problemsIn(() => removeUser(owner.context, { userId }))).toEqual(notFound)
    expect(await problemsIn(() => eraseUser(owner.context, { userId }))).toEqual(notFound)
    expect(await problemsIn(() => createPasswordLink(owner.context, { userId }))).toEqual(notFound)
  })

  test('get a role and a person of the team, and the log has both before and after', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { userId } = await aUser(surroundings, { workspaceId, role: 'csm' })
    const personId = surroundings.newId()
    const edit = () => editUser(owner.context, { userId, personId })
    expect(await problemsIn(edit)).toMatchObject([{ code: 'not-found', path: 'personId' }])
    await used.database.query(
      sql`insert into person (workspace_id, person_id, source, external_id, tiers, languages, regions, skills, created_at, updated_at)
          values ($1, $2, 'team', 'P1', '{}', '{}', '{}', '{}', $3, $3)`,
      [workspaceId, personId, surroundings.now()],
    )
    expect(await edit()).toMatchObject({ role: 'csm', personId })
    expect(await editUser(owner.context, { userId, role: 'leader' })).toMatchObject({
      role: 'leader',
      personId,
    })
    expect((await editUser(owner.context, { userId, personId: null })).personId).toBeUndefined()
    const [entry] = await used.database.query(
      sql`select before, after from audit_workspace where workspace_id = $1 and subject = 'membership' order by act_id desc limit 1`,
      [workspaceId],
    )
    expect(entry).toEqual({
      before: { role: 'leader', person: personId },
      after: { role: 'leader', person: null },
    })
  })

  test('who were removed from their last workspace are signed out', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const csm = await aUser(surroundings, { workspaceId, role: 'csm' })
    const { token } = await enter(surroundings, csm)
    await removeUser(owner.context, { userId: csm.userId })
    expect(await findSignedIn(surroundings, token)).toBeUndefined()
    const attempt = () => signIn(surroundings, { email: csm.email, password: PASSWORD, address: '' })
    expect(await problemsIn(attempt)).toMatchObject([{ code: 'no-workspace' }])
  })

  test.each(['operations', 'leader', 'csm', 'viewer'] as const)(
    '[Q13] are not administered by %s',
    async (role) => {
      const { surroundings, workspaceId, owner } = await arrange()
      const { context } = await aUser(surroundings, { workspaceId, role })
      const { userId } = owner
      const invitation = { email: 'x@example.com', role: 'owner', language: 'en' } as const
      for (const work of [
        () => inviteUser(context, invitation),
        () => editUser(context, { userId, role: 'viewer' }),
        () => removeUser(context, { userId }),
        () => eraseUser(context, { userId }),
        () => createPasswordLink(context, { userId }),
        () => editWorkspace(context, { name: 'Mine' }),
      ]) {
        expect(await problemsIn(work)).toMatchObject([{ code: 'not-allowed' }])
      }
    },
  )
})

test('[Q26] whoever is erased cannot be read anywhere, and the log stays chained', async () => {
  const { surroundings, workspaceId, owner } = await arrange()
  const invited = await inviteUser(owner.context, { email: 'gil@example.com', role: 'csm', language: 'en' })
  const answer = {
    token: invited.link.split('/').at(-1)!,
    name: 'Gil Unverwechselbar',
    password: NEW,
    address: '',
  }
  const accepted = await acceptLink(surroundings, answer)
  expect(accepted.kind).toBe('signed-in')
  await inviteUser(owner.context, { email: 'x@example.com', role: 'csm', language: 'en' })
  const userId = invited.id
  await removeUser(owner.context, { userId })
  await eraseUser(owner.context, { userId })
  const user = (await findUser(used.database, userId))!
  expect(user).toEqual({
    id: userId,
    email: `${userId}@erased.invalid`,
    name: undefined,
    passwordHash: undefined,
    isDisabled: true,
  })
  const database = databaseOf(used.served, workspaceId)
  const acts = await listActs(database, workspaceId, { limit: 100 })
  const everything = JSON.stringify([
    acts,
    await used.database.query(sql`select * from one_time_link where workspace_id = $1`, [workspaceId]),
    await used.database.query(sql`select * from app_user where user_id = $1`, [userId]),
    await used.database.query(sql`select key from personal_key where workspace_id = $1 and subject_id = $2`, [
      workspaceId,
      userId,
    ]),
  ])
  expect(everything).not.toMatch(/gil@|unverwechselbar/i)
  expect(everything).toContain('"key":null')
  expect(await verifyActs(database, workspaceId)).toMatchObject({ kind: 'intact' })
  await inviteUser(owner.context, { email: 'gil@example.com', role: 'csm', language: 'en' })
})

test('[Q26] somebody whom another workspace has too is erased in this one only, and can come back', async () => {
  const { surroundings, workspaceId, owner } = await arrange()
  const other = await arrange()
  const { userId, email } = other.owner
  await addMembership(
    used.database,
    { workspaceId, userId, role: 'csm', personId: undefined },
    surroundings.now(),
  )
  await eraseUser(owner.context, { userId })
  expect(await findUser(used.database, userId)).toMatchObject({ email, isDisabled: false })
  expect(await findMembership(used.database, workspaceId, userId)).toBeUndefined()
  const { link } = await inviteUser(owner.context, { email, role: 'csm', language: 'en' })
  await acceptLink(surroundings, { token: link.split('/').at(-1)!, password: PASSWORD, address: '' })
  expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'csm' })
})

describe('[Q28] a workspace', () => {
  test('is made by anybody who is signed in, who owns it and stays where they are', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const signedIn = await signedInAs(surroundings, owner)
    const made = await createWorkspace(surroundings, signedIn, { name: ' Northern region ', currency: 'EUR' })
    expect(await listOwnWorkspaces(surroundings, signedIn)).toEqual([
      { workspaceId, name: 'Test', currency: 'USD', role: 'owner' },
      { workspaceId: made, name: 'Northern region', currency: 'EUR', role: 'owner' },
    ])
    const fail = (name: string, currency: string) =>
      problemsIn(() => createWorkspace(surroundings, signedIn, { name, currency }))
    expect(await fail('', 'EUR')).toMatchObject([{ code: 'name-invalid' }])
    expect(await fail('A', 'euro')).toMatchObject([{ code: 'currency-invalid' }])
    expect(await fail('A', 'ZZZ')).toMatchObject([{ code: 'currency-invalid' }])
  })

  test('is renamed and says what CSMs see, by an owner', async () => {
    const { owner } = await arrange()
    expect(await readWorkspace(owner.context)).toMatchObject({ name: 'Test', csmSees: 'book' })
    expect(await editWorkspace(owner.context, { csmSees: 'all' })).toMatchObject({
      name: 'Test',
      csmSees: 'all',
    })
    expect(await editWorkspace(owner.context, { name: 'South' })).toMatchObject({
      name: 'South',
      csmSees: 'all',
    })
  })
})

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  return { surroundings, workspaceId, owner: await aUser(surroundings, { workspaceId }) }
}
