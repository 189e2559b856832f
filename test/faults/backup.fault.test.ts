import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '../../src/operations/backup/restore-backup.ts'
import { writeBackup } from '../../src/operations/backup/write-backup.ts'
import { checksumTables } from '../../src/store/backup/checksum-tables.ts'
import { connectDatabase } from '../../src/store/connect.ts'
import { startEmbeddedServer } from '../../src/store/embedded/start-embedded-server.ts'
import { migrate, readMigrationStatus, readMigrations } from '../../src/store/migrate.ts'
import { sql } from '../../src/store/sql.ts'
import { runTierwise } from '../cli/run-tierwise.ts'
import { aList, IMPORT } from './a-list.ts'
import { becomeOwner, Client, type Json } from './client.ts'
import { embeddedPlace, givenPlace, type Place, temporaryFolder } from './places.ts'
import { killAll, Served } from './served.ts'

const folder = temporaryFolder()
const places: Place[] = []

afterAll(async () => {
  killAll()
  for (const { close } of places) await close()
  rmSync(folder, { recursive: true, force: true })
})

describe('[B49] a backup from one server, restored on another', () => {
  test('holds the same in every table: embedded to PostgreSQL 15 and back again', async () => {
    const first = await opened(embeddedPlace())
    const server = await Served.start(first.serve)
    const client = new Client(server, await becomeOwner(server))
    await work(client)
    // The server goes on meanwhile; nobody asks it for anything, so that the two can be compared.
    const file = join(folder, 'embedded.backup')
    const written = tierwise(['backup', file], first)
    expect(written.rows).toBeGreaterThan(10_000)
    const before = await checksumsOf(first)

    const second = await opened(await givenPlace())
    expect(tierwise(['restore', file], second)).toMatchObject({ rows: written.rows, unfinishedJobs: 0 })
    expect(await checksumsOf(second)).toEqual(before)
    const again = join(folder, 'fifteen.backup')
    expect(tierwise(['backup', again], second).rows).toBe(written.rows)

    const third = await opened(embeddedPlace())
    tierwise(['restore', again], third)
    const restored = await Served.start(third.serve)
    // Starting changes nothing but what belongs to starting; a key made before opens it, and the log is whole.
    const other = new Client(restored, client.key)
    expect(await other.ask('GET /audit/verification')).toMatchObject({ kind: 'intact' })
    expect(await answersOf(other)).toEqual(await answersOf(client))
    const { api_key: _, ...kept } = await checksumsOf(third)
    expect(kept).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'api_key')))
    expect(restored.said.ownerLink).toBeUndefined()
    const refused = runTierwise(['restore', file, '--json'], {
      env: { DATABASE_URL: second.serve.databaseUrl! },
    })
    expect(JSON.parse(refused.stdout).problems).toMatchObject([{ code: 'database-not-empty' }])
    expect([await server.stop(), await restored.stop()]).toEqual([0, 0])
  })

  test('a job that had not ended is done by the server that starts on what was restored', async () => {
    const first = await opened(embeddedPlace())
    const server = await Served.start({ ...first.serve, jobs: false })
    const client = new Client(server, await becomeOwner(server))
    const { jobId } = await client.ask(IMPORT, { body: aList(300, 5000) })
    const file = join(folder, 'waiting.backup')
    tierwise(['backup', file], first)
    await server.stop()

    const second = await opened(embeddedPlace())
    expect(tierwise(['restore', file], second).unfinishedJobs).toBe(1)
    const next = await Served.start(second.serve)
    const other = new Client(next, client.key)
    expect(await other.finish(jobId)).toMatchObject({ outcome: 'imported', added: 300 })
    expect(await next.stop()).toBe(0)
  })

  test('one of an older schema is restored as it was, and brought to this one', async () => {
    const older = await startEmbeddedServer({ dataFolder: join(folder, 'older') })
    const newer = await startEmbeddedServer({ dataFolder: join(folder, 'newer') })
    const [from, to] = await Promise.all(
      [older, newer].map(({ connection }) => connectDatabase({ address: connection })),
    )
    const at = new Date('2026-07-01T12:00:00Z')
    await migrate(from!, { at, migrations: readMigrations().slice(0, 4) })
    await from!.query(
      sql`insert into workspace (workspace_id, name, currency, created_at)
          values ('0197c0f0-6c00-7000-8000-000000000001', 'Older', 'EUR', '2026-01-01T00:00:00Z')`,
    )
    const path = join(folder, 'older.backup')
    await writeBackup(from!, { path, version: '0.1.0', at: at.toISOString() })
    await restoreBackup(to!, { path, at })
    expect((await readMigrationStatus(to!)).pending).toEqual([])
    expect(await to!.query(sql`select name, csm_sees from workspace`)).toEqual([
      { name: 'Older', csm_sees: 'book' },
    ])
    for (const database of [from, to]) await database!.close()
    for (const server of [older, newer]) await server.stop()
  })
})

/** Everything that fills tables: accounts, a model, an applied plan, contacts of which one is erased, a job that failed. */
async function work(client: Client): Promise<void> {
  await client.finish((await client.ask(IMPORT, { body: aList(3000, 50_000) })).jobId)
  await client.ask('PUT /model/draft', { body: { document: 'tierwise: 1' }, headers: { 'If-Match': '"0"' } })
  await client.ask('POST /model/versions', { body: {} })
  const { planId, jobId } = await client.ask('POST /plans', { body: { asOf: '2026-07-01' } })
  await client.finish(jobId)
  await client.finish((await client.ask(`POST /plans/${planId}/apply`, { body: {} })).jobId)
  const { items } = await client.ask('GET /accounts?limit=1')
  const path = `/accounts/${items[0].id}/contacts`
  await client.ask(`POST ${path}`, { body: { name: 'Kept 名前', email: 'kept@customer.example' } })
  const { contactId } = await client.ask(`POST ${path}`, { body: { name: 'Erased' } })
  await client.ask(`DELETE ${path}/${contactId}`)
  const wrong = await client.ask(IMPORT, { body: 'id,name,acv\nC-1,One,minus five\n' })
  await client.finish(wrong.jobId).catch(() => {})
}

async function answersOf(client: Client): Promise<Json> {
  const paths = [
    '/accounts?limit=100',
    '/placements?on=2026-07-01&limit=100',
    '/jobs',
    '/model/versions',
    '/runs',
  ]
  return Promise.all(paths.map((path) => client.ask(`GET ${path}`)))
}

async function opened(place: Place): Promise<Place> {
  places.push(place)
  return place
}

async function checksumsOf(place: Place) {
  const database = await place.look()
  try {
    return await checksumTables(database)
  } finally {
    await database.close()
  }
}

/** What a command prints as JSON; it must succeed. */
function tierwise(args: readonly string[], { serve }: Place): Json {
  const data = serve.dataFolder === undefined ? [] : ['--data', serve.dataFolder]
  const env = serve.databaseUrl === undefined ? {} : { DATABASE_URL: serve.databaseUrl }
  const { status, stdout, stderr } = runTierwise([...args, ...data, '--json'], { env })
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout)
}
