import { describe, expect, test } from 'vitest'
import { addMembership } from '../../store/memberships.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { findSignedIn } from '../session/find-signed-in.ts'
import { signIn } from '../session/sign-in.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { aUser, enter, PASSWORD } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { acceptLink } from './accept-link.ts'
import { changePassword } from './change-password.ts'
import { createPasswordLink } from './create-password-link.ts'
import { removeUser } from './remove-user.ts'
import { requestPasswordReset } from './request-password-reset.ts'

const used = useFreshDatabase()
const NEW = 'another few odd words'

describe('[Q22] a password', () => {
  test('is changed by whoever knows the old one; all other sessions end', async () => {
    const { surroundings, owner } = await arrange()
    const [here, there] = [await enter(surroundings, owner), await enter(surroundings, owner)]
    const signedIn = (await findSignedIn(surroundings, here.token))!
    const change = (oldPassword: string, newPassword: string) =>
      changePassword(surroundings, signedIn, { oldPassword, newPassword, address: '' })
    expect(await problemsIn(() => change('wrong', NEW))).toMatchObject([{ code: 'password-wrong' }])
    expect(await problemsIn(() => change(PASSWORD, 'short'))).toMatchObject([{ code: 'password-too-short' }])
    await change(PASSWORD, NEW)
    expect(await findSignedIn(surroundings, here.token)).toBeDefined()
    expect(await findSignedIn(surroundings, there.token)).toBeUndefined()
  })

  test('that was forgotten is set by a mailed link: all sessions end, and nobody is signed in by it', async () => {
    const { surroundings, owner } = await arrange()
    const { token } = await enter(surroundings, owner)
    const { delivery } = await requestPasswordReset(surroundings, {
      email: owner.email,
      address: '',
      language: 'ja',
    })
    expect(await delivery).toBe('mailed')
    const [mail] = surroundings.mails
    expect(mail).toMatchObject({ to: owner.email, subject: 'Tierwiseの新しいパスワードの設定' })
    const link = /\/links\/([\w-]{43})/.exec(mail!.text)![1]!
    const reset = (password: string) => acceptLink(surroundings, { token: link, password, address: '' })
    expect(await problemsIn(() => reset(owner.email))).toMatchObject([{ code: 'password-common' }])
    expect(await reset(NEW)).toEqual({ kind: 'password-set' })
    expect(await findSignedIn(surroundings, token)).toBeUndefined()
    expect(await problemsIn(() => reset(PASSWORD))).toMatchObject([{ code: 'link-invalid' }])
    const attempt = (password: string) => signIn(surroundings, { email: owner.email, password, address: '' })
    expect(await problemsIn(() => attempt(PASSWORD))).toMatchObject([{ code: 'sign-in-refused' }])
    expect(await attempt(NEW)).toMatchObject({ userId: owner.userId })
  })

  test('reset answers alike for an unknown e-mail, at most three times in 15 minutes', async () => {
    const { surroundings, owner } = await arrange()
    const ask = (email: string) => requestPasswordReset(surroundings, { email, address: '', language: 'en' })
    for (const email of [owner.email, 'nobody@example.com']) {
      const answers = [await ask(email), await ask(email), await ask(email)]
      for (const answer of answers) {
        expect(Object.keys(answer)).toEqual(['delivery'])
        await answer.delivery
      }
      expect(await problemsIn(() => ask(email))).toMatchObject([{ code: 'sign-in-throttled' }])
    }
    expect(surroundings.mails.map(({ to }) => to)).toEqual([owner.email, owner.email, owner.email])
  })

  test('reset says where no mail can be sent, and does not fail where the mail server does', async () => {
    const { surroundings, owner } = await arrange()
    const request = { email: owner.email, address: '', language: 'en' } as const
    const off = { ...surroundings, mailer: undefined }
    expect(await problemsIn(() => requestPasswordReset(off, request))).toMatchObject([{ code: 'no-mailer' }])
    const mailer = async () => {
      throw new Error('no route to host')
    }
    const { delivery } = await requestPasswordReset({ ...surroundings, mailer }, request)
    expect(await delivery).toBe('not-mailed')
  })

  test('is set by a link of an administrator, but not of one who would get into somebody else’s workspace', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { userId } = await aUser(surroundings, { workspaceId, role: 'csm' })
    const first = await createPasswordLink(owner.context, { userId })
    const { link } = await createPasswordLink(owner.context, { userId })
    const accept = (from: string) =>
      acceptLink(surroundings, { token: from.split('/').at(-1)!, password: NEW, address: '' })
    expect(await problemsIn(() => accept(first.link))).toMatchObject([{ code: 'link-invalid' }])
    const elsewhere = await aWorkspaceId(surroundings)
    await addMembership(
      used.database,
      { workspaceId: elsewhere, userId, role: 'viewer', personId: undefined },
      '2026-07-01T00:00:00Z',
    )
    const again = () => createPasswordLink(owner.context, { userId })
    expect(await problemsIn(again)).toEqual([{ code: 'user-elsewhere', values: {} }])
    await addMembership(
      used.database,
      { workspaceId: elsewhere, userId: owner.userId, role: 'owner', personId: undefined },
      '2026-07-01T00:00:00Z',
    )
    await again()
    expect(await problemsIn(() => accept(link))).toMatchObject([{ code: 'link-invalid' }])
  })

  test('links end with the membership', async () => {
    const { surroundings, workspaceId, owner } = await arrange()
    const { userId } = await aUser(surroundings, { workspaceId, role: 'csm' })
    const { link } = await createPasswordLink(owner.context, { userId })
    await removeUser(owner.context, { userId })
    const accept = () =>
      acceptLink(surroundings, { token: link.split('/').at(-1)!, password: NEW, address: '' })
    expect(await problemsIn(accept)).toMatchObject([{ code: 'link-invalid' }])
  })
})

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  return { surroundings, workspaceId, owner: await aUser(surroundings, { workspaceId }) }
}
