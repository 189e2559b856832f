import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { sql } from '../sql.ts'
import { dataFolderAt } from './data-folder.ts'
import { removeStaleLock } from './server-process.ts'
import { type EmbeddedServer, startEmbeddedServer } from './start-embedded-server.ts'

type Held = Pick<EmbeddedServer, 'isOwner' | 'connection'> & { pid: number; process: ChildProcess }

let parent: string
let dataFolder: string
const started: ChildProcess[] = []

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'tierwise-embedded-'))
  dataFolder = join(parent, 'data')
  // Whoever runs the server must be able to pass through.
  if (process.geteuid?.() === 0) chmodSync(parent, 0o755)
})

afterAll(async () => {
  for (const process of started) process.kill('SIGKILL')
  await wait(1000)
  rmSync(parent, { recursive: true, force: true })
})

test('[B1] a server starts from nothing, is closed to others and keeps what was acknowledged', async () => {
  const held = await hold()
  expect(held.isOwner).toBe(true)
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
  const settings = await ask(
    held,
    "select name, setting from pg_settings where name in ('fsync', 'listen_addresses')",
  )
  expect(settings).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '' },
  ])
  await ask(held, 'create table kept (number int primary key)')
  await letStop(held)
})

test('[B2] a second process uses the server that runs and leaves it running', async () => {
  const owner = await hold()
  const guest = await hold()
  expect(guest.isOwner).toBe(false)
  await letStop(guest)
  expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }])
  await letStop(owner)
  expect(isAlive(owner.pid)).toBe(false)
})

test('[B2] of processes that start at once, one owns the server and all can use it', async () => {
  const all = await Promise.all([hold(), hold(), hold()])
  expect(all.filter(({ isOwner }) => isOwner).length).toBe(1)
  for (const one of all) expect(await ask(one, 'select 1 as one')).toEqual([{ one: 1 }])
  await letStop(all.find(({ isOwner }) => isOwner)!)
})

test('[B2] also of those that make the data folder at once', async () => {
  const fresh = join(parent, 'deep/fresh')
  const all = await Promise.all([hold(fresh), hold(fresh), hold(fresh)])
  expect(all.filter(({ isOwner }) => isOwner).length).toBe(1)
  await letStop(all.find(({ isOwner }) => isOwner)!)
})

test('[B3] a killed server is started again by its owner, with everything that was acknowledged', async () => {
  const held = await hold()
  const acknowledged = await writeUntil(held, () => process.kill(held.pid, 'SIGKILL'))
  await eventually(async () => {
    const [row] = await ask(held, 'select count(*)::int as rows from kept')
    expect(row!.rows).toBeGreaterThanOrEqual(acknowledged)
  })
  await letStop(held)
})

test('[B4] a killed parent takes the server with it within five seconds, and nothing is lost', async () => {
  const held = await hold()
  const acknowledged = await writeUntil(held, () => held.process.kill('SIGKILL'))
  const killedAt = performance.now()
  await eventually(async () => expect(isAlive(held.pid)).toBe(false))
  expect(performance.now() - killedAt).toBeLessThan(5000)
  const next = await hold()
  expect(next.isOwner).toBe(true)
  const [row] = await ask(next, 'select count(*)::int as rows from kept')
  expect(row!.rows).toBeGreaterThanOrEqual(acknowledged)
  await letStop(next)
})

test('[B5] the lock of a server that is gone does not stop the next when its number has another program', async () => {
  writeFileSync(join(dataFolder, 'cluster/postmaster.pid'), `${process.pid}\n`)
  expect(removeStaleLock(dataFolderAt(dataFolder))).toBe(true)
  expect(removeStaleLock(dataFolderAt(dataFolder))).toBe(false)
  writeFileSync(
    join(dataFolder, 'cluster/postmaster.pid'),
    `${process.pid}\n${dataFolder}/cluster\n0\n5432\n\n\n`,
  )
  const held = await hold()
  expect(held.isOwner).toBe(true)
  await letStop(held)
})

test('[B1] opened from a program: started, adopted by the next, stopped by the first', async () => {
  const first = await openDatabase({ url: undefined, dataFolder })
  const second = await openDatabase({ url: undefined, dataFolder })
  expect([first.server, second.server]).toEqual(['embedded', 'adopted'])
  expect(await second.database.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
  await second.close()
  expect(await first.database.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
  await first.close()
})

test('[B34] a data folder that cannot be used is named, with the reason', async () => {
  const file = join(parent, 'file')
  writeFileSync(file, '')
  const start = (path: string) => startEmbeddedServer({ dataFolder: path })
  await expect(start(file)).rejects.toMatchObject({
    code: 'data-folder',
    message: expect.stringContaining(file),
  })
  await expect(start(join(file, 'data'))).rejects.toThrow(/a file stands where a folder must be/)
  for (const nowhere of ['/proc/tierwise', '/proc/tierwise/deep/data'])
    await expect(start(nowhere)).rejects.toMatchObject({ code: 'data-folder' })
})

test('[B34] a data folder of another major version is refused', async () => {
  const version = join(dataFolder, 'cluster/PG_VERSION')
  const written = readFileSync(version, 'utf8')
  writeFileSync(version, '14\n')
  await expect(startEmbeddedServer({ dataFolder })).rejects.toThrow(/another major version/)
  writeFileSync(version, written)
  await letStop(await hold())
})

async function hold(folder = dataFolder): Promise<Held> {
  const program = new URL('../testing/hold-embedded-server.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  started.push(child)
  const [line] = await once(createInterface(child.stdout), 'line')
  return { ...JSON.parse(line), process: child }
}

async function letStop({ process: child }: Held): Promise<void> {
  child.stdin!.end('stop\n')
  await once(child, 'exit')
}

async function ask(held: Held, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client(held.connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Rows whose insertion was acknowledged before a kill in the midst of writing. */
async function writeUntil(held: Held, kill: () => void): Promise<number> {
  const client = new Client(held.connection)
  client.on('error', () => {})
  await client.connect()
  const first = (await client.query('select coalesce(max(number), 0) as last from kept')).rows[0].last
  let number = first
  const timer = setTimeout(kill, 150)
  try {
    for (;;) {
      await client.query('insert into kept values ($1)', [number + 1])
      number++
    }
  } catch {
    return number
  } finally {
    clearTimeout(timer)
  }
}

async function eventually(check: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await check()
    } catch (error) {
      if (attempt === 200) throw error
      await wait(50)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
