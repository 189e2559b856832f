import { expect, test } from 'vitest'
import { aContext, testSurroundings } from '../../operations/testing/a-context.ts'
import { runSentJobs } from '../../operations/testing/run-sent-jobs.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
const LIST = 'account_id,name,acv\nA,Acme,100000\nB,Bolt,2500.50\n'

async function aDoor() {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const app = testApp(surroundings, context)
  const call = async (path: string, init: RequestInit = {}) => {
    const answer = await app.request(`/api${path}`, init)
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? await answer.json() : await answer.text(),
    }
  }
  /** Sends a list and waits for its job, as it then is. */
  const send = async (query: string, body: BodyInit, headers: Record<string, string> = {}) => {
    const sent = await call(`/imports?${query}`, { method: 'POST', body, headers })
    if (sent.status !== 202) return { sent, job: undefined }
    await runSentJobs(surroundings)
    return { sent, job: (await call(sent.headers.get('location')!.replace('/api', ''))).body }
  }
  return { app, call, send, surroundings, context }
}

test('[Q31] a list is sent, followed, read and undone', async () => {
  const { call, send, surroundings } = await aDoor()
  const { sent, job } = await send('kind=accounts&source=crm&fileName=customers.csv', LIST, {
    'content-type': 'text/csv',
  })
  expect(sent).toMatchObject({ status: 202, body: { jobId: job.jobId } })
  expect(job).toMatchObject({ state: 'done', result: { outcome: 'imported', added: 2 } })
  const { body: page } = await call('/imports')
  expect(page).toMatchObject({
    items: [{ importId: job.jobId, state: 'done', fileName: 'customers.csv', counts: { added: 2, rows: 2 } }],
    next: null,
  })
  const { body: detail } = await call(`/imports/${job.jobId}`)
  expect(detail).toMatchObject({
    ...{ state: 'done', asOf: '2026-07-01', currency: 'USD', rejected: [], problems: [], notes: [] },
    mapping: expect.arrayContaining([{ field: 'acv', source: 'acv' }]),
    map: expect.stringContaining('columns:'),
  })
  const undo = await call(`/imports/${job.jobId}/undo`, { method: 'POST' })
  expect(undo.status).toBe(202)
  await runSentJobs(surroundings)
  expect((await call(`/jobs/${undo.body.jobId}`)).body).toMatchObject({ result: { removed: 2, restored: 0 } })
  expect((await call(`/imports/${job.jobId}`)).body).toMatchObject({ state: 'undone' })
  const again = await call(`/imports/${job.jobId}/undo`, { method: 'POST' })
  expect(again).toMatchObject({ status: 409, body: { code: 'import-not-done' } })
})

test('[Q31] rejected rows are told in the language of the reader, and as a file', async () => {
  const { call, send } = await aDoor()
  const { job } = await send('kind=accounts&source=crm&fileName=k.csv', `${LIST}C,=cmd,-5\n`)
  expect(job).toMatchObject({
    state: 'failed',
    problems: [{ code: 'import-rows-rejected' }, { code: 'negative-acv' }],
  })
  const german = { headers: { 'accept-language': 'de' } }
  const { body } = await call(`/imports/${job.jobId}`, german)
  expect(body).toMatchObject({
    state: 'failed',
    counts: null,
    problems: [{ message: expect.stringContaining('nichts importiert') }, {}],
    rejected: [{ line: 4, column: 'acv', scope: 'row', place: 'k.csv:4:acv', code: 'negative-acv' }],
  })
  const file = await call(`/imports/${job.jobId}/rejected`, german)
  expect(file.headers.get('content-type')).toMatch(/^text\/csv/)
  const [header, row] = String(file.body).split('\r\n')
  expect(header).toBe('file,line,column,scope,code,message,fix')
  expect(row).toMatch(/^k\.csv,4,acv,row,negative-acv,/)
})

test('[Q30] a form with a second file that the map joins', async () => {
  const { send } = await aDoor()
  const form = new FormData()
  form.append('file', new File(['customer,company\r\n1,Acme\r\n'], 'customers.csv'))
  form.append('comment', 'no file')
  form.append('file', new File([`customer_no,amount\n${'1,10\n'.repeat(30_000)}`], 'orders "1".csv'))
  const map = `join: [{ file: 'orders "1".csv', on: { customer: customer_no }, take: { yearly: { sum: amount } } }]
columns: { account_id: customer, name: company, acv: { value: yearly } }`
  const query = new URLSearchParams({ kind: 'accounts', source: 'shop', map, dryRun: 'true' })
  const { job } = await send(query.toString(), form)
  expect(job).toMatchObject({
    state: 'done',
    result: { outcome: 'dry-run', added: 1, fileName: 'customers.csv' },
  })
})

