import type { Account } from '../domain/account/account.ts'
import type { Day } from '../domain/kernel/day.ts'
import { type AccountChunk, type AccountList, chunkAccounts } from './account-chunks.ts'
import {
  COPY_STAGING,
  CREATE_CHANGES,
  CREATE_STAGING,
  FIND_CHANGES,
  KEEP_ACCOUNTS,
  WRITE_ACCOUNTS,
  WRITE_FIRST_ACCOUNTS,
} from './account-statements.ts'
import { copyDay } from './copy-line.ts'
import type { Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { lockImports } from './import-runs.ts'
import { inTurns } from './in-turns.ts'
import {
  CLOSE_CONTRACTS,
  CREATE_CONTRACT_CHANGES,
  FIND_CONTRACT_CHANGES,
  KEEP_CONTRACTS,
  WRITE_CONTRACTS,
  WRITE_FIRST_CONTRACTS,
} from './listed-contracts.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** The facts that a list may speak of. Of the others it says nothing, and they stay as they are. */
export const ACCOUNT_FACTS = [
  'name',
  'employees',
  'industry',
  'region',
  'country',
  'language',
  'startOn',
  'strategic',
  'complexity',
  'health',
  'healthTrend',
  'openTickets',
  'nps',
  'parentId',
  'contractTouch',
  'custom',
  'tier',
  'owner',
  'acvMinor',
  'renewalOn',
] as const satisfies readonly (keyof Account)[]
export type AccountFact = (typeof ACCOUNT_FACTS)[number]

export type AccountImport = AccountList & {
  readonly importId: Uuid
  readonly currency: string
  /** The day for which the list is true: from it on its ACVs and renewals hold. */
  readonly asOf: Day
  readonly at: Instant
  readonly facts: readonly AccountFact[]
  /** Called now and then with the number of accounts that were taken in. */
  readonly onProgress?: (done: number) => void
}

export type ImportCount = { readonly added: number; readonly changed: number; readonly unchanged: number }

/** Those that stand with the contract and not with the account. */
const CONTRACT_FACTS: readonly AccountFact[] = ['acvMinor', 'renewalOn']

/** From so many written accounts on the statistics of their tables are made anew at once. */
const MANY_ROWS = 10_000

/**
 * Takes a list of accounts in: new ones are added, known ones changed where the list says otherwise, and what was before is kept
 * for undo. The same list once more changes nothing. Lists of one workspace come one after the other.
 */
export async function importAccounts(transaction: Transaction, given: AccountImport): Promise<ImportCount> {
  await lockImports(transaction, given.workspaceId)
  await transaction.query(sql`set local work_mem = '64MB'`)
  await transaction.query(CREATE_STAGING)
  await transaction.query(CREATE_CHANGES)
  await transaction.query(CREATE_CONTRACT_CHANGES)
  const write = (await isEmpty(transaction, given.workspaceId)) ? writeFirst : writeChanges
  let count = { added: 0, changed: 0, unchanged: 0 }
  await inTurns(chunkAccounts(given), {
    send: (chunk) => transaction.copyIn(COPY_STAGING, chunk.lines),
    async write(chunk) {
      count = sumOf(count, await write(transaction, given, chunk))
      given.onProgress?.(count.added + count.changed + count.unchanged)
      await transaction.query(sql`truncate account_staging, account_change, contract_change`)
    },
  })
  // Readers come before the server's own upkeep does: on old statistics the first walk over a million took nine times as long.
  if (count.added + count.changed >= MANY_ROWS) await analyse(transaction)
  // A transaction may import several lists.
  await transaction.query(sql`drop table account_staging, account_change, contract_change`)
  return count
}

/** A small sample does for the first readers; the server's own upkeep takes a larger one. */
async function analyse(transaction: Transaction): Promise<void> {
  await transaction.query(sql`set local default_statistics_target = 20`)
  await transaction.query(sql`analyze account, contract`)
  await transaction.query(sql`set local default_statistics_target to default`)
}

async function isEmpty(transaction: Transaction, workspaceId: Uuid): Promise<boolean> {
  const [found] = await transaction.query<{ any: boolean }>(
    sql`select exists (select from account where workspace_id = $1)
               or exists (select from contract where workspace_id = $1) as any`,
    [workspaceId],
  )
  return found?.any === false
}

/** With nothing there before, there is nothing to compare with and nothing to keep. */
async function writeFirst(
  transaction: Transaction,
  given: AccountImport,
  chunk: AccountChunk,
): Promise<ImportCount> {
  const { workspaceId, importId, source, at, asOf, currency, facts } = given
  const speaksOf = CONTRACT_FACTS.map((fact) => facts.includes(fact))
  await transaction.change(WRITE_FIRST_ACCOUNTS, [workspaceId, importId, source, at])
  await transaction.change(WRITE_FIRST_CONTRACTS, [
    ...[workspaceId, copyDay(asOf), currency, importId, at],
    ...speaksOf,
  ])
  return { added: chunk.size, changed: 0, unchanged: 0 }
}

async function writeChanges(
  transaction: Transaction,
  given: AccountImport,
  chunk: AccountChunk,
): Promise<ImportCount> {
  const { workspaceId, importId, source, at, facts } = given
  const { first, last } = chunk
  const speaksOf = ACCOUNT_FACTS.filter((fact) => !CONTRACT_FACTS.includes(fact)).map((fact) =>
    facts.includes(fact),
  )
  const written = await transaction.change(FIND_CHANGES, [workspaceId, first, last, ...speaksOf])
  const changed =
    written === 0 ? 0 : await transaction.change(KEEP_ACCOUNTS, [workspaceId, importId, first, last])
  if (written > 0) await transaction.change(WRITE_ACCOUNTS, [workspaceId, importId, source, at, ...speaksOf])
  const byContract = await writeContractChanges(transaction, given, chunk)
  return {
    added: written - changed,
    changed: changed + byContract,
    unchanged: chunk.size - written - byContract,
  }
}

/** Gives how many accounts are as they were but for their contract. */
async function writeContractChanges(
  transaction: Transaction,
  { workspaceId, importId, currency, asOf, at, facts }: AccountImport,
  { first, last }: AccountChunk,
): Promise<number> {
  const speaksOf = CONTRACT_FACTS.map((fact) => facts.includes(fact))
  if (!speaksOf.includes(true)) return 0
  const day = copyDay(asOf)
  const found = await transaction.change(FIND_CONTRACT_CHANGES, [
    workspaceId,
    first,
    last,
    day,
    currency,
    ...speaksOf,
  ])
  if (found === 0) return 0
  await transaction.change(KEEP_CONTRACTS, [workspaceId, importId, first, last])
  await transaction.change(CLOSE_CONTRACTS, [workspaceId, day, first, last])
  await transaction.change(WRITE_CONTRACTS, [workspaceId, day, importId, at])
  const [alone] = await transaction.query<{ count: number }>(
    sql`select count(*) as count
          from contract_change d
         where not exists (select from account_change c where c.account_id = d.account_id)`,
  )
  return alone!.count
}

function sumOf(one: ImportCount, other: ImportCount): ImportCount {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
  }
}
