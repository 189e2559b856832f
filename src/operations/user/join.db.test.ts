import { describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { findMembership } from '../../store/memberships.ts'
import { openText, type Sealed } from '../../store/personal-fields.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { aUser, PASSWORD, signedInAs } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { createOwnerLink } from '../workspace/create-owner-link.ts'
import { acceptLink } from './accept-link.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { inviteUser } from './invite-user.ts'
import { listInvitations } from './list-invitations.ts'
import { readLink } from './read-link.ts'

const used = useFreshDatabase()
const HOUR = 3_600_000
const GONE = [{ code: 'link-invalid', values: {} }]
const ANA = { name: 'Ana', password: 'a password of her own', address: '' }

describe('[Q19] a one-time link', () => {
  test('makes the first owner of a workspace, once', async () => {
    const { surroundings, workspaceId } = await arrange({ hasOwner: false })
    const token = tokenOf(await createOwnerLink(surroundings, { workspaceId }))
    expect(await readLink(surroundings, { token })).toMatchObject({ kind: 'owner', workspace: 'Test' })
    const accepted = await acceptLink(surroundings, { ...ANA, token, email: 'Ana-1@Example.com' })
    expect(accepted).toMatchObject({ kind: 'signed-in', session: { workspaceId } })
    const { userId } = sessionIn(accepted)
    expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'owner' })
    expect(await problemsIn(() => acceptLink(surroundings, { ...ANA, token }))).toEqual(GONE)
    expect(await createOwnerLink(surroundings, { workspaceId })).toBeUndefined()
  })

  test('of a first owner ends with 24 hours, with a newer one, and where somebody else was first', async () => {
    const { surroundings, workspaceId } = await arrange({ hasOwner: false })
    const first = tokenOf(await createOwnerLink(surroundings, { workspaceId }))
    const second = tokenOf(await createOwnerLink(surroundings, { workspaceId }))
    expect(await problemsIn(() => readLink(surroundings, { token: first }))).toEqual(GONE)
    surroundings.wait(24 * HOUR - 1)
    await readLink(surroundings, { token: second })
    surroundings.wait(1)
    expect(await problemsIn(() => readLink(surroundings, { token: second }))).toEqual(GONE)
    const third = tokenOf(await createOwnerLink(surroundings, { workspaceId }))
    await aUser(surroundings, { workspaceId })
    const late = () => acceptLink(surroundings, { ...ANA, token: third, email: 'late@example.com' })
    expect(await problemsIn(late)).toEqual(GONE)
  })

  test('of two people at once lets one in', async () => {
    const { surroundings, workspaceId } = await arrange({ hasOwner: false })
    const token = tokenOf(await createOwnerLink(surroundings, { workspaceId }))
    const outcomes = await Promise.allSettled(
      ['one@example.com', 'two@example.com'].map((email) =>
        acceptLink(surroundings, { ...ANA, token, email }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is kept as a hash', async () => {
    const { surroundings, workspaceId } = await arrange({ hasOwner: false })
    const token = tokenOf(await createOwnerLink(surroundings, { workspaceId }))
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const kept = await used.database.query(sql`select * from one_time_link where workspace_id = $1`, [
      workspaceId,
    ])
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept).toHaveLength(1)
  })

  test('of an invitation is mailed in the language of the inviter, lasts seven days and gives its role', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const invited = await inviteUser(owner, { email: 'Bo@Example.com ', role: 'leader', language: 'de' })
    expect(invited).toMatchObject({ isMailed: true, expiresAt: '2026-07-08T12:00:00.000Z' })
    expect(surroundings.mails).toEqual([
      {
        to: 'bo@example.com',
        subject: 'Sie wurden in Test eingeladen',
        text: expect.stringContaining(invited.link),
      },
    ])
    surroundings.wait(7 * 24 * HOUR - 1)
    expect(await listInvitations(owner)).toMatchObject([{ email: 'bo@example.com', role: 'leader' }])
    const token = tokenOf(invited.link)
    const accepted = await acceptLink(surroundings, { ...ANA, token, email: 'somebody-else@example.com' })
    const { userId } = sessionIn(accepted)
    expect(userId).toBe(invited.id)
    expect(await findMembership(used.database, workspaceId, userId)).toMatchObject({ role: 'leader' })
    const [user] = await used.database.query(sql`select email from app_user where user_id = $1`, [userId])
    expect(user).toEqual({ email: 'bo@example.com' })
    expect(await listInvitations(owner)).toEqual([])
  })

  test('of an invitation ends when it is taken back, repeated or too old', async () => {
    const { surroundings, owner } = await arrange()
    const invite = () => inviteUser(owner, { email: 'cy@example.com', role: 'viewer', language: 'en' })
    const [first, second] = [await invite(), await invite()]
    expect(second.id).toBe(first.id)
    expect(await problemsIn(() => readLink(surroundings, { token: tokenOf(first.link) }))).toEqual(GONE)
    await cancelInvitation(owner, { id: second.id })
    expect(await problemsIn(() => readLink(surroundings, { token: tokenOf(second.link) }))).toEqual(GONE)
    expect(await problemsIn(() => cancelInvitation(owner, { id: second.id }))).toMatchObject([
      { code: 'not-found' },
    ])
    const third = await invite()
    surroundings.wait(7 * 24 * HOUR)
    expect(await problemsIn(() => readLink(surroundings, { token: tokenOf(third.link) }))).toEqual(GONE)
    expect(await listInvitations(owner)).toEqual([])
  })

  test('is handed over where the mail server is down', async () => {
    const { owner } = await arrange()
    const mailer = async () => {
      throw new Error('no route to host')
    }
    const invitation = { email: 'dee@example.com', role: 'viewer', language: 'en' } as const
    expect(await inviteUser({ ...owner, mailer }, invitation)).toMatchObject({ isMailed: false })
    expect(await inviteUser({ ...owner, mailer: undefined }, invitation)).toMatchObject({ isMailed: false })
  })
})