test('[Q44] a map joins no file of the server', async () => {
  const { send } = await aDoor()
  const map = `join: [{ file: /etc/passwd, on: { name: x }, take: { shadow: { first: y } } }]
columns: { account_id: account_id, acv: acv }`
  const query = new URLSearchParams({ kind: 'accounts', source: 'shop', map })
  const { job } = await send(query.toString(), LIST)
  expect(job).toMatchObject({
    state: 'failed',
    problems: [{ code: 'import-join-missing', values: { files: ['/etc/passwd'] } }],
  })
})

test('what is no list is refused at once', async () => {
  const { call, send } = await aDoor()
  const refusal = async (query: string, body: BodyInit, headers = {}) => {
    const { sent } = await send(query, body, headers)
    return [sent.status, sent.body.code]
  }
  expect(await refusal('kind=accounts&source=crm', '')).toEqual([422, 'file-empty'])
  expect(await refusal('kind=things&source=crm', LIST)).toEqual([400, 'invalid-request'])
  expect(await refusal('kind=accounts', LIST)).toEqual([400, 'invalid-request'])
  expect(await refusal('kind=accounts&source=crm&map=%5B', LIST)).toEqual([422, 'map-yaml'])
  const json = { 'content-type': 'application/json' }
  expect(await refusal('kind=accounts&source=crm', '[]', json)).toEqual([415, 'unsupported-media-type'])
  for (const boundary of ['', '; boundary=x']) {
    const form = { 'content-type': `multipart/form-data${boundary}` }
    expect(await refusal('kind=accounts&source=crm', '--x\r\nno form', form)).toEqual([
      400,
      'invalid-request',
    ])
  }
  expect((await call('/imports')).body).toEqual({ items: [], next: null })
})

test('[Q33] maps of sources are set, listed and forgotten', async () => {
  const { call, send } = await aDoor()
  const put = (body: string, type = 'text/yaml') =>
    call('/import-sources/shop%201/accounts', { method: 'PUT', body, headers: { 'content-type': type } })
  expect(await put('columns: { acv: 7 }')).toMatchObject({ status: 422, body: { code: 'map-invalid' } })
  const map = 'columns: { account_id: no, acv: { value: monthly * 12.0 } }\n'
  expect((await put(map)).status).toBe(204)
  expect((await put(JSON.stringify({ document: map }), 'application/json')).status).toBe(204)
  expect((await call('/import-sources')).body).toMatchObject({
    items: [{ source: 'shop 1', kind: 'accounts', document: map }],
  })
  const { job } = await send('kind=accounts&source=shop%201', 'no,monthly\nA,10.5\n')
  expect(job).toMatchObject({ state: 'done', result: { added: 1 } })
  const forget = () => call('/import-sources/shop%201/accounts', { method: 'DELETE' })
  expect((await forget()).status).toBe(204)
  expect((await forget()).status).toBe(404)
  expect((await call('/import-sources')).body).toEqual({ items: [] })
})

test('[Q42] the team is listed; what people cost is for those who may plan', async () => {
  const { call, send, surroundings, context } = await aDoor()
  const team =
    'person_id,name,tiers,ramp,leave,loaded_cost\nP1,CSM 01,high;low,50%,2026-07-01..2026-07-14,120000\nP2,,,,,\n'
  const { job } = await send('kind=people&source=hr', team)
  expect(job).toMatchObject({ state: 'done', result: { added: 2 } })
  const first = (await call('/people?limit=1')).body
  const rest = (await call(`/people?limit=1&after=${first.next}`)).body
  const people = [...first.items, ...rest.items]
  expect(people).toContainEqual(
    expect.objectContaining({
      ...{ externalId: 'P1', name: 'CSM 01', tiers: ['high', 'low'], ramp: 0.5, loadedCostMinor: 12_000_000 },
      ...{ leave: [{ from: '2026-07-01', until: '2026-07-14' }], currency: 'USD', hoursPerWeek: null },
    }),
  )
  const viewer = { kind: 'user', userId: context.newId(), role: 'viewer', bookOf: undefined } as const
  const seen = await testApp(surroundings, { ...context, actor: viewer }).request('/api/people')
  const { items } = (await seen.json()) as { items: { loadedCostMinor: unknown; name: unknown }[] }
  expect(items.map(({ loadedCostMinor }) => loadedCostMinor)).toEqual([null, null])
  expect(items.map(({ name }) => name)).toContain('CSM 01')
})

test('[Q44] nobody sees the imports of another workspace', async () => {
  const { send, surroundings } = await aDoor()
  const { job } = await send('kind=accounts&source=crm', LIST)
  const stranger = testApp(surroundings, await aContext(surroundings))
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/rejected'],
    ['POST', '/undo'],
  ] as const) {
    const answer = await stranger.request(`/api/imports/${job.jobId}${path}`, { method })
    expect(answer.status).toBe(404)
  }
  expect(await (await stranger.request('/api/imports')).json()).toEqual({ items: [], next: null })
})
