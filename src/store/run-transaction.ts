import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { isConflict, isConnectionLoss } from './connection-loss.ts'
import type { Sql } from './sql.ts'
import { StoreError } from './store-error.ts'

const ATTEMPTS = 8
const FIRST_PAUSE_MILLISECONDS = 20
const PAUSE_GROWTH = 2

/** Waits for so many milliseconds. */
type Rest = (milliseconds: number) => Promise<unknown>

type Attempt<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'again'; readonly error: unknown }
  /** The connection was lost while the commit was on its way. */
  | {
      readonly kind: 'unknown'
      readonly result: Result
      readonly transactionId: string
      readonly error: unknown
    }

/** The work of a transaction. It calls `noteWrite` unless it is sure to have only read. */
type Work<Result> = (client: PoolClient, noteWrite: () => void) => Promise<Result>

/** Does work in a transaction, again after a conflict or a lost connection: eight times within three seconds. */
export async function runTransaction<Result>(
  connect: () => Promise<PoolClient>,
  work: Work<Result>,
  { opening, rest = wait }: { readonly opening?: Sql | undefined; readonly rest?: Rest } = {},
): Promise<Result> {
  for (let attempt = 1, pause = FIRST_PAUSE_MILLISECONDS; ; attempt++, pause *= PAUSE_GROWTH) {
    const outcome = await attemptTransaction(connect, work, opening)
    if (outcome.kind === 'done') return outcome.result
    if (outcome.kind === 'unknown' && (await wasCommitted(connect, outcome, rest))) return outcome.result
    if (attempt === ATTEMPTS) throw outcome.error
    await rest(pause)
  }
}

async function attemptTransaction<Result>(
  connect: () => Promise<PoolClient>,
  work: Work<Result>,
  opening: Sql | undefined,
): Promise<Attempt<Result>> {
  let client: PoolClient | undefined
  let committing: { result: Result; transactionId: string } | undefined
  let hasWritten = false
  try {
    client = await connect()
    await client.query(opening === undefined ? 'begin' : `begin; ${opening}`)
    const result = await work(client, () => {
      hasWritten = true
    })
    if (hasWritten) {
      const { rows } = await client.query('select pg_current_xact_id_if_assigned()::text as id')
      // Without a number nothing was written, and doing it again does no harm.
      if (rows[0].id !== null) committing = { result, transactionId: rows[0].id }
    }
    const { command } = await client.query('commit')
    // What the server says to the commit of a transaction in which a statement has failed and the work has hidden that.
    if (command === 'ROLLBACK')
      throw new Error('a statement of a transaction has failed, and its work went on')
    client.release()
    return { kind: 'done', result }
  } catch (error) {
    const isLost = isConnectionLoss(error)
    if (isLost) client?.release(true)
    else await rollBack(client)
    if (isLost && committing !== undefined) return { kind: 'unknown', ...committing, error }
    if (isLost || isConflict(error)) return { kind: 'again', error }
    throw error
  }
}

async function rollBack(client: PoolClient | undefined): Promise<void> {
  try {
    await client?.query('rollback')
    client?.release()
  } catch {
    client?.release(true)
  }
}

/** Asks the server how a transaction ended of which the answer was lost. Throws `outcome-unknown` when it cannot say. */
async function wasCommitted(
  connect: () => Promise<PoolClient>,
  { transactionId, error }: { transactionId: string; error: unknown },
  rest: Rest,
): Promise<boolean> {
  for (
    let attempt = 1, pause = FIRST_PAUSE_MILLISECONDS;
    attempt <= ATTEMPTS;
    attempt++, pause *= PAUSE_GROWTH
  ) {
    await rest(pause)
    const status = await transactionStatus(connect, transactionId)
    if (status === 'committed') return true
    if (status === 'aborted') return false
  }
  throw new StoreError(
    'outcome-unknown',
    'The connection to the database was lost during a commit and could not be had again in time: it may or may not have been done.',
    { cause: error },
  )
}

async function transactionStatus(
  connect: () => Promise<PoolClient>,
  transactionId: string,
): Promise<string | undefined> {
  let client: PoolClient | undefined
  try {
    client = await connect()
    const { rows } = await client.query('select pg_xact_status($1::xid8) as status', [transactionId])
    client.release()
    return rows[0].status
  } catch (error) {
    client?.release(true)
    if (!isConnectionLoss(error)) throw error
    return undefined
  }
}
