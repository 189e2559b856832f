import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'
import { Client } from 'pg'
import { ensurePostgres } from '../scripts/ensure-postgres.mjs'
import { startEmbeddedServer } from '../src/store/embedded/start-embedded-server.ts'
import { writeAccountsCsv } from './generate-accounts.ts'

// What the API answers in a second and how fast, on loopback, and how long the server takes to start:
// `node bench/api.ts [accounts] [servers] [seconds]`. In the same run a bare Hono and a bare query: as fast as it could be.
const accounts = Number(process.argv[2] ?? 100_000)
const servers = (process.argv[3] ?? 'embedded,15').split(',')
const seconds = Number(process.argv[4] ?? 10)
const CONNECTIONS = 10
const STARTS = 3

const folder = await mkdtemp(join(tmpdir(), 'tierwise-bench-'))
await chmod(folder, 0o755)
const list = join(folder, 'accounts.csv')
await writeAccountsCsv(list, { count: accounts, seed: 1 })
try {
  for (const server of servers) await measure(server)
  await measureStarts()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(server: string): Promise<void> {
  const dataFolder = join(folder, server)
  const database = await startEmbeddedServer({
    dataFolder,
    ...(server === '15' ? { programs: ensurePostgres() } : {}),
  })
  const { host, port, user, database: name } = database.connection
  const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}&port=${port}`
  const { child, publicUrl, ownerLink } = await start(['--no-demo', '--port', '0'], { DATABASE_URL: url })
  try {
    const key = await enter(publicUrl, ownerLink!)
    const call = callerOf(publicUrl, key)
    const took = await fill(call, () => upload(publicUrl, key))
    const planId = (await call('GET', '/plans?limit=1')).items[0].id
    const accountId = (await call('GET', '/accounts?limit=1')).items[0].id
    const workspaceId = await readWorkspaceId(url)
    const headers = { Authorization: `Bearer ${key}` }
    console.log(
      `\n${accounts.toLocaleString('en')} accounts, PostgreSQL ${server}, ${CONNECTIONS} connections`,
    )
    console.log(took)
    const rows = []
    for (const [what, path] of [
      ['read an account', `/accounts/${accountId}`],
      ['a page of 100 accounts', '/accounts?limit=100'],
      ['read a plan', `/plans/${planId}`],
      ['a page of 100 rows of a plan', `/plans/${planId}/rows?limit=100`],
    ] as const) {
      rows.push(await shoot(what, `${publicUrl}/api${path}`, headers))
    }
    const floor = await startFloor([url, workspaceId, accountId])
    rows.push(await shoot('floor: bare Hono', `${floor.publicUrl}/hello`))
    rows.push(await shoot('floor: bare Hono and one query by key', `${floor.publicUrl}/row`))
    floor.child.kill()
    console.table(rows)
  } finally {
    await stop(child)
    await database.stop()
  }
}

async function shoot(what: string, url: string, headers: Record<string, string> = {}) {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 2 })
  const { requests, latency, non2xx, errors } = await autocannon({
    ...{ url, headers, connections: CONNECTIONS, duration: seconds },
  })
  if (non2xx + errors > 0) throw new Error(`${what}: ${non2xx} refused, ${errors} broken`)
  return {
    what,
    'requests/s': Math.round(requests.average),
    'p50 ms': latency.p50,
    'p99 ms': latency.p99,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers of an API that its own tests hold against its document.
type Call = (method: string, path: string, body?: unknown) => Promise<any>

function callerOf(publicUrl: string, key: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(`${publicUrl}/api${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'If-None-Match': '*' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}

/** A list through the API, the model that is suggested for it, and a plan. */
async function fill(call: Call, send: () => Promise<string>): Promise<Readonly<Record<string, string>>> {
  const begun = performance.now()
  await finish(call, await send())
  const imported = performance.now()
  const { document } = await call('POST', '/model/suggestion')
  await call('PUT', '/model/draft', { document })
  await call('POST', '/model/versions', { reason: 'bench' })
  const committed = performance.now()
  await finish(call, (await call('POST', '/plans', {})).jobId)
  const planned = performance.now()
  const told = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  return {
    import: told(begun, imported),
    'suggest and commit a model': told(imported, committed),
    plan: told(committed, planned),
  }
}

async function upload(publicUrl: string, key: string): Promise<string> {
  const answer = await fetch(`${publicUrl}/api/imports?kind=accounts&source=bench&skipRejected=true`, {
    ...{ method: 'POST', body: createReadStream(list) as never, duplex: 'half' },
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'text/csv' },
  } as RequestInit)
  if (!answer.ok) throw new Error(await answer.text())
  return ((await answer.json()) as { jobId: string }).jobId
}

