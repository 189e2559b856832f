import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../operations/problem.ts'
import { aContext, testSurroundings } from '../operations/testing/a-context.ts'
import { StoreError } from '../store/store-error.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { type AppOptions, createApp } from './create-app.ts'

const used = useFreshDatabase()

async function aDoor(options: Partial<AppOptions> = {}) {
  const surroundings = { ...testSurroundings(used.served), ...options.surroundings }
  const context = await aContext(testSurroundings(used.served))
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const app = createApp({ authenticate: async () => context, log, ...options, surroundings })
  return { app, lines, surroundings }
}

/** A door whose operations end as they are told to. */
async function aDoorThatFails(error: unknown) {
  return aDoor({
    authenticate: async () => {
      throw error
    },
  })
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code
}

describe('[H3] refusals', () => {
  const post = (body: string, type?: string) => ({
    ...{ method: 'POST', body },
    headers: type === undefined ? {} : { 'Content-Type': type },
  })

  test.each([
    { path: '/api/nothing', status: 404, code: 'path-not-found', init: {} },
    { path: '/nothing', status: 404, code: 'path-not-found', init: {} },
    { path: '/api/jobs', status: 405, code: 'method-not-allowed', init: { method: 'PUT' } },
    { path: '/api/jobs?limit=x', status: 400, code: 'invalid-request', init: {} },
    { path: '/api/jobs?after=forged', status: 400, code: 'unknown-cursor', init: {} },
    { path: '/api/jobs/not-an-id', status: 404, code: 'path-not-found', init: {} },
    { path: '/api/plans', status: 400, code: 'malformed-json', init: post('{', 'application/json') },
    { path: '/api/plans', status: 415, code: 'unsupported-media-type', init: post('<a/>', 'text/xml') },
    { path: '/api/plans', status: 415, code: 'unsupported-media-type', init: post('{}') },
  ])('$path $init.method: $status $code', async ({ path, status, code, init }) => {
    const { app } = await aDoor()
    const answer = await app.request(path, init)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const body = (await answer.json()) as { requestId: string; problems: { fix: string; place: string }[] }
    expect(body).toMatchObject({ code, status, type: `urn:tierwise:problem:${code}` })
    expect(body.requestId).toBe(answer.headers.get('x-request-id'))
    expect(body.problems[0]!.fix).not.toBe('')
  })

  test('of a body name every place that is wrong, in the language of the reader', async () => {
    const { app } = await aDoor()
    const answer = await app.request('/api/plans', {
      method: 'POST',
      body: JSON.stringify({ asOf: 'tomorrow', more: 1 }),
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'pt-BR' },
    })
    const { problems } = (await answer.json()) as { problems: { place: string; message: string }[] }
    expect(problems.map(({ place }) => place)).toEqual(['body.asOf', 'body'])
    expect(problems[0]!.message).toContain('não está como deve ser')
  })

  test('of a wrong method name those that there are', async () => {
    const { app } = await aDoor()
    expect((await app.request('/api/plans', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test.each([
    [new ProblemError([{ code: 'stale-plan', values: {} }]), 409, 'stale-plan'],
    [new ProblemError([{ code: 'negative-acv', file: 'a.csv', line: 3, values: {} }]), 422, 'negative-acv'],
    [new StoreError('outcome-unknown', 'x'), 503, 'outcome-unknown'],
    [new StoreError('overtaken', 'x'), 409, 'overtaken'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503, 'database-unavailable'],
    [Object.assign(new Error('x'), { code: '57P01' }), 503, 'database-unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'database-unavailable'],
    [Object.assign(new Error('x'), { code: '40001' }), 503, 'database-busy'],
    [Object.assign(new Error('x'), { code: '57014' }), 503, 'database-busy'],
    [Object.assign(new Error('x'), { code: '53100' }), 507, 'database-full'],
    [Object.assign(new Error('x'), { code: '25006' }), 503, 'database-read-only'],
    [Object.assign(new Error('x'), { code: '23505' }), 500, 'fault'],
    [new TypeError('x'), 500, 'fault'],
  ])('%s is %d %s', async (error, status, code) => {
    const { app } = await aDoorThatFails(error)
    const answer = await app.request('/api/jobs')
    expect([answer.status, await codeOf(answer)]).toEqual([status, code])
    expect(answer.headers.has('retry-after')).toBe(status === 503)
  })
})

test('[H13] a fault tells the reader nothing of the inside, and the log where it was but no value', async () => {
  const error = Object.assign(new Error('duplicate key value (email)=(carla@example.com)'), {
    ...{
      severity: 'ERROR',
      code: '23505',
      constraint: 'app_user_key',
      detail: 'Key (email)=(carla@example.com)',
    },
  })
  const { app, lines } = await aDoorThatFails(error)
  const answer = await app.request('/api/jobs')
  const text = await answer.text()
  expect(text).not.toMatch(/duplicate|app_user|carla|at /)
  const told = JSON.stringify(lines)
  expect(told).toContain('app_user_key')
  expect(told).toContain('frame.db.test.ts')
  expect(told).toContain(answer.headers.get('x-request-id'))
  expect(told).not.toContain('carla')
})

test('[U8] while the database is away requests are refused, and when it is back they work', async () => {
  let isAway = true
  const real = testSurroundings(used.served)
  const context = await aContext(real)
  const away = async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  }
  const database = {
    ...context.database,
    query: (...given: Parameters<typeof context.database.query>) =>
      isAway ? away() : context.database.query(...given),
  }
  const { app } = await aDoor({ authenticate: async () => ({ ...context, database: database as never }) })
  const refused = await app.request('/api/jobs')
  expect([refused.status, await codeOf(refused), refused.headers.get('retry-after')]).toEqual([
    503,
    'database-unavailable',
    '2',
  ])
  isAway = false
  expect((await app.request('/api/jobs')).status).toBe(200)
})

describe('[H14] limits', () => {
  const json = { method: 'POST', headers: { 'Content-Type': 'application/json' } }

  test('a body of JSON is at most a megabyte, by its header and by what comes', async () => {
    const { app } = await aDoor({ limits: { jsonBytes: 100 } })
    const body = JSON.stringify({ asOf: 'x'.repeat(200) })
    const said = await app.request('/api/plans', {
      ...json,
      body,
      headers: { ...json.headers, 'Content-Length': String(body.length) },
    })
    expect([said.status, await codeOf(said)]).toEqual([413, 'body-too-large'])
    const stream = new Blob([body]).stream()
    const unsaid = await app.request('/api/plans', { ...json, body: stream, duplex: 'half' } as RequestInit)
    expect([unsaid.status, await codeOf(unsaid)]).toEqual([413, 'body-too-large'])
  })

  test('a file may be larger', async () => {
    const { app } = await aDoor({ limits: { jsonBytes: 100, uploadBytes: 1000 } })
    const send = (bytes: number) =>
      app.request('/api/imports?kind=accounts&source=crm', {
        ...{ method: 'POST', body: new Blob(['x'.repeat(bytes)]).stream(), duplex: 'half' },
        headers: { 'Content-Type': 'text/csv' },
      } as RequestInit)
    expect((await send(500)).status).toBe(202)
    expect((await send(1500)).status).toBe(413)
  })

  test('each caller has so many requests a minute, and is told how many are left', async () => {
    const { app } = await aDoor({ limits: { requestsPerMinute: 2 } })
    const answers = [
      await app.request('/api/jobs'),
      await app.request('/api/jobs'),
      await app.request('/api/jobs'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(answers.map(({ headers }) => headers.get('ratelimit'))).toEqual([
      expect.stringMatching(/^"signed-in";r=1;t=\d+$/),
      expect.stringMatching(/^"signed-in";r=0;t=\d+$/),
      expect.stringMatching(/^"signed-in";r=0;t=\d+$/),
    ])
    expect(answers[0]!.headers.get('ratelimit-policy')).toBe('"signed-in";q=2;w=60')
    expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await codeOf(answers[2]!)).toBe('too-many-requests')
  })

  test('an address from which nobody is signed in has a budget of its own, which proxies do not share', async () => {
    const { app } = await aDoor({
      ...{ authenticate: async () => undefined, trustedProxies: 1 },
      limits: { signedOutRequestsPerMinute: 1 },
    })
    const from = (address: string) => app.request('/api/jobs', { headers: { 'X-Forwarded-For': address } })
    const statuses = [await from('1.1.1.1'), await from('6.6.6.6, 1.1.1.1'), await from('2.2.2.2')]
    expect(statuses.map(({ status }) => status)).toEqual([401, 429, 401])
  })
})

describe('[H15] what a browser may do with an answer', () => {
  test('is said in each', async () => {
    const { app } = await aDoor()
    for (const path of ['/api/jobs', '/api/nothing', '/docs', '/healthz']) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.has('strict-transport-security')).toBe(false)
    }
    expect((await app.request('/api/jobs')).headers.get('cache-control')).toBe('no-store')
  })

  test('is to come back encrypted, where it came encrypted', async () => {
    const surroundings = { ...testSurroundings(used.served), publicUrl: 'https://tierwise.example.com' }
    const { app } = await aDoor({ surroundings })
    expect((await app.request('/healthz')).headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/)
  })

  test('is nothing, under a name that is not ours', async () => {
    const { app } = await aDoor({ isLoopback: true })
    for (const host of ['localhost:4780', '127.0.0.1:4780', '[::1]:4780'])
      expect((await app.request(`http://${host}/api/jobs`)).status).toBe(200)
    const answer = await app.request('http://rebound.example.com:4780/api/jobs')
    expect([answer.status, await codeOf(answer)]).toEqual([421, 'host-not-allowed'])
    expect((await app.request('http://rebound.example.com:4780/healthz')).status).toBe(200)
  })

  test('may be compressed, but for streams of events', async () => {
    const { app } = await aDoor()
    const answer = await app.request('/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const text = new Response(answer.body!.pipeThrough(new DecompressionStream('gzip')))
    expect(await text.json()).toMatchObject({ openapi: '3.1.0' })
  })
})

describe('[H16] who watches over the process', () => {
  test('learns that it lives, whether it can work and what it does, without being signed in', async () => {
    const { app } = await aDoor({ authenticate: async () => undefined })
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'alive' })
    expect(await (await app.request('/readyz')).json()).toEqual({ status: 'ready' })
    await app.request('/api/jobs/0197c0f0-6c00-7000-8000-000000000001')
    const text = await (await app.request('/metrics')).text()
    expect(text).toContain(
      'tierwise_http_request_duration_seconds_count{method="GET",route="/api/jobs/:jobId",status="401"} 1',
    )
    expect(text).toContain('process_resident_memory_bytes')
  })

  test('is told why it cannot', async () => {
    const { app } = await aDoor({ readReadiness: async () => ({ isReady: false, reason: 'draining' }) })
    const answer = await app.request('/readyz')
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'not-ready', reason: 'draining' }])
  })

  test('[H12] finds a line for each request, by its pattern', async () => {
    const { app, lines } = await aDoor()
    await app.request('/api/jobs/0197c0f0-6c00-7000-8000-000000000001?name=Carla')
    await app.request('/no/such/path')
    expect(
      lines.map(({ msg, method, route, status, actor }) => ({ msg, method, route, status, actor })),
    ).toEqual([
      { msg: 'request', method: 'GET', route: '/api/jobs/:jobId', status: 404, actor: 'user' },
      { msg: 'request', method: 'GET', route: '(none)', status: 404, actor: 'nobody' },
    ])
    expect(lines[0]).toMatchObject({ requestId: expect.any(String), ms: expect.any(Number) })
  })
})
