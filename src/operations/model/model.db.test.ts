import { expect, test } from 'vitest'
import { listActsAfter } from '../../store/audit-log.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aContext, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { commitModel } from './commit-model.ts'
import { compareModels } from './compare-models.ts'
import { discardDraft } from './discard-draft.ts'
import { listModelVersions } from './list-model-versions.ts'
import { listTiers } from './list-tiers.ts'
import { loadNewestModel } from './load-newest-model.ts'
import { readDraft } from './read-draft.ts'
import { readModelVersion } from './read-model-version.ts'
import { restoreModelVersion } from './restore-model-version.ts'
import { saveDraft } from './save-draft.ts'

const DAY = 86_400_000
const used = useFreshDatabase()

test('[Q45] a draft is kept as it was written, also when it is no model, with the places of what is wrong', async () => {
  const context = await aWorkspace()
  expect(await problemsIn(() => readDraft(context))).toMatchObject([{ code: 'draft-missing' }])
  const document = 'tierwise: 1\ntiers:\n  - id: high\n    touch: hihg # a slip\n'
  const saved = await saveDraft(context, { document, seenRevision: 0 })
  expect(saved).toMatchObject({
    document,
    basedOn: 0,
    problems: [{ code: 'not_in_list', line: 4, column: 12 }],
  })
  expect(await readDraft(context)).toEqual(saved)
  await discardDraft(context, { seenRevision: saved.revision })
  expect(await problemsIn(() => readDraft(context))).toMatchObject([{ code: 'draft-missing' }])
})

test('[Q46] whoever has not seen the latest text is refused and told what it is', async () => {
  const context = await aWorkspace()
  const first = await saveDraft(context, { document: 'tierwise: 1', seenRevision: 0 })
  const second = await saveDraft(context, { document: 'tierwise: 1 # mine', seenRevision: first.revision })
  expect(second.revision).toBeGreaterThan(first.revision)
  for (const seenRevision of [0, first.revision, second.revision + 1]) {
    expect(await problemsIn(() => saveDraft(context, { document: 'late', seenRevision }))).toMatchObject([
      {
        code: 'stale-revision',
        values: { seen: seenRevision, current: second.revision, document: 'tierwise: 1 # mine' },
      },
    ])
  }
  expect(await problemsIn(() => discardDraft(context, { seenRevision: first.revision }))).toMatchObject([
    { code: 'stale-revision' },
  ])
  await discardDraft(context, { seenRevision: second.revision })
  // A revision never comes back, so nobody takes a new draft for one that they knew.
  const anew = await saveDraft(context, { document: 'tierwise: 1', seenRevision: 0 })
  expect(anew.revision).toBeGreaterThan(second.revision)
})

