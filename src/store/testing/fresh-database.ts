import { afterAll, beforeAll, inject } from 'vitest'
import { type Address, connectDatabase } from '../connect.ts'
import type { Database } from '../database.ts'
import { distribute } from '../distribute.ts'
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

/** A database with the schema and nothing in it, for the tests of one file; it is gone afterwards. */
export function useFreshDatabase(): { database: Database; address: Address } {
  const server = inject('server')
  const used = {} as { database: Database; address: Address }
  let drop = async () => {}
  beforeAll(async () => {
    if (server.kind === 'citus') {
      used.address = { url: server.url }
      used.database = await emptyCluster(server)
      return
    }
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
    used.address = { ...server.template, database: name }
    await administer(
      server.template,
      `create database ${quoteName(name)} template ${server.template.database}`,
    )
    used.database = await connectDatabase({ address: used.address })
    drop = () => administer(server.template, `drop database ${quoteName(name)} with (force)`)
  }, 60_000)
  afterAll(async () => {
    await used.database?.close()
    await drop()
  })
  return used
}

/** A connection to the database that is only for making and dropping others. */
async function administer(template: Exclude<Address, { url: string }>, statement: string): Promise<void> {
  const database = await connectDatabase({ address: { ...template, database: 'postgres' }, mostSessions: 1 })
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
