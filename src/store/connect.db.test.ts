import { createServer } from 'node:net'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectDatabase } from './connect.ts'
import { generatedSql, sql } from './sql.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'

const used = useFreshDatabase()

test('[B51] a session keeps the statements of the sources, once each, and no others', async () => {
  const database = await connectDatabase({ address: used.address, mostSessions: 1 })
  onTestFinished(() => database.close())
  for (const number of [1, 2, 3]) {
    await database.query(sql`select $1::int as written_out`, [number])
    await database.query(generatedSql(`select $1::int as made_${number}`), [number])
  }
  const kept = await database.query<{ statement: string }>(
    sql`select statement from pg_prepared_statements where statement like '%$1%' order by statement`,
  )
  expect(kept).toEqual([{ statement: 'select $1::int as written_out' }])
})

describe('values', () => {
  test('[B9] whole numbers, days, instants and numerics come out as they went in', async () => {
    const [row] = await used.database.query(
      sql`select 9007199254740991::bigint as whole, date '2024-02-29' as day, 12.50::numeric as exact,
                 timestamptz '2024-02-29 12:00:00.123456+02' as at`,
    )
    expect(row).toEqual({
      whole: 9_007_199_254_740_991,
      day: 19_782,
      exact: '12.50',
      at: '2024-02-29T10:00:00.123456Z',
    })
  })

  test.each([
    ['9007199254740992::bigint', /too large/],
    ["date 'infinity'", /not a day/],
    ["timestamptz '-infinity'", /not one of our calendar/],
  ])('[B9] %s is refused', async (value, message) => {
    await expect(used.database.query(generatedSql(`select ${value} as value`))).rejects.toThrow(message)
  })
})

describe('reaching a server', () => {
  test('[B10] a server that is not there is named without the password', async () => {
    const address = { url: 'postgres://me:geheim@127.0.0.1:1/tierwise' }
    const failure = connectDatabase({ address, patienceSeconds: 0 })
    await expect(failure).rejects.toThrow(/127\.0\.0\.1:1\/tierwise.*Nothing listens there/s)
    await expect(failure).rejects.not.toThrow(/geheim/)
  })

  test('[B10] a database of that name is missing', async () => {
    const address = { ...used.address, database: 'elsewhere' } as typeof used.address
    await expect(connectDatabase({ address })).rejects.toThrow(/create it, or change DATABASE_URL/)
  })

  test('[B10] an old server is refused with its version', async () => {
    const port = await serveVersion(140_012)
    const address = { url: `postgres://me@127.0.0.1:${port}/old` }
    await expect(connectDatabase({ address })).rejects.toThrow(/PostgreSQL 14; Tierwise needs 15 or later/)
  })

  test('a statement that takes too long is ended', async () => {
    const hasty = await connectDatabase({ address: used.address, statementTimeoutSeconds: 1 })
    await expect(hasty.query(sql`select pg_sleep(20)`)).rejects.toThrow(/statement timeout/)
    await hasty.close()
  })
})

describe('transactions', () => {
  test('[B11] what fails leaves nothing behind', async () => {
    await used.database.query(sql`create table counter (id int primary key, count int not null)`)
    await used.database.query(sql`insert into counter values (1, 0), (2, 0)`)
    const failing = used.database.transaction(async (transaction) => {
      await transaction.query(sql`update counter set count = 99`)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await counts()).toEqual([0, 0])
  })

  test('[B11] a failure that the work hides is not taken for a success', async () => {
    const hiding = used.database.transaction(async (transaction) => {
      await transaction.query(sql`update counter set count = 99`)
      await transaction.query(sql`select 1 / 0`).catch(() => {})
    })
    await expect(hiding).rejects.toThrow(/transaction is aborted/)
    expect(await counts()).toEqual([0, 0])
  })

  test('[B11] of two transactions in a deadlock both are done', async () => {
    const started = [0, 0]
    const both = Promise.withResolvers<void>()
    const add = (first: number, second: number) =>
      used.database.transaction(async (transaction) => {
        await transaction.query(sql`update counter set count = count + 1 where id = $1`, [first])
        started[first - 1]!++
        if (started.every((times) => times > 0)) both.resolve()
        await both.promise
        await transaction.query(sql`update counter set count = count + 1 where id = $1`, [second])
      })
    await Promise.all([add(1, 2), add(2, 1)])
    expect(started[0]! + started[1]!).toBe(3)
    expect(await counts()).toEqual([2, 2])
  })

  test('[B11] a session that the server ends in the midst is made up for', async () => {
    let attempts = 0
    await used.database.transaction(async (transaction) => {
      attempts++
      await transaction.query(sql`update counter set count = count + 1`)
      if (attempts === 1) await endOtherSessions()
      await transaction.query(sql`update counter set count = count + 1`)
    })
    expect(attempts).toBe(2)
    expect(await counts()).toEqual([4, 4])
  })

  test('[B13] a statement to the database inside a transaction is a mistake', async () => {
    const slipping = used.database.transaction(() => used.database.query(sql`select 1`))
    await expect(slipping).rejects.toThrow(/goes to the transaction/)
    const nested = used.database.transaction(() => used.database.transaction(async () => {}))
    await expect(nested).rejects.toThrow(/inside another/)
  })
})

async function counts(): Promise<unknown[]> {
  const rows = await used.database.query(sql`select count from counter order by id`)
  return rows.map(({ count }) => count)
}

async function endOtherSessions(): Promise<void> {
  const client = new Client(used.address as object)
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end()
}

/** As much of the protocol as an old server needs to say which version it is. */
async function serveVersion(version: number): Promise<number> {
  const message = (type: string, ...parts: (Buffer | string)[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const field = (name: string, oid: number) => {
    const rest = Buffer.alloc(18)
    rest.writeInt32BE(oid, 6)
    return Buffer.concat([Buffer.from(`${name}\0`), rest])
  }
  const cell = (text: string) => {
    const size = Buffer.alloc(4)
    size.writeInt32BE(text.length)
    return Buffer.concat([size, Buffer.from(text)])
  }
  const ready = message('Z', 'I')
  const server = createServer((socket) => {
    let isGreeted = false
    socket.on('error', () => {})
    socket.on('data', (data) => {
      if (!isGreeted) {
        isGreeted = true
        socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
      } else if (data[0] === 'Q'.charCodeAt(0)) {
        const columns = message('T', Buffer.from([0, 2]), field('version', 23), field('encoding', 25))
        const row = message('D', Buffer.from([0, 2]), cell(String(version)), cell('UTF8'))
        socket.write(Buffer.concat([columns, row, message('C', 'SELECT 1\0'), ready]))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return (server.address() as { port: number }).port
}
