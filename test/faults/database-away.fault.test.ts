import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { ensurePostgres } from '../../scripts/ensure-postgres.mjs'
import { dataFolderAt } from '../../src/store/embedded/data-folder.ts'
import { lockHolder } from '../../src/store/embedded/server-process.ts'
import { startEmbeddedServer } from '../../src/store/embedded/start-embedded-server.ts'
import { aList, IMPORT } from './a-list.ts'
import { type Answer, becomeOwner, Client } from './client.ts'
import { embeddedPlace, givenPlace, type Place } from './places.ts'
import { killAll, Served } from './served.ts'

const closing: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const close of closing) await close()
  killAll()
})

describe('[B46] a database that goes away and comes back', () => {
  test('the embedded one, killed: requests are refused clearly, then work, by the same process', async () => {
    const place = embeddedPlace()
    const { server, client } = await serveAt(place)
    const before = await state(client)
    const jobs = [await startImport(client)]
    for (let round = 0; round < 3; round++) {
      process.kill(lockHolder(dataFolderAt(place.serve.dataFolder!))!, 'SIGKILL')
      const answers = await askUntilWell(client)
      for (const { status, body } of answers)
        expect([status, body.code]).toEqual([503, 'database-unavailable'])
    }
    await client.finish(jobs[0]!)
    expect(await state(client)).toEqual({ ...before, accounts: 1000 })
    expect(server.process.exitCode).toBeNull()
    expect(await server.stop()).toBe(0)
  })

  test('one of its own, stopped for seconds: requests are refused clearly, then work, by the same process', async () => {
    const place = await givenPlace()
    const { server, client } = await serveAt(place)
    const before = await state(client)
    const job = await startImport(client)
    await place.server!.stop()
    const refused = await client.send('GET /accounts')
    expect([refused.status, refused.body.code]).toEqual([503, 'database-unavailable'])
    expect(refused.body.problems[0].message).toMatch(/cannot be reached/)
    const written = await client.send('PUT /model/draft', {
      body: { document: 'tierwise: 1' },
      headers: { 'If-Match': '"0"' },
    })
    expect(written.status).toBe(503)
    const ready = await fetch(`${server.said.publicUrl}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ reason: 'database' })])
    expect((await fetch(`${server.said.publicUrl}/healthz`)).status).toBe(200)
    await wait(2000)
    const { host } = place.server!.connection
    const again = await startEmbeddedServer({
      dataFolder: host.replace(/\/socket$/, ''),
      programs: ensurePostgres(),
    })
    closing.unshift(() => again.stop())
    await askUntilWell(client)
    await client.finish(job)
    expect(await state(client)).toEqual({ ...before, accounts: 1000 })
    expect((await fetch(`${server.said.publicUrl}/readyz`)).status).toBe(200)
    expect(server.process.exitCode).toBeNull()
    expect(await server.stop()).toBe(0)
  })
})

async function serveAt(place: Place): Promise<{ server: Served; client: Client }> {
  closing.push(place.close)
  const server = await Served.start(place.serve)
  const client = new Client(server, await becomeOwner(server))
  return { server, client }
}

async function startImport(client: Client): Promise<string> {
  return (await client.ask(IMPORT, { body: aList(1000, 5000) })).jobId
}

async function state(client: Client): Promise<{ accounts: number; me: string }> {
  const { items } = await client.ask('GET /accounts?limit=1000')
  return { accounts: items.length, me: (await client.ask('GET /workspace')).name }
}

/** Asks until it is answered well three times in a row; gives the answers that were no success. */
async function askUntilWell(client: Client): Promise<Answer[]> {
  const refused: Answer[] = []
  for (const end = Date.now() + 30_000, well = { count: 0 }; well.count < 3; await wait(20)) {
    if (Date.now() > end) throw new Error('the database did not come back within 30 s')
    const answer = await client.send('GET /accounts?limit=1')
    if (answer.status === 200) {
      well.count++
    } else {
      well.count = 0
      refused.push(answer)
    }
  }
  return refused
}
