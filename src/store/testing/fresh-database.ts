import { afterAll, beforeAll, inject } from 'vitest'
import { type Address, connectDatabase } from '../connect.ts'
import type { Database } from '../database.ts'
import { distribute } from '../distribute.ts'
import { DATABASE_OWNER, SERVER_OWNER } from '../embedded/initialise-cluster.ts'
import { migrate } from '../migrate.ts'
import { generatedSql, quoteName, sql } from '../sql.ts'

/** The server that the tests of a project run on: one of its own, or a cluster that was there before. */
export type TestServer =
  | { readonly kind: 'private'; readonly template: Exclude<Address, { url: string }> }
  | { readonly kind: 'citus'; readonly url: string; readonly by: 'account' | 'workspace' }

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

export type FreshDatabase = {
  /** As a superuser, for whom row-level security does not hold: what a test arranges and looks at. */
  database: Database
  address: Address
  /** As the server connects: bound to a workspace it sees that one, otherwise none. */
  served: Database
  servedAddress: Address
}

/** A database with the schema and nothing in it, for the tests of one file; it is gone afterwards. */
export function useFreshDatabase(): FreshDatabase {
  const server = inject('server')
  const used = {} as FreshDatabase
  let drop = async () => {}
  beforeAll(async () => {
    if (server.kind === 'citus') {
      used.address = { url: server.url }
      used.database = await emptyCluster(server)
      used.servedAddress = used.address
      used.served = await connectDatabase({ address: used.address })
      return
    }
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
    used.address = { ...server.template, user: SERVER_OWNER, database: name }
    used.servedAddress = { ...server.template, database: name }
    await administer(
      server.template,
      `create database ${quoteName(name)} template ${server.template.database} owner ${DATABASE_OWNER}`,
    )
    used.database = await connectDatabase({ address: used.address })
    used.served = await connectDatabase({ address: used.servedAddress })
    drop = () => administer(server.template, `drop database ${quoteName(name)} with (force)`)
  }, 60_000)
  afterAll(async () => {
    await used.database?.close()
    await used.served?.close()
    await drop()
  })
  return used
}

/** A connection to the database that is only for making and dropping others. */
async function administer(template: Exclude<Address, { url: string }>, statement: string): Promise<void> {
  const address = { ...template, user: SERVER_OWNER, database: 'postgres' }
  const database = await connectDatabase({ address, mostSessions: 1 })
  await database.query(generatedSql(statement))
  await database.close()
}

async function emptyCluster({ url, by }: { url: string; by: 'account' | 'workspace' }): Promise<Database> {
  const database = await connectDatabase({ address: { url } })
  await database.query(sql`drop schema if exists public cascade`)
  await database.query(sql`create schema public`)
  await database.query(sql`create extension if not exists citus`)
  await migrate(database, { at: new Date() })
  await distribute(database, by)
  return database
}
