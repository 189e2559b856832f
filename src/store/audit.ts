import { createHash, type Hash, hash } from 'node:crypto'
import { lockActs } from './act-order.ts'
import { canonicalJson } from './canonical-json.ts'
import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Connection, Transaction } from './database.ts'
import { idBefore, type Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { canonicalInstant, type Instant } from './value-parsers.ts'
import { walkAgain } from './walk-again.ts'

/** What an act changed of one account. */
export type AccountEntry = { readonly accountId: Uuid; readonly before?: unknown; readonly after?: unknown }

/** What an act changed of the workspace as a whole; the subject says of what, say `model_version`. */
export type WorkspaceEntry = { readonly subject: string; readonly before?: unknown; readonly after?: unknown }

export type NewAct = {
  readonly workspaceId: Uuid
  readonly actId: Uuid
  /** The operation, say `plan.apply`. */
  readonly action: string
  readonly actor: string
  readonly at: Instant
  readonly details?: Readonly<Record<string, unknown>>
  /** In the order of their accounts' ids. */
  readonly accounts?: Iterable<AccountEntry>
  readonly workspace?: readonly WorkspaceEntry[]
}

/** One act as it stands in the log. */
export type Act = {
  readonly number: number
  readonly actId: Uuid
  readonly action: string
  readonly actor: string
  readonly at: Instant
  readonly details: Readonly<Record<string, unknown>>
  readonly accountRows: number
  readonly workspaceRows: number
  /** SHA-256 over what the act changed. */
  readonly rowsDigest: string
  readonly previousHash: string
  /** SHA-256 over all of the above. */
  readonly hash: string
}

/** What the first act of a workspace follows. */
const BEGINNING = '0'.repeat(64)
const PAGE = 5000

const AUDIT_ACCOUNT: CopyTarget = {
  table: 'audit_account',
  columns: 'workspace_id, account_id, act_id, entry, before, after',
}

/**
 * Writes an act and what it changed into the audit log, chained to the act before. It belongs into the transaction that does
 * what it tells of. Acts of one workspace wait for each other; accounts do not.
 */
export async function appendAct(transaction: Transaction, act: NewAct): Promise<Act> {
  const { workspaceId, actId, action, actor, details = {}, accounts = [], workspace = [] } = act
  const at = canonicalInstant(act.at)
  await lockActs(transaction, workspaceId)
  const digest = createHash('sha256')
  const entry = newAccountCounter()
  const accountRows = await copyRows(
    transaction,
    AUDIT_ACCOUNT,
    (function* () {
      for (const { accountId, before, after } of walkAgain(accounts)) {
        const number = entry(accountId)
        digestEntry(digest, [accountId, number, before, after])
        yield [workspaceId, accountId, actId, number, jsonOf(before), jsonOf(after)]
      }
    })(),
  )
  for (const [index, { subject, before, after }] of workspace.entries()) {
    digestEntry(digest, [index, subject, before, after])
    await transaction.query(
      sql`insert into audit_workspace (workspace_id, act_id, entry, subject, before, after) values ($1, $2, $3, $4, $5, $6)`,
      [workspaceId, actId, index, subject, jsonOf(before), jsonOf(after)],
    )
  }
  const [last] = await listActs(transaction, workspaceId, { limit: 1 })
  const unsealed = {
    ...{ number: (last?.number ?? 0) + 1, actId, action, actor, at, details },
    ...{ accountRows, workspaceRows: workspace.length, rowsDigest: digest.digest('hex') },
    previousHash: last?.hash ?? BEGINNING,
  }
  const sealed = { ...unsealed, hash: hashOf(unsealed) }
  await transaction.query(
    sql`insert into audit_act (workspace_id, number, act_id, action, actor, at, details, account_rows, workspace_rows,
                               rows_digest, previous_hash, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[workspaceId, sealed.number, actId, action, actor, at, JSON.stringify(details), accountRows],
      ...[workspace.length, sealed.rowsDigest, sealed.previousHash, sealed.hash],
    ],
  )
  return sealed
}

/** Acts from the newest down, those before a number when one is given. */
export async function listActs(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<Act[]> {
  return connection.query<Act>(
    sql`select number, act_id as "actId", action, actor, at, details, account_rows as "accountRows",
               workspace_rows as "workspaceRows", rows_digest as "rowsDigest", previous_hash as "previousHash", hash
          from audit_act
         where workspace_id = $1 and ($2::bigint is null or number < $2)
         order by number desc
         limit $3`,
    [workspaceId, before, limit],
  )
}

/** Whether the log is as it was written. */
export type Verification =
  | { readonly kind: 'intact'; readonly acts: number; readonly lastHash: string }
  | { readonly kind: 'tampered'; readonly act: number; readonly what: 'rows' | 'act' | 'order' }

/**
 * Recomputes every digest and hash of a workspace's log, the newest first. An end that was cut off shows only to those who have
 * noted a last hash: it must still be found (`knownHash`).
 */
export async function verifyActs(
  connection: Connection,
  workspaceId: Uuid,
  knownHash?: string,
): Promise<Verification> {
  let later: Act | undefined
  let count = 0
  let lastHash = BEGINNING
  let isKnown = knownHash === undefined || knownHash === BEGINNING
  for (;;) {
    const acts = await listActs(connection, workspaceId, { before: later?.number, limit: 200 })
    for (const act of acts) {
      const { hash: written, ...unsealed } = act
      if (later === undefined) lastHash = written
      isKnown ||= written === knownHash
      const follows =
        later === undefined || (later.number === act.number + 1 && later.previousHash === written)
      if (!follows) return { kind: 'tampered', act: later!.number, what: 'order' }
      if (hashOf(unsealed) !== written) return { kind: 'tampered', act: act.number, what: 'act' }
      if ((await digestOf(connection, workspaceId, act.actId)) !== act.rowsDigest) {
        return { kind: 'tampered', act: act.number, what: 'rows' }
      }
      later = act
      count++
    }
    if (acts.length === 0) break
  }
  const isWhole = (later?.previousHash ?? BEGINNING) === BEGINNING
  if (!isWhole || !isKnown)
    return { kind: 'tampered', act: isWhole ? count + 1 : later!.number, what: 'order' }
  return { kind: 'intact', acts: count, lastHash }
}

/** The digest of what is stored of an act's changes. */
async function digestOf(connection: Connection, workspaceId: Uuid, actId: Uuid): Promise<string> {
  const digest = createHash('sha256')
  type Stored = {
    readonly id: Uuid
    readonly entry: number
    readonly before: unknown
    readonly after: unknown
  }
  let after: { id: Uuid; entry: number } = { id: idBefore('00000000-0000-0000-0000-000000000001'), entry: -1 }
  for (;;) {
    const rows = await connection.query<Stored>(
      sql`select account_id as id, entry, before, after
            from audit_account
           where workspace_id = $1 and act_id = $2 and (account_id, entry) > ($3::uuid, $4::integer)
           order by account_id, entry
           limit $5`,
      [workspaceId, actId, after.id, after.entry, PAGE],
    )
    for (const row of rows) digestEntry(digest, [row.id, row.entry, row.before, row.after])
    if (rows.length < PAGE) break
    after = rows.at(-1)!
  }
  const rows = await connection.query<{ entry: number; subject: string; before: unknown; after: unknown }>(
    sql`select entry, subject, before, after from audit_workspace where workspace_id = $1 and act_id = $2 order by entry`,
    [workspaceId, actId],
  )
  for (const { entry, subject, before, after } of rows) digestEntry(digest, [entry, subject, before, after])
  return digest.digest('hex')
}

/** Numbers the entries of each account from 0. Throws when accounts are not in order: the digest is taken in that order. */
function newAccountCounter(): (accountId: Uuid) => number {
  let last = ''
  let number = 0
  return (accountId) => {
    if (accountId < last)
      throw new Error(`entries of an act come in the order of accounts: ${accountId} after ${last}`)
    number = accountId === last ? number + 1 : 0
    last = accountId
    return number
  }
}

/** What is unknown and what is null are the same to a column. */
function digestEntry(digest: Hash, values: readonly unknown[]): void {
  digest.update(canonicalJson(values.map((value) => value ?? null)))
  digest.update('\n')
}

function hashOf(act: Omit<Act, 'hash'>): string {
  return hash('sha256', canonicalJson(act))
}

function jsonOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : JSON.stringify(value)
}
