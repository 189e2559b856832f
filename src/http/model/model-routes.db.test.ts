import { beforeEach, expect, test } from 'vitest'
import { parseModel } from '../../domain/model/parse-model.ts'
import type { Context } from '../../operations/context.ts'
import { aContext, testSurroundings } from '../../operations/testing/a-context.ts'
import { giveAccounts } from '../../operations/testing/give-accounts.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { App } from '../app.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
let context: Context
let app: App

beforeEach(async () => {
  const surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  app = testApp(surroundings, context)
})

test('[Q46] a draft is saved with the ETag that was read, as JSON or as YAML', async () => {
  expect((await app.request('/api/model/draft')).status).toBe(404)
  expect((await app.request('/api/model/draft?ifAny=true')).status).toBe(204)
  expect((await put('tierwise: 1\n', {})).status).toBe(428)
  const saved = await put('tierwise: 1 # ü\n', { 'If-None-Match': '*' })
  expect(saved.status).toBe(200)
  const etag = saved.headers.get('etag')!
  expect(await saved.json()).toMatchObject({ document: 'tierwise: 1 # ü\n', basedOn: 0, problems: [] })
  const wrong = await app.request('/api/model/draft', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': etag, 'Accept-Language': 'de' },
    body: JSON.stringify({ document: 'tierwise: 1\nnmae: x\n' }),
  })
  expect(await wrong.json()).toMatchObject({
    problems: [
      { code: 'unknown_key', line: 2, column: 1, path: 'nmae', message: expect.stringContaining('nmae') },
    ],
  })
  const late = await put('tierwise: 1\n', { 'If-Match': etag })
  expect(late.status).toBe(412)
  expect(await late.json()).toMatchObject({
    problems: [{ code: 'stale-revision', values: { document: 'tierwise: 1\nnmae: x\n' } }],
  })
  const read = await app.request('/api/model/draft', { headers: { Accept: 'text/yaml' } })
  expect(read.headers.get('content-type')).toBe('text/yaml; charset=utf-8')
  expect(await read.text()).toBe('tierwise: 1\nnmae: x\n')
  const known = read.headers.get('etag')!
  expect((await app.request('/api/model/draft', { headers: { 'If-None-Match': known } })).status).toBe(304)
  const discard = (headers: HeadersInit) => app.request('/api/model/draft', { method: 'DELETE', headers })
  expect((await discard({ 'If-Match': etag })).status).toBe(412)
  expect((await discard({ 'If-Match': known })).status).toBe(204)
})

test('[Q45] what is no text is refused', async () => {
  const bytes = new Uint8Array([0x6e, 0xff, 0x0a])
  const answer = await app.request('/api/model/draft', {
    ...{ method: 'PUT', body: bytes },
    headers: { 'Content-Type': 'text/yaml', 'If-Match': '"0"' },
  })
  expect([answer.status, (await answer.json()).code]).toEqual([422, 'document-not-utf8'])
  const other = await put('x', { 'Content-Type': 'text/plain', 'If-Match': '"0"' })
  expect(other.status).toBe(415)
})

test('[Q54] a check tells in the words of the reader what is found', async () => {
  await giveAccounts(context, [{ id: 'A', acvMinor: 5_000_000 }])
  const document = `tierwise: 1
match: exclusive
tiers:
  - { id: high, touch: high, when: acv > 100000, threshold: 100000 }
  - { id: low, touch: low, when: acv < 100000 }
`
  const answer = await app.request('/api/model/check', {
    method: 'POST',
    headers: { 'Content-Type': 'text/yaml', 'Accept-Language': 'de-CH' },
    body: document,
  })
  const told = await answer.json()
  expect(told).toMatchObject({ isModel: true, problems: [], accounts: 1 })
  expect(told.findings[0]).toMatchObject({ code: 'condition_gap', severity: 'error', line: 3 })
  expect(told.findings[0].message).toMatch(/100000|100\.000/)
  await put('tierwise: 2', { 'If-Match': '"0"' })
  const draft = await app.request('/api/model/draft/check', { method: 'POST' })
  expect(await draft.json()).toMatchObject({
    isModel: false,
    problems: [{ code: 'unknown_version', line: 1 }],
  })
})

test('[Q47] a model is suggested, saved, committed, compared and restored', async () => {
  const suggested = await app.request('/api/model/suggestion', {
    method: 'POST',
    headers: { Accept: 'text/yaml' },
  })
  const document = await suggested.text()
  expect(parseModel(document).kind).toBe('model')
  await put(document, { 'If-Match': '"0"' })
  const committed = await post('/api/model/versions', {})
  expect(committed.status).toBe(201)
  expect(committed.headers.get('location')).toBe('/api/model/versions/1')
  expect(await committed.json()).toMatchObject({
    number: 1,
    reason: null,
    committedAt: '2026-07-01T12:00:00Z',
  })
  await put(document.replace('tierwise: 1', 'tierwise: 1\nname: Ours'), { 'If-Match': '"0"' })
  const comparison = await app.request('/api/model/comparison?from=1&to=draft')
  expect(await comparison.json()).toMatchObject({
    changes: [{ code: 'value_changed', path: 'name', message: expect.stringContaining('Ours') }],
  })
  const soon = await post('/api/model/versions', {})
  expect([soon.status, (await soon.json()).code]).toEqual([422, 'reason-needed'])
  expect((await post('/api/model/versions', { reason: 'A name', draftRevision: 1 })).status).toBe(412)
  expect((await post('/api/model/versions', { reason: 'A name' })).status).toBe(201)
  const page = await (await app.request('/api/model/versions?limit=1')).json()
  expect(page).toMatchObject({ items: [{ number: 2, reason: 'A name' }] })
  const last = await app.request(`/api/model/versions?limit=1&after=${page.next}`)
  expect(await last.json()).toMatchObject({ items: [{ number: 1 }], next: null })
  expect(await (await app.request('/api/model/versions/1')).json()).toMatchObject({ number: 1, document })
  const restore = { method: 'POST', headers: { 'If-Match': '"0"' } }
  const restored = await app.request('/api/model/versions/1/restore', restore)
  expect(await restored.json()).toMatchObject({ basedOn: 2, document })
  expect((await app.request('/api/model/versions/9')).status).toBe(404)
  expect((await app.request('/api/model/versions/none')).status).toBe(404)
  expect((await app.request('/api/model/comparison?from=x&to=1')).status).toBe(400)
})

test('[Q56] answers begin with the questions', async () => {
  const first = await app.request('/api/answers')
  expect(first.headers.get('etag')).toBe('"0"')
  expect(await first.json()).toMatchObject({ revision: 0, updatedBy: null, updatedAt: null })
  const save = (body: string, seen: string) =>
    app.request('/api/answers', {
      ...{ method: 'PUT', body },
      headers: { 'Content-Type': 'text/yaml', 'If-Match': seen },
    })
  const wrong = await save('margin: 80\n', '"0"')
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ problems: [{ code: 'too_big', place: '1:9 (margin)' }] })
  expect(await (await save('margin: 0.8\n', '"0"')).json()).toMatchObject({ document: 'margin: 0.8\n' })
  expect((await save('margin: 0.9\n', '"0"')).status).toBe(412)
})

function put(body: string, headers: Readonly<Record<string, string>>) {
  return app.request('/api/model/draft', {
    ...{ method: 'PUT', body },
    headers: { 'Content-Type': 'text/yaml', ...headers },
  })
}

function post(path: string, body: unknown) {
  return app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}