describe('[Q20] having a link is not enough to be somebody who is a user already', () => {
  test('their password is asked for, and guessing it is slowed down as at signing in', async () => {
    const { surroundings, owner } = await arrange()
    const known = await aUser(surroundings, { workspaceId: await aWorkspaceId(surroundings) })
    const { link } = await inviteUser(owner, { email: known.email, role: 'csm', language: 'en' })
    const token = tokenOf(link)
    expect(await readLink(surroundings, { token })).toMatchObject({ email: known.email, hasPassword: true })
    const accept = (password: string) => acceptLink(surroundings, { ...ANA, token, password })
    expect(await problemsIn(() => accept(ANA.password))).toMatchObject([{ code: 'known-user' }])
    await used.database.query(sql`update sign_in_failure set failures = 10`)
    expect(await problemsIn(() => accept(PASSWORD))).toMatchObject([{ code: 'sign-in-throttled' }])
    surroundings.wait(HOUR)
    expect(sessionIn(await accept(PASSWORD))).toMatchObject({ userId: known.userId })
    expect(await findMembership(used.database, owner.workspaceId, known.userId)).toMatchObject({
      role: 'csm',
    })
  })

  test('or their session; that of somebody else does not do', async () => {
    const { surroundings, owner } = await arrange()
    const elsewhere = await aWorkspaceId(surroundings)
    const [known, other] = [
      await aUser(surroundings, { workspaceId: elsewhere }),
      await aUser(surroundings, { workspaceId: elsewhere }),
    ]
    const { link } = await inviteUser(owner, { email: known.email, role: 'csm', language: 'en' })
    const answer = { token: tokenOf(link), address: '' }
    const asOther = await signedInAs(surroundings, other)
    expect(await problemsIn(() => acceptLink(surroundings, answer, asOther))).toMatchObject([
      { code: 'known-user' },
    ])
    const asThemself = await signedInAs(surroundings, known)
    const accepted = await acceptLink(surroundings, answer, asThemself)
    expect(sessionIn(accepted)).toMatchObject({ userId: known.userId, workspaceId: owner.workspaceId })
  })

  test('whoever is there already is not invited', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { email } = await aUser(surroundings, { workspaceId, role: 'viewer' })
    const invite = () => inviteUser(owner, { email, role: 'owner', language: 'en' })
    expect(await problemsIn(invite)).toMatchObject([{ code: 'already-member', path: 'email' }])
  })

  test('a new user says a name and a password that is good enough', async () => {
    const { surroundings, owner } = await arrange()
    const { link } = await inviteUser(owner, { email: 'eve@example.com', role: 'csm', language: 'en' })
    const token = tokenOf(link)
    const accept = (answer: object) =>
      problemsIn(() => acceptLink(surroundings, { ...ANA, token, ...answer }))
    expect(await accept({ name: ' ' })).toMatchObject([{ code: 'name-invalid' }])
    expect(await accept({ name: 'E\nve' })).toMatchObject([{ code: 'name-invalid' }])
    expect(await accept({ password: undefined })).toMatchObject([{ code: 'password-too-short' }])
    expect(await accept({ password: 'passwordpassword' })).toMatchObject([{ code: 'password-common' }])
  })
})

test('[Q26] invitations and those who join stand in the log, their e-mails and names sealed', async () => {
  const { surroundings, workspaceId, owner } = await arrange()
  const invited = await inviteUser(owner, { email: 'fay@example.com', role: 'csm', language: 'en' })
  await acceptLink(surroundings, { ...ANA, name: 'Fay', token: tokenOf(invited.link) })
  const database = databaseOf(used.served, workspaceId)
  const [start, join, invitation] = await listActs(database, workspaceId, { limit: 3 })
  expect([start!.action, join!.action, invitation!.action]).toEqual([
    'session.start',
    'user.join',
    'user.invite',
  ])
  expect(invitation!.actor).toMatch(/^user:/)
  expect(JSON.stringify([join, invitation])).not.toMatch(/fay/i)
  const open = (sealed: unknown) => openText(database, workspaceId, sealed as Sealed)
  expect(await open(invitation!.details.email)).toBe('fay@example.com')
  expect(await open(join!.details.name)).toBe('Fay')
})

async function arrange({ hasOwner = true } = {}) {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  const owner = hasOwner ? (await aUser(surroundings, { workspaceId })).context : undefined
  return { surroundings: surroundings as TestSurroundings, workspaceId, owner: owner! }
}

function tokenOf(link: string | undefined): string {
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4780\/links\/[\w-]{43}$/)
  return link!.split('/').at(-1)!
}

function sessionIn(accepted: Awaited<ReturnType<typeof acceptLink>>) {
  if (accepted.kind !== 'signed-in') throw new Error('nobody was signed in')
  return accepted.session
}
