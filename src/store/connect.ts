import { AsyncLocalStorage } from 'node:async_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Pool, type PoolClient, type PoolConfig, type QueryConfig } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { isConnectionLoss } from './connection-loss.ts'
import { CopyOut } from './copy-out.ts'
import type { ConnectedDatabase, Row, Transaction } from './database.ts'
import { runTransaction } from './run-transaction.ts'
import { isWrittenOut, type Sql } from './sql.ts'
import { StoreError } from './store-error.ts'
import { valueParsers } from './value-parsers.ts'

/** Where a database is: the address of a server, or the connection of an embedded one. */
export type Address =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

export type ConnectOptions = {
  readonly address: Address
  /** A statement that takes longer is ended; 0 for none. */
  readonly statementTimeoutSeconds?: number
  readonly mostSessions?: number
  /** How long to wait for a server that is just starting. */
  readonly patienceSeconds?: number
  /** A session that was idle broke: the next statement takes another one, so this is for the log. */
  readonly onLostSession?: (error: Error) => void
}

const OLDEST_VERSION = 150_000
const LOCK_TIMEOUT_SECONDS = 30
const IDLE_IN_TRANSACTION_SECONDS = 300

/** A database that is ready to be used. Throws a StoreError when it cannot be reached, or is too old. */
export async function connectDatabase(options: ConnectOptions): Promise<ConnectedDatabase> {
  const { address, patienceSeconds = 3, onLostSession = () => {} } = options
  const pool = new Pool(poolConfig(options))
  // Without a listener a session that breaks while idle would end the process.
  pool.on('error', onLostSession)
  // The same while one is in use; the statement that was under way then fails with the reason.
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await checkServer(pool, address, patienceSeconds)
  } catch (error) {
    await pool.end()
    throw error
  }
  return databaseOf(pool)
}

function poolConfig({
  address,
  statementTimeoutSeconds = 60,
  mostSessions = 10,
}: ConnectOptions): PoolConfig {
  const settings = {
    timezone: 'UTC',
    datestyle: 'ISO',
    statement_timeout: `${statementTimeoutSeconds}s`,
    lock_timeout: `${LOCK_TIMEOUT_SECONDS}s`,
    idle_in_transaction_session_timeout: `${IDLE_IN_TRANSACTION_SECONDS}s`,
  }
  return {
    ...('url' in address ? { connectionString: address.url } : address),
    application_name: 'tierwise',
    max: mostSessions,
    connectionTimeoutMillis: 10_000,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: valueParsers as NonNullable<PoolConfig['types']>,
  }
}

/** Sessions set aside for transactions by those who run in them, to catch a statement that slips out of its transaction. */
const insideTransaction = new AsyncLocalStorage<Pool>()

function databaseOf(pool: Pool): ConnectedDatabase {
  const run = async (statement: Sql, values: readonly unknown[] = []) => {
    if (insideTransaction.getStore() === pool) {
      throw new Error(
        `inside a transaction a statement goes to the transaction, not to the database: ${statement}`,
      )
    }
    return pool.query(prepared(statement, values))
  }
  return {
    query: async <Found extends Row>(statement: Sql, values?: readonly unknown[]) =>
      (await run(statement, values)).rows as Found[],
    change: async (statement, values) => (await run(statement, values)).rowCount ?? 0,
    transaction: async (work, opening) => {
      if (insideTransaction.getStore() === pool)
        throw new Error('a transaction cannot be begun inside another')
      return runTransaction(
        () => pool.connect(),
        (client, noteWrite) => insideTransaction.run(pool, () => work(transactionOf(client, noteWrite))),
        { opening },
      )
    },
    close: () => pool.end(),
    sessions: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  }
}

function transactionOf(client: PoolClient, noteWrite: () => void): Transaction {
  const run = (statement: Sql, values: readonly unknown[] = []) => {
    if (!onlyReads(statement)) noteWrite()
    return client.query(prepared(statement, values))
  }
  return {
    query: async <Found extends Row>(statement: Sql, values?: readonly unknown[]) =>
      (await run(statement, values)).rows as Found[],
    change: async (statement, values) => (await run(statement, values)).rowCount ?? 0,
    async copyIn(statement, lines) {
      noteWrite()
      const stream = client.query(copyFrom(statement))
      await pipeline(Readable.from(inChunks(lines), { objectMode: false }), stream)
      return stream.rowCount
    },
    copyOut: (statement, take) => client.query(new CopyOut(statement, take)).done,
  }
}

