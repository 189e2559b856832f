import { describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Role } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { aWorkspaceId } from '../testing/a-workspace-id.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { removeUser } from '../user/remove-user.ts'
import { deleteView } from './delete-view.ts'
import { editView } from './edit-view.ts'
import { listViews } from './list-views.ts'
import { saveView } from './save-view.ts'

const used = useFreshDatabase()
const VIEW = {
  place: 'base',
  name: 'Renewals',
  address: 'renewal=2026-07-01..2026-09-30',
  isShared: false,
} as const

describe('[Q94] views', () => {
  test('of one’s own are seen by nobody else; shared ones by everybody, in the order in which they were saved', async () => {
    const { owner, viewer } = await arrange()
    const own = await saveView(viewer, VIEW)
    const shared = await saveView(owner, { ...VIEW, name: 'For all', isShared: true })
    await saveView(owner, { ...VIEW, place: 'plan', isShared: true })
    expect(await idsOf(viewer)).toEqual([own.id, shared.id])
    expect(await idsOf(owner)).toEqual([shared.id])
    const first = await listViews(viewer, { place: 'base', limit: 1 })
    expect(first.next).toBe(own.id)
    const second = await listViews(viewer, { place: 'base', limit: 1, after: first.next })
    expect([second.views.map(({ id }) => id), second.next]).toEqual([[shared.id], undefined])
  })

  test.each([
    ['owner', true],
    ['operations', true],
    ['leader', true],
    ['csm', false],
    ['viewer', false],
  ] as const)('are shared by %s: %s', async (role, may) => {
    const { join } = await arrange()
    const context = await join(role)
    const view = await saveView(context, VIEW)
    const share = () => editView(context, { id: view.id, isShared: true })
    const attempts = [() => saveView(context, { ...VIEW, isShared: true }), share]
    for (const attempt of attempts) {
      if (may) expect((await attempt()).ownerId).toBeUndefined()
      else expect(await problemsIn(attempt)).toMatchObject([{ code: 'not-allowed' }])
    }
  })

  test('of a program are shared', async () => {
    const { surroundings, workspaceId, viewer } = await arrange()
    const program = enterWorkspace(surroundings, workspaceId, {
      kind: 'api-key',
      apiKeyId: surroundings.newId(),
      scopes: ['administer', 'read'],
    })
    const { id, ownerId } = await saveView(program, VIEW)
    expect(ownerId).toBeUndefined()
    expect([await idsOf(program), await idsOf(viewer)]).toEqual([[id], [id]])
  })

  test('end with the membership of whose they are, shared ones stay', async () => {
    const { owner, viewer, join } = await arrange()
    const leader = await join('leader')
    const { id } = await saveView(leader, { ...VIEW, isShared: true })
    await saveView(leader, VIEW)
    await saveView(viewer, VIEW)
    if (leader.actor.kind !== 'user') throw new Error('a leader is a user')
    await removeUser(owner, { userId: leader.actor.userId })
    expect(await idsOf(leader)).toEqual([id])
    expect(await idsOf(viewer)).toHaveLength(2)
  })

  test('of another workspace are not there', async () => {
    const [ours, theirs] = [await arrange(), await arrange()]
    const { id } = await saveView(theirs.owner, { ...VIEW, isShared: true })
    expect(await idsOf(ours.owner)).toEqual([])
    expect(await problemsIn(() => deleteView(ours.owner, { id }))).toEqual([
      { code: 'not-found', values: { what: 'view', id } },
    ])
  })
})

