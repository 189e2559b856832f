import type { Account } from '../domain/account/account.ts'
import { copyDay, copyLine } from './copy-line.ts'
import { newIdDeriver, type Uuid } from './identifier.ts'
import { walkAgain } from './walk-again.ts'

/** So many accounts of a list as COPY takes them, with the first and the last of their ids. */
export type AccountChunk = {
  readonly size: number
  readonly lines: readonly Buffer[]
  readonly first: Uuid
  readonly last: Uuid
}

export type AccountList = {
  readonly workspaceId: Uuid
  /** The name space of the ids in the list. */
  readonly source: string
  /** Ids are those of the source. Each account once. To be walked again when the transaction is. */
  readonly accounts: Iterable<Account> | AsyncIterable<Account>
}

type IdOf = (externalId: string) => string

/** Enough that a statement for each costs nothing, and few enough that the server keeps them in memory. */
const CHUNK_ACCOUNTS = 1 << 15
const PIECE_CHARACTERS = 1 << 15
const EXACT_BITS = 53
const PREFIX_BITS = 32
const PREFIX_DIGITS = 8
const ID_BYTES = 16

/**
 * A list in chunks, each in the order of the ids. Where accounts can be had in any order the whole list is, so that the pages of
 * tables and indexes are filled one after the other, and a chunk meets few of them.
 */
export async function* chunkAccounts(list: AccountList): AsyncGenerator<AccountChunk> {
  const accounts = walkAgain(list.accounts)
  const idOf = newIdDeriver('account', list.workspaceId, list.source)
  if (isInAnyOrder(accounts)) {
    yield* chunkById(accounts, idOf)
    return
  }
  for await (const some of Symbol.iterator in accounts ? inBatches(accounts) : inBatchesLater(accounts)) {
    yield* chunkById({ size: some.length, at: (row) => some[row]! }, idOf)
  }
}

/** Accounts that can be had in any order. */
type AnyOrder = { readonly size: number; readonly at: (row: number) => Account }

function isInAnyOrder(accounts: object): accounts is AnyOrder {
  return 'size' in accounts && 'at' in accounts
}

function* inBatches(accounts: Iterable<Account>): Generator<Account[]> {
  let batch: Account[] = []
  for (const account of accounts) {
    if (batch.push(account) < CHUNK_ACCOUNTS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* inBatchesLater(accounts: AsyncIterable<Account>): AsyncGenerator<Account[]> {
  let batch: Account[] = []
  for await (const account of accounts) {
    if (batch.push(account) < CHUNK_ACCOUNTS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function* chunkById(accounts: AnyOrder, idOf: IdOf): Generator<AccountChunk> {
  const { size } = accounts
  const ids = Buffer.alloc(size * ID_BYTES)
  const rowBits = Math.ceil(Math.log2(size + 1))
  const dropped = 2 ** Math.max(0, PREFIX_BITS + rowBits - EXACT_BITS)
  const rows = 2 ** rowBits
  // One number holds the beginning of the id and the row, so that a list of numbers is all there is to sort.
  const order = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const digits = idOf(accounts.at(row).id)
    ids.write(digits, row * ID_BYTES, 'hex')
    const prefix = Number.parseInt(digits.slice(0, PREFIX_DIGITS), 16)
    order[row] = Math.floor(prefix / dropped) * rows + row
  }
  order.sort()
  for (let from = 0; from < size; from += CHUNK_ACCOUNTS) {
    const chunk = new Chunk(idOf)
    for (const key of order.subarray(from, from + CHUNK_ACCOUNTS)) {
      const row = key % rows
      chunk.add(ids.toString('hex', row * ID_BYTES, (row + 1) * ID_BYTES), accounts.at(row))
    }
    yield chunk.finish()
  }
}

class Chunk implements AccountChunk {
  readonly lines: Buffer[] = []
  size = 0
  first = ''
  last = ''
  private text = ''
  private readonly idOf: IdOf

  constructor(idOf: IdOf) {
    this.idOf = idOf
  }

  add(id: string, account: Account): void {
    if (this.first === '' || id < this.first) this.first = id
    if (id > this.last) this.last = id
    this.text += lineOf(id, account, this.idOf)
    this.size++
    // Soon, while the pieces that it is made of are young: keeping them until the chunk is full costs more than making them.
    if (this.text.length >= PIECE_CHARACTERS) this.finish()
  }

  finish(): this {
    if (this.text !== '') this.lines.push(Buffer.from(this.text))
    this.text = ''
    return this
  }
}

/** In the order of the columns of account_staging. */
function lineOf(id: string, account: Account, idOf: IdOf): string {
  const { parentId } = account
  return copyLine([
    id,
    account.id,
    account.name,
    account.employees,
    account.industry,
    account.region,
    account.country,
    account.language,
    copyDay(account.startOn),
    account.strategic,
    account.complexity,
    account.health,
    account.healthTrend,
    account.openTickets,
    account.nps,
    parentId === undefined ? undefined : idOf(parentId),
    account.contractTouch,
    JSON.stringify(account.custom),
    account.tier,
    account.owner,
    account.acvMinor,
    copyDay(account.renewalOn),
  ])
}