const READERS = new Map<Sql, boolean>()

/** Whether a statement of the sources reads and nothing else; what is made at run time may do anything. */
function onlyReads(statement: Sql): boolean {
  const known = READERS.get(statement)
  if (known !== undefined) return known
  if (!isWrittenOut(statement)) return false
  const reads = /^\s*(select|with)\b/i.test(statement) && !/\b(insert|update|delete)\b/i.test(statement)
  READERS.set(statement, reads)
  return reads
}

const NAMES = new Map<Sql, string>()

/**
 * A statement that is written out in the sources has a name, so that each session parses it once: half the time of a small one.
 * Those made at run time are sent as they are, or their number would have no end.
 */
function prepared(text: Sql, given: readonly unknown[]): QueryConfig {
  const values = given as unknown[]
  if (given.length === 0 || !isWrittenOut(text)) return { text, values }
  const name = NAMES.get(text) ?? `s${NAMES.size + 1}`
  NAMES.set(text, name)
  return { name, text, values }
}

const CHUNK_CHARACTERS = 1 << 16

/** A million short lines would be a million writes. */
function inChunks(
  lines: Iterable<string | Buffer> | AsyncIterable<string>,
): Iterable<Buffer> | AsyncIterable<Buffer> {
  return Symbol.iterator in lines ? chunksOf(lines) : chunksOfLater(lines)
}

function* chunksOf(lines: Iterable<string | Buffer>): Generator<Buffer> {
  let chunk = ''
  for (const line of lines) {
    const isText = typeof line === 'string'
    if (isText) chunk += line
    if (chunk.length >= (isText ? CHUNK_CHARACTERS : 1)) {
      yield Buffer.from(chunk)
      chunk = ''
    }
    if (!isText) yield line
  }
  if (chunk !== '') yield Buffer.from(chunk)
}

async function* chunksOfLater(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  // As they come: whoever sends lines one by one waits for more than a write.
  for await (const line of lines) yield Buffer.from(line)
}

async function checkServer(pool: Pool, address: Address, patienceSeconds: number): Promise<void> {
  const { version, encoding } = await askServer(pool, address, patienceSeconds)
  if (version < OLDEST_VERSION) {
    throw new StoreError(
      'server-too-old',
      `The database at ${placeOf(address)} is PostgreSQL ${Math.floor(version / 10_000)}; Tierwise needs 15 or later. Upgrade it, or point DATABASE_URL at another.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new StoreError(
      'server-encoding',
      `The database at ${placeOf(address)} holds text as ${encoding}; create one with: create database tierwise encoding 'UTF8' template template0`,
    )
  }
}

async function askServer(
  pool: Pool,
  address: Address,
  patienceSeconds: number,
): Promise<{ version: number; encoding: string }> {
  for (let left = patienceSeconds * 1000; ; left -= 100) {
    try {
      const { rows } = await pool.query(
        "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
      )
      return rows[0]
    } catch (error) {
      if (!isConnectionLoss(error) || left <= 0) throw unreachable(address, error as Error)
      await wait(100)
    }
  }
}

/** The place without the password. */
function placeOf(address: Address): string {
  if (!('url' in address)) return `${address.host}:${address.port}/${address.database}`
  if (!URL.canParse(address.url)) return 'DATABASE_URL'
  const { host, pathname, searchParams } = new URL(address.url)
  return `${searchParams.get('host') ?? host}${pathname}`
}

const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: is the server running, and are host and port right?',
  ENOTFOUND: 'There is no such host: is the name in DATABASE_URL right?',
  ENOENT: 'There is no such socket: is the server running?',
  '28P01': 'The password is wrong: see DATABASE_URL.',
  '28000': 'The server does not let this user in: see its pg_hba.conf.',
  '3D000': 'There is no database of that name: create it, or change DATABASE_URL.',
}

function unreachable(address: Address, cause: Error): StoreError {
  const advice = ADVICE[(cause as { code?: string }).code ?? ''] ?? 'See DATABASE_URL.'
  return new StoreError(
    'server-unreachable',
    `The database at ${placeOf(address)} cannot be used: ${cause.message || 'no connection'}. ${advice}`,
    { cause },
  )
}