describe('[Q95] a view', () => {
  test('is changed by whose it is; what is left out stays', async () => {
    const { surroundings, viewer } = await arrange()
    const saved = await saveView(viewer, VIEW)
    surroundings.wait(1000)
    const renamed = await editView(viewer, { id: saved.id, name: '  Renewals of Q3 ' })
    expect(renamed).toMatchObject({
      name: 'Renewals of Q3',
      address: VIEW.address,
      createdAt: saved.createdAt,
    })
    expect(renamed.updatedAt > saved.updatedAt).toBe(true)
    await editView(viewer, { id: saved.id, address: 'tier=high' })
    const { views } = await listViews(viewer, { place: 'base', limit: 9 })
    expect(views).toMatchObject([{ name: 'Renewals of Q3', address: 'tier=high' }])
    expect(await problemsIn(() => editView(viewer, { id: saved.id, name: ' ' }))).toMatchObject([
      { code: 'name-invalid' },
    ])
    await deleteView(viewer, { id: saved.id })
    expect(await idsOf(viewer)).toEqual([])
  })

  test('of somebody else is as if it were not there, also for an owner', async () => {
    const { owner, viewer } = await arrange()
    const { id } = await saveView(viewer, VIEW)
    for (const attempt of [() => editView(owner, { id, name: 'Mine' }), () => deleteView(owner, { id })]) {
      expect(await problemsIn(attempt)).toMatchObject([{ code: 'not-found' }])
    }
    expect(await idsOf(viewer)).toEqual([id])
  })

  test('that is shared is changed by whoever may share, who can take it to themselves', async () => {
    const { owner, viewer, join } = await arrange()
    const leader = await join('leader')
    const { id } = await saveView(owner, { ...VIEW, isShared: true })
    expect(await problemsIn(() => editView(viewer, { id, name: 'Mine' }))).toMatchObject([
      { code: 'not-allowed' },
    ])
    expect(await problemsIn(() => deleteView(viewer, { id }))).toMatchObject([{ code: 'not-allowed' }])
    expect((await editView(leader, { id, name: 'Ours' })).ownerId).toBeUndefined()
    await editView(leader, { id, isShared: false })
    expect([await idsOf(leader), await idsOf(owner)]).toEqual([[id], []])
  })

  test('that is taken away while somebody changes it does not come back, and two changes at once are both kept', async () => {
    const { owner, viewer, join } = await arrange()
    const leader = await join('leader')
    for (let time = 0; time < 5; time++) {
      const { id } = await saveView(owner, { ...VIEW, isShared: true })
      await Promise.all([
        editView(owner, { id, name: 'Ours' }),
        editView(leader, { id, address: 'tier=high' }),
        editView(owner, { id, isShared: true }),
      ])
      const { views } = await listViews(viewer, { place: 'base', limit: 9 })
      expect(views).toMatchObject([{ name: 'Ours', address: 'tier=high' }])
      const edit = () => editView(leader, { id, name: 'Mine' }).catch(() => {})
      await Promise.all([edit(), edit(), deleteView(owner, { id }), edit(), edit()])
      expect(await idsOf(viewer)).toEqual([])
    }
  })

  test('leaves in the log that it was changed, and nothing of what it says', async () => {
    const { owner } = await arrange()
    const { id } = await saveView(owner, { ...VIEW, name: 'Book of CSM 01' })
    await editView(owner, { id, isShared: true })
    await deleteView(owner, { id })
    const acts = await listActs(owner.database, owner.workspaceId, { limit: 3 })
    expect(acts.map(({ action, details }) => [action, details])).toEqual([
      ['view.delete', { view: id, place: 'base', shared: true }],
      ['view.edit', { view: id, place: 'base', shared: true }],
      ['view.save', { view: id, place: 'base', shared: false }],
    ])
  })
})

async function idsOf(context: Context): Promise<readonly string[]> {
  const { views } = await listViews(context, { place: 'base', limit: 100 })
  return views.map(({ id }) => id)
}

async function arrange() {
  const surroundings = testSurroundings(used.served)
  const workspaceId = await aWorkspaceId(surroundings)
  const join = async (role: Role) => (await aUser(surroundings, { workspaceId, role })).context
  return { surroundings, workspaceId, join, owner: await join('owner'), viewer: await join('viewer') }
}