/** Becomes the owner by the link, and makes a key for programs. */
async function enter(publicUrl: string, ownerLink: string): Promise<string> {
  const token = ownerLink.split('/').at(-1)
  const json = { 'Content-Type': 'application/json', Origin: publicUrl }
  const owner = { email: 'bench@example.com', name: 'Bench', password: 'four unrelated words here' }
  const entered = await fetch(`${publicUrl}/api/links/${token}`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify(owner) },
  })
  const { csrfToken } = (await entered.json()) as { csrfToken: string }
  const made = await fetch(`${publicUrl}/api/api-keys`, {
    method: 'POST',
    headers: {
      ...json,
      'X-CSRF-Token': csrfToken,
      Cookie: entered.headers.getSetCookie()[0]!.split(';')[0]!,
    },
    body: JSON.stringify({ name: 'bench', scopes: ['read', 'import', 'model', 'plan'] }),
  })
  const { key } = (await made.json()) as { key: string }
  return key
}

async function finish(call: Call, jobId: string): Promise<void> {
  for (;;) {
    const job = await call('GET', `/jobs/${jobId}`)
    if (job.state === 'failed') throw new Error(JSON.stringify(job.problems))
    if (job.state === 'done') return
    await wait(50)
  }
}

async function readWorkspaceId(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select workspace_id from workspace')
  await client.end()
  return rows[0].workspace_id
}

type Started = { readonly child: ChildProcess; readonly publicUrl: string; readonly ownerLink?: string }

function start(options: readonly string[], environment: Readonly<Record<string, string>>): Promise<Started> {
  return launch([resolve(import.meta.dirname, '../src/main.ts'), 'serve', '--json', ...options], {
    TIERWISE_REQUESTS_PER_MINUTE: '0',
    TIERWISE_LOG_LEVEL: 'info',
    ...environment,
  })
}

function startFloor(about: readonly string[]): Promise<Started> {
  return launch([join(import.meta.dirname, 'api-floor.ts'), ...about], {})
}

/** Runs a script until it has printed where it listens. */
async function launch(
  script: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Started> {
  const child = spawn(process.execPath, script, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  for await (const chunk of child.stdout!) {
    printed += chunk
    if (printed.includes('\n')) break
  }
  return { child, ...JSON.parse(printed) }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((settle) => child.once('exit', settle))
  child.kill('SIGTERM')
  await ended
}

/** From the command to the first answer that says it is ready, on a new data folder and on one that is there. */
async function measureStarts(): Promise<void> {
  const rows = []
  for (let round = 0; round < STARTS; round++) {
    const data = join(folder, `start-${round}`)
    const fresh = await timeStart(data, 14_780 + round)
    rows.push({ fresh, existing: await timeStart(data, 14_780 + round) })
  }
  console.log('\nstart of the server on the embedded database, seconds until /readyz says 200')
  console.table(rows)
}

async function timeStart(data: string, port: number): Promise<number> {
  const begun = performance.now()
  const options = ['serve', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../src/main.ts'), ...options], {
    env: { ...process.env, TIERWISE_LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) break
    await wait(5)
  }
  const took = performance.now() - begun
  await stop(child)
  return Math.round(took) / 1000
}
