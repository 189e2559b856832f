import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import { enterWorkspace } from '../../operations/enter-workspace.ts'
import { commitModel } from '../../operations/model/commit-model.ts'
import { saveDraft } from '../../operations/model/save-draft.ts'
import { storePerson, storeRun } from '../../operations/testing/a-base.ts'
import {
  aContext,
  type TestSurroundings,
  TODAY,
  testSurroundings,
} from '../../operations/testing/a-context.ts'
import { giveAccounts } from '../../operations/testing/give-accounts.ts'
import { importList } from '../../operations/testing/import-list.ts'
import { saveView } from '../../operations/view/save-view.ts'
import type { Uuid } from '../../store/identifier.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { App } from '../app.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let app: App
let ids: ReadonlyMap<string, Uuid>
let owner: Uuid

beforeAll(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  app = testApp(surroundings, context)
  owner = await storePerson(context, 'CSM 01')
  ids = await giveAccounts(context, [
    {
      id: 'A',
      name: 'North, "wind"',
      acvMinor: 20_000_000,
      health: 12.5,
      complexity: 4,
      strategic: true,
      custom: { seats: 12 },
    },
    { id: 'B', parentId: 'A' },
    { id: 'C', name: '=SUM(A1)' },
  ])
  await saveDraft(context, { document: 'tierwise: 1', seenRevision: 0 })
  const version = await commitModel(context, {})
  await storeRun(context, {
    effectiveOn: TODAY - 30,
    modelVersionId: version.id,
    placements: [
      { accountId: ids.get('A')!, tier: 'high', reason: 'entry', since: TODAY - 30, evidence: { rule: '*' } },
      { accountId: ids.get('C')!, tier: 'tech', reason: 'entry' },
    ],
    assignments: [{ accountId: ids.get('A')!, owner, reason: 'plan' }],
  })
})

describe('accounts over HTTP', () => {
  test('[Q83] a list goes on where the page before has ended, and only in the same list', async () => {
    const first = await get('/api/accounts?limit=2')
    const second = await get(`/api/accounts?limit=2&after=${first.next}`)
    const found = [...first.items, ...second.items].map(
      ({ externalId }: { externalId: string }) => externalId,
    )
    expect(found.toSorted()).toEqual(['A', 'B', 'C'])
    expect(second.next).toBeNull()
    const other = await app.request(`/api/accounts?tier=high&limit=2&after=${first.next}`)
    expect(await other.json()).toMatchObject({ code: 'unknown-cursor' })
    for (const [query, wanted] of [
      ['tier=high', ['A']],
      ['unplaced=true', ['B']],
      ['unplaced=false', ['A', 'C']],
      [`owner=${owner}`, ['A']],
      ['text=WIND', ['A']],
    ] as const) {
      const page = await get(`/api/accounts?${query}`)
      expect(page.items.map((item: { externalId: string }) => item.externalId).toSorted()).toEqual(wanted)
    }
    for (const bad of ['limit=0', 'limit=1001', 'unplaced=maybe', 'owner=me', 'after=!']) {
      expect((await app.request(`/api/accounts?${bad}`)).status, bad).toBe(400)
    }
  })

  test('[Q83] all accounts come as one table, the same place of each column being the same account', async () => {
    const table = await get('/api/accounts/table')
    const rows = table.id.map((id: string, row: number) => ({
      ...{ id, externalId: table.externalId[row], name: table.name[row], acvMinor: table.acvMinor[row] },
      tier: table.tier.values[table.tier.at[row]] ?? null,
      owner: table.ownerNames[table.owner.at[row]] ?? null,
      ...{ complexity: table.complexity[row], strategic: table.strategic[row] },
    }))
    const { items } = await get('/api/accounts')
    const listed = items.map((item: Record<string, unknown>) => {
      const { id, externalId, name, acvMinor, tier, owner, complexity, strategic } = item
      const ownerName = (owner as { name: string } | null)?.name ?? null
      return { id, externalId, name, acvMinor, tier, owner: ownerName, complexity, strategic }
    })
    expect(rows).toContainEqual(expect.objectContaining({ externalId: 'A', complexity: 4, strategic: true }))
    expect(table).toMatchObject({ count: 3, currency: 'USD', inOtherCurrency: 0 })
    expect(rows).toEqual(listed)
  })

  test('[Q96] [Q84] the table is sent again only to who has not its version', async () => {
    const read = (etag?: string) =>
      app.request('/api/accounts/table', { headers: etag === undefined ? {} : { 'If-None-Match': etag } })
    const etag = (await read()).headers.get('etag')!
    const again = await read(`W/${etag}`)
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    expect(again.headers.get('cache-control')).toBe('private, no-cache')
    await saveView(context, { place: 'base', name: 'All', address: '', isShared: false })
    expect((await read(etag)).status).toBe(304)
    const other = await aContext(surroundings)
    const elsewhere = await testApp(surroundings, other).request('/api/accounts/table')
    const book = enterWorkspace(surroundings, context.workspaceId, {
      ...{ kind: 'user', userId: context.newId(), role: 'csm', bookOf: owner },
    })
    const ofBook = await testApp(surroundings, book).request('/api/accounts/table')
    await importList({ surroundings, context }, 'id,name\nC2,CSM 02\n', { kind: 'people' })
    const changed = await read(etag)
    expect([changed.status, (await changed.json()).count]).toEqual([200, 3])
    expect(await ofBook.json()).toMatchObject({ inOtherCurrency: null })
    const etags = [etag, ...[elsewhere, ofBook, changed].map(({ headers }) => headers.get('etag'))]
    expect(new Set(etags).size).toBe(4)
  })

  test('[Q85] an account has what is known of it, and null for what is not', async () => {
    expect(await get(`/api/accounts/${ids.get('A')}`)).toMatchObject({
      externalId: 'A',
      acvMinor: 20_000_000,
      currency: 'USD',
      health: 12.5,
      employees: null,
      custom: { seats: 12 },
      tier: 'high',
      placement: { since: '2026-06-01', reason: 'entry', pin: null },
      owner: { id: owner, name: 'CSM 01' },
    })
    const children = await get(`/api/accounts/${ids.get('A')}/children`)
    expect(children).toMatchObject({ items: [{ externalId: 'B', tier: null, owner: null }], next: null })
    const missing = await app.request(`/api/accounts/${context.newId()}`)
    expect([missing.status, (await missing.json()).code]).toEqual([404, 'not-found'])
    expect(await get(`/api/accounts/${ids.get('A')}/signals`)).toEqual({ items: [], next: null })
  })

  test('[Q87] an explanation speaks the language of whoever asks', async () => {
    const path = `/api/accounts/${ids.get('A')}/explanation`
    const english = await get(path)
    expect(english).toMatchObject({
      ...{ asOf: '2026-07-01', modelNumber: 1, tier: 'high', moves: false },
      text: expect.stringContaining('A North, "wind"'),
    })
    expect(english.tiers[0]).toMatchObject({
      verdict: 'taken',
      evidence: [{ depth: 0, holds: true, values: { acv: 200_000 } }],
    })
    const german = await app.request(path, { headers: { 'Accept-Language': 'de' } })
    expect(german.headers.get('content-language')).toBe('de-DE')
    expect((await german.json()).tiers[0].text).not.toBe(english.tiers[0].text)
  })
})