test('[Q46] of several who save at once one succeeds', async () => {
  const context = await aWorkspace()
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((n) => saveDraft(context, { document: `tierwise: 1 # ${n}`, seenRevision: 0 })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('[Q46] the same text again changes nothing and leaves no act', async () => {
  const context = await aWorkspace()
  const saved = await saveDraft(context, { document: 'tierwise: 1', seenRevision: 0 })
  const again = await saveDraft(context, { document: 'tierwise: 1', seenRevision: saved.revision })
  expect(again).toEqual(saved)
  expect(await actionsOf(context)).toEqual(['model.draft'])
})

test.each([
  ['too large', `tierwise: 1\nname: ${'x'.repeat(1_000_000)}`, 'document-too-large'],
  ['with a NUL', 'tierwise: 1\0', 'document-not-utf8'],
  ['with half a letter', 'name: \ud800', 'document-not-utf8'],
])('[Q45] a text %s is refused', async (_, document, code) => {
  const context = await aWorkspace()
  expect(await problemsIn(() => saveDraft(context, { document, seenRevision: 0 }))).toMatchObject([{ code }])
})

test('[Q47] the first version needs no reason; the draft is gone, and the version is in force', async () => {
  const context = await aWorkspace()
  expect(await loadNewestModel(context.database, context.workspaceId)).toBeUndefined()
  await saveDraft(context, { document: 'tierwise: 1\nname: Ours # of 2026\n', seenRevision: 0 })
  const version = await commitModel(context)
  expect(version).toMatchObject({ number: 1, reason: undefined, committedAt: '2026-07-01T12:00:00Z' })
  expect(await problemsIn(() => readDraft(context))).toMatchObject([{ code: 'draft-missing' }])
  expect((await readModelVersion(context, { number: 1 })).document).toBe(
    'tierwise: 1\nname: Ours # of 2026\n',
  )
  const newest = await loadNewestModel(context.database, context.workspaceId)
  expect(newest).toMatchObject({ version: { number: 1 }, model: { name: 'Ours', version: version.id } })
  expect(await actionsOf(context)).toEqual(['model.draft', 'model.commit'])
})

test('[Q48] within twelve calendar months of the newest version a change needs a reason', async () => {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  await commit(context, 'First')
  surroundings.wait(364 * DAY)
  await saveDraft(context, { document: 'name: Second\ntierwise: 1', seenRevision: 0 })
  expect(await problemsIn(() => commitModel(context, { reason: '  ' }))).toMatchObject([
    { code: 'reason-needed', values: { number: 1 } },
  ])
  surroundings.wait(DAY)
  expect(await commitModel(context)).toMatchObject({ number: 2, reason: undefined })
  expect(await commit(context, 'Third', 'A new market')).toMatchObject({ number: 3, reason: 'A new market' })
})

test('[Q52] a draft that means what is in force is refused, whatever its comments', async () => {
  const context = await aWorkspace()
  await commit(context, 'Same')
  await saveDraft(context, { document: '# again\nname: "Same"\ntierwise: 1', seenRevision: 0 })
  expect(await problemsIn(() => commitModel(context, { reason: 'x' }))).toMatchObject([
    { code: 'model-unchanged', values: { number: 1 } },
  ])
})

test('[Q47] a draft with problems, faults or another currency is refused with the places', async () => {
  const context = await aWorkspace()
  const refused = async (document: string) => {
    const seenRevision = await readDraft(context).then(
      ({ revision }) => revision,
      () => 0,
    )
    await saveDraft(context, { document, seenRevision })
    return problemsIn(() => commitModel(context))
  }
  expect(await refused('tierwise: 1\nnmae: x')).toMatchObject([{ code: 'unknown_key', line: 2, column: 1 }])
  const gap = `tierwise: 1
match: exclusive
tiers:
  - { id: high, touch: high, when: acv > 100000, threshold: 100000 }
  - { id: low, touch: low, when: acv < 100000 }
`
  expect(await refused(gap)).toMatchObject([
    { code: 'model-has-errors', line: 3, values: { count: 1, findings: [{ code: 'condition_gap' }] } },
  ])
  expect(await refused('tierwise: 1\ncurrency: EUR')).toMatchObject([
    { code: 'currency-mismatch', line: 2, values: { modelCurrency: 'EUR', listCurrency: 'USD' } },
  ])
  expect((await listModelVersions(context, { limit: 10 })).items).toEqual([])
})

test('[Q50] nobody commits past a version that they have not seen, nor another text than they mean', async () => {
  const context = await aWorkspace()
  await commit(context, 'First')
  const { revision } = await saveDraft(context, {
    document: 'tierwise: 1\nname: Old',
    seenRevision: 0,
    basedOn: 0,
  })
  expect(await problemsIn(() => commitModel(context, { reason: 'x' }))).toMatchObject([
    { code: 'stale-revision', path: 'seenNumber', values: { seen: 0, current: 1 } },
  ])
  const both = { reason: 'x', seenNumber: 1 }
  expect(await problemsIn(() => commitModel(context, { ...both, seenRevision: revision - 1 }))).toMatchObject(
    [{ code: 'stale-revision', values: { current: revision } }],
  )
  expect(await commitModel(context, { ...both, seenRevision: revision })).toMatchObject({ number: 2 })
})

test('[Q50] of several who commit at once one succeeds', async () => {
  const context = await aWorkspace()
  await saveDraft(context, { document: 'tierwise: 1', seenRevision: 0 })
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => commitModel(context)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await listModelVersions(context, { limit: 10 })).items).toHaveLength(1)
})

test('[Q51] versions come in pages from the newest down; an old one comes back by the draft', async () => {
  const context = await aWorkspace()
  for (const name of ['One', 'Two', 'Three']) await commit(context, name, 'so it is')
  const page = await listModelVersions(context, { limit: 2 })
  expect(page).toMatchObject({ items: [{ number: 3 }, { number: 2 }], next: 2 })
  expect(await listModelVersions(context, { before: page.next, limit: 2 })).toMatchObject({
    ...{ items: [{ number: 1 }], next: undefined },
  })
  const draft = await restoreModelVersion(context, { number: 1, seenRevision: 0 })
  expect(draft).toMatchObject({ basedOn: 3, document: 'tierwise: 1\nname: One\n' })
  expect(await problemsIn(() => restoreModelVersion(context, { number: 2, seenRevision: 0 }))).toMatchObject([
    { code: 'stale-revision' },
  ])
  expect(await commitModel(context, { reason: 'It was better' })).toMatchObject({ number: 4 })
  expect(await problemsIn(() => readModelVersion(context, { number: 9 }))).toMatchObject([
    { code: 'not-found' },
  ])
})

test('[Q52] versions and the draft are compared in what they mean', async () => {
  const context = await aWorkspace()
  await commit(context, 'One')
  await saveDraft(context, { document: 'tierwise: 1\nname: One # the same', seenRevision: 0 })
  expect(await compareModels(context, { from: 1, to: 'draft' })).toEqual({ changes: [], currency: 'USD' })
  await commit(context, 'Two', 'so it is')
  expect((await compareModels(context, { from: 1, to: 2 })).changes).toMatchObject([
    { code: 'value_changed', path: 'name', values: { from: 'One', to: 'Two' } },
  ])
  expect(await problemsIn(() => compareModels(context, { from: 1, to: 'draft' }))).toMatchObject([
    { code: 'draft-missing' },
  ])
})

test('[Q45] who may only read neither writes nor commits, and another workspace sees nothing', async () => {
  const surroundings = testSurroundings(used.served)
  const owner = await aContext(surroundings)
  await commit(owner, 'One')
  await saveDraft(owner, { document: 'tierwise: 1', seenRevision: 0 })
  const viewer = enterWorkspace(surroundings, owner.workspaceId, {
    ...{ kind: 'user', userId: surroundings.newId(), role: 'viewer', bookOf: undefined },
  })
  for (const work of [
    () => saveDraft(viewer, { document: '', seenRevision: 0 }),
    () => discardDraft(viewer, { seenRevision: 1 }),
    () => commitModel(viewer),
    () => restoreModelVersion(viewer, { number: 1, seenRevision: 0 }),
  ]) {
    expect(await problemsIn(work)).toMatchObject([{ code: 'not-allowed' }])
  }
  const other = await aContext(surroundings)
  expect(await problemsIn(() => readDraft(other))).toMatchObject([{ code: 'draft-missing' }])
  expect((await listModelVersions(other, { limit: 10 })).items).toEqual([])
})

test('[Q53] each change leaves an act with the digests before and after', async () => {
  const context = await aWorkspace()
  await commit(context, 'One')
  await commit(context, 'Two', 'so it is')
  const [first, second] = (await listModelVersions(context, { limit: 2 })).items.toReversed()
  const rows = await used.database.query(
    sql`select subject, before, after from audit_workspace where workspace_id = $1 and subject = 'model_version'
        order by act_id, entry`,
    [context.workspaceId],
  )
  expect(rows).toMatchObject([
    { before: null, after: { number: 1, digest: first!.digest } },
    { before: { number: 1, digest: first!.digest }, after: { number: 2, digest: second!.digest } },
  ])
})

test('[Q93] tiers are called what the author of the model in force calls them', async () => {
  const context = await aWorkspace()
  expect(await listTiers(context)).toEqual([])
  const document =
    'tierwise: 1\ntiers:\n  - { id: gold, touch: high, label: { de: Erste Reihe } }\n  - { id: rest, touch: tech }\n'
  await saveDraft(context, { document, seenRevision: 0 })
  await commitModel(context)
  const surroundings = testSurroundings(used.served)
  const csm = enterWorkspace(surroundings, context.workspaceId, {
    ...{ kind: 'user', userId: surroundings.newId(), role: 'csm', bookOf: undefined },
  })
  expect(await listTiers(csm)).toMatchObject([
    { id: 'gold', touch: 'high', label: { de: 'Erste Reihe' } },
    { id: 'rest', touch: 'tech', label: {} },
  ])
})

function aWorkspace(): Promise<Context> {
  return aContext(testSurroundings(used.served))
}

async function commit(context: Context, name: string, reason?: string) {
  const seenRevision = await readDraft(context).then(
    ({ revision }) => revision,
    () => 0,
  )
  await saveDraft(context, { document: `tierwise: 1\nname: ${name}\n`, seenRevision })
  return commitModel(context, { reason })
}

async function actionsOf({ database, workspaceId }: Context): Promise<string[]> {
  return (await listActsAfter(database, workspaceId, { after: 0, limit: 100 })).map(({ action }) => action)
}
