import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolderAt } from '../../src/store/embedded/data-folder.ts'
import { lockHolder } from '../../src/store/embedded/server-process.ts'
import { aList, IMPORT } from './a-list.ts'
import { becomeOwner, Client } from './client.ts'
import { embeddedPlace } from './places.ts'
import { killAll, Served } from './served.ts'

const place = embeddedPlace()
const database = dataFolderAt(place.serve.dataFolder!)
let key: string

beforeAll(async () => {
  const server = await Served.start(place.serve)
  key = await becomeOwner(server)
  await server.stop()
})

afterAll(async () => {
  killAll()
  await wait(5000)
  await place.close()
})

test('[B45] a server that is killed under load takes its database with it, cleanly and within five seconds', async () => {
  for (let round = 0; round < 3; round++) {
    const server = await Served.start(place.serve)
    const client = new Client(server, key)
    const pid = lockHolder(database)!
    const logged = readFileSync(database.log).length
    await client.ask(IMPORT, { body: aList(20_000, 5000 + round) })
    const readers = Array.from({ length: 16 }, () => readUntilGone(client))
    await wait(700)
    await server.kill()
    const killedAt = performance.now()
    while (isAlive(pid)) await wait(10)
    expect(performance.now() - killedAt).toBeLessThan(5000)
    expect((await Promise.all(readers)).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
    expect(readFileSync(database.log).subarray(logged).toString()).toMatch(/database system is shut down/)
  }
})

describe('[B45] SIGTERM', () => {
  test('a request under way is answered, a new one finds nobody, and the process ends with 0', async () => {
    const server = await Served.start(place.serve)
    const list = aList(2000, 7000)
    const half = Math.floor(list.length / 2)
    const url = new URL(`${server.said.publicUrl}/api${IMPORT.split(' ')[1]}`)
    const upload = request(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'text/csv', 'Content-Length': list.length },
    })
    const answered = once(upload, 'response')
    upload.write(list.slice(0, half))
    await wait(300)
    const stopped = server.stop()
    await wait(300)
    await expect(fetch(`${server.said.publicUrl}/healthz`)).rejects.toThrow()
    upload.end(list.slice(half))
    const [answer] = await answered
    expect(answer.statusCode).toBe(202)
    answer.resume()
    expect(await stopped).toBe(0)
    expect(isAlive(lockHolder(database))).toBe(false)

    const next = await Served.start(place.serve)
    const client = new Client(next, key)
    const { items } = await client.ask('GET /jobs?limit=1')
    await client.finish(items[0].jobId)
    expect(await next.stop()).toBe(0)
  })

  test('a job that does not end in time goes back to the queue, and is done by the next start at once', async () => {
    const server = await Served.start(place.serve)
    const client = new Client(server, key)
    // More than can be done in the time that a stop leaves.
    const { jobId } = await client.ask(IMPORT, { body: aList(400_000, 8000) })
    while ((await client.ask(`GET /jobs/${jobId}`)).state === 'queued') await wait(20)
    const stoppedAt = performance.now()
    expect(await server.stop()).toBe(0)
    expect(performance.now() - stoppedAt).toBeLessThan(15_000)
    const next = await Served.start(place.serve)
    const again = new Client(next, key)
    expect(await again.finish(jobId, 240)).toMatchObject({ outcome: 'imported' })
    expect((await again.ask(`GET /jobs/${jobId}`)).faults ?? 0).toBe(0)
    expect(await next.stop()).toBe(0)
  })
})

async function readUntilGone(client: Client): Promise<number> {
  for (let count = 0; ; count++) {
    try {
      await client.ask('GET /accounts?limit=100&text=99')
    } catch {
      return count
    }
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