describe('history over HTTP', () => {
  test('[Q86] says where an account was on any day, and why', async () => {
    const path = `/api/accounts/${ids.get('A')}`
    expect(await get(`${path}/history`)).toMatchObject({
      placements: [
        {
          ...{ tier: 'high', reason: 'entry', modelNumber: 1, evidence: { rule: '*' } },
          ...{ from: '2026-06-01', until: null },
        },
      ],
      owners: [{ owner: { id: owner }, from: '2026-06-01', until: null }],
    })
    expect(await get(`${path}/placements/2026-05-31`)).toEqual({ day: '2026-05-31', placement: null })
    expect(await get(`${path}/placements/2026-06-01`)).toMatchObject({
      placement: { tier: 'high', owner: { id: owner } },
    })
    expect((await app.request(`${path}/placements/2026-02-30`)).status).toBe(404)
  })

  test('[Q88] the whole base of a day comes in pages, as CSV and as lines of JSON', async () => {
    const page = await get('/api/placements?on=2026-06-15&limit=1')
    const rest = await get(`/api/placements?on=2026-06-15&limit=5&after=${page.next}`)
    expect(page.items.length + rest.items.length).toBe(2)
    expect(await get('/api/placements?on=2026-05-31')).toEqual({ items: [], next: null })
    expect((await get('/api/placements?tier=tech')).items).toMatchObject([{ externalId: 'C' }])
    const csv = await app.request('/api/placements/export?on=2026-06-15')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toContain('placements-2026-06-15.csv')
    const lines = (await csv.text()).trimEnd().split('\r\n')
    expect(lines[0]).toContain('account_id,source,external_id,name,tier')
    expect(lines.slice(1).toSorted().join('\n')).toMatch(/"North, ""wind"""/)
    expect(lines.join('\n')).not.toMatch(/,=SUM/)
    const json = await app.request('/api/placements/export?on=2026-06-15&format=ndjson')
    const parsed = (await json.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(parsed).toEqual([...page.items, ...rest.items])
  })
})

async function get(path: string) {
  const answer = await app.request(path)
  const body = await answer.json()
  expect([answer.status, body.code], path).toEqual([200, undefined])
  return body
}
