import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../src/domain/kernel/day.ts'
import { seededRandom } from '../../src/domain/kernel/seeded-random.ts'
import type { Database } from '../../src/store/database.ts'
import { sql } from '../../src/store/sql.ts'
import { becomeOwner, Client, type Json } from './client.ts'
import { checkInvariants } from './invariants.ts'
import type { Place } from './places.ts'
import { killAll, Served } from './served.ts'

/** Of each kind of work; more of them by FAULT_KILLS, for a night. */
const KILLS = Number(process.env.FAULT_KILLS ?? 10)
const ACCOUNTS = 6000
const MODEL = `
tierwise: 1
movement: { hysteresis: 0, minimumStayDays: 0, renewalFreezeDays: 0 }
`

/** Kills the server with -9 at moments that a seed chooses, starts it again, and looks at what there is. */
export function killAtRandom(open: () => Place | Promise<Place>): void {
  let place: Place
  let server: Served
  let client: Client
  let key: string
  let hash = '0'.repeat(64)
  let mark = 0
  let contacts: string[] = []
  let hasWaited = false
  const chance = seededRandom(20260701)

  beforeAll(async () => {
    place = await open()
    server = await Served.start(place.serve)
    key = await becomeOwner(server)
    client = new Client(server, key)
    await client.ask('PUT /model/draft', { body: { document: MODEL }, headers: { 'If-Match': '"0"' } })
    await client.ask('POST /model/versions', { body: {} })
    await client.finish(await startImport())
  })

  afterAll(async () => {
    await server?.stop()
    killAll()
    await place?.close()
  })

  test('during imports', async () => {
    const milliseconds = await timeOf(async () => client.finish(await startImport()))
    for (let round = 0; round < KILLS; round++) {
      const before = mark
      const jobId = await killDuring(startImport, milliseconds * 1.1)
      await lookBothWays([before, mark])
      await goOn(jobId)
      await look([mark])
    }
    await mustHaveHit('import')
  })

  test('during plans', async () => {
    const milliseconds = await timeOf(async () => client.finish((await startPlan()).jobId))
    for (let round = 0; round < KILLS; round++) {
      let planId = ''
      const start = async () => {
        const started = await startPlan()
        planId = started.planId
        return started.jobId
      }
      const jobId = await killDuring(start, milliseconds * 1.1)
      await lookBothWays([mark])
      await goOn(jobId)
      await look([mark])
      expect((await client.ask(`GET /plans/${planId}`)).state).toBe('ready')
    }
    await mustHaveHit('plan')
  })

  test('during applies', async () => {
    let milliseconds = 0
    for (let round = -1; round < KILLS; round++) {
      await client.finish(await startImport())
      const { planId, jobId: planJob } = await startPlan()
      await client.finish(planJob)
      const start = async () =>
        (await client.ask(`POST /plans/${planId}/apply`, { body: { approve: 'all' } })).jobId
      if (round === -1) {
        milliseconds = await timeOf(async () => client.finish(await start()))
        continue
      }
      const jobId = await killDuring(start, milliseconds * 1.1)
      await lookBothWays([mark])
      const result = await goOn(jobId)
      expect(result).toMatchObject({ applied: ACCOUNTS, refused: 0, left: 0 })
      await look([mark])
      const tiers = await client.ask(`GET /placements?on=${dayOf(mark)}&limit=1000`)
      expect(new Set(tiers.items.map(({ tier }: { tier: string }) => tier))).toEqual(new Set([tierOf(mark)]))
    }
    await mustHaveHit('apply')
  })

  /** All accounts stand in the one tier or the other; the mark is in the list and in the cents of each ACV. */
  function startImport(): Promise<string> {
    mark++
    const acv = tierOf(mark) === 'low' ? 50_000 : 5_000
    const rows = Array.from(
      { length: ACCOUNTS },
      (_, index) => `C-${index},Company ${index},${acv + 1000 * (index % 4) + mark},${mark}`,
    )
    const path = `POST /imports?kind=accounts&source=crm&fileName=list.csv&asOf=${dayOf(mark)}`
    return client
      .ask(path, { body: `id,name,acv,employees\n${rows.join('\n')}\n` })
      .then(({ jobId }: { jobId: string }) => jobId)
  }

  function startPlan(): Promise<{ planId: string; jobId: string }> {
    return client.ask('POST /plans', { body: { asOf: dayOf(mark) } })
  }

  /** Begins something and kills the server within so many milliseconds, while somebody writes; gives the job's id. */
  async function killDuring(start: () => Promise<string>, milliseconds: number): Promise<string> {
    const writer = writeContacts()
    const jobId = await start()
    await wait(chance() * milliseconds)
    await server.kill()
    contacts = [...contacts, ...(await writer)]
    return jobId
  }

  /** Adds contacts, one after the other, until the server is gone; gives those that were acknowledged. */
  async function writeContacts(): Promise<string[]> {
    const acknowledged: string[] = []
    const { items } = await client.ask('GET /accounts?limit=1')
    for (;;) {
      try {
        const made = await client.ask(`POST /accounts/${items[0].id}/contacts`, { body: { name: 'Buyer' } })
        acknowledged.push(made.contactId)
        await wait(30)
      } catch {
        return acknowledged
      }
    }
  }

  /** Before the server is there again, where the database is, and right afterwards. */
  async function lookBothWays(marks: readonly number[]): Promise<void> {
    if (place.server !== undefined) await look(marks)
    server = await Served.start(place.serve)
    client = new Client(server, key)
    await look(marks)
  }

  async function look(marks: readonly number[]): Promise<void> {
    const database = await place.look()
    try {
      const known = { accounts: ACCOUNTS, marks, hash, contacts }
      hash = (await checkInvariants(database, known)).hash
    } finally {
      await database.close()
    }
  }

  /** A kill that comes before or after the work tells little: some have come into the midst of it. */
  async function mustHaveHit(kind: string): Promise<void> {
    const database = await place.look()
    const [found] = await database.query<{ broken: number }>(
      sql`select count(*) as broken from job where kind = $1 and attempts > 1`,
      [kind],
    )
    await database.close()
    expect(found!.broken).toBeGreaterThanOrEqual(Math.floor(KILLS / 5))
  }

  /** The job of the dead process is done: the first by itself, for the others the queue's clock is moved on. */
  async function goOn(jobId: string): Promise<Json> {
    if (hasWaited) {
      const database = await place.look()
      await forgetHeartbeats(database)
      await database.close()
    }
    hasWaited = true
    return client.finish(jobId)
  }
}

async function forgetHeartbeats(database: Database): Promise<void> {
  await database.query(
    sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`,
  )
}

function tierOf(mark: number): string {
  return mark % 2 === 0 ? 'low' : 'tech'
}

function dayOf(mark: number): string {
  return formatDay(parseDay('2026-06-01')! + mark)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
