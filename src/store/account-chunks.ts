import type { Account } from '../domain/account/account.ts'
import type { Accounts } from '../domain/account/customer-base.ts'
import { type CopyValue, copyDay, copyField } from './copy-line.ts'
import { newIdDeriver, type Uuid } from './identifier.ts'
import { walkAgain } from './walk-again.ts'

/** So many accounts of a list as COPY takes them, with the first and the last of their ids. */
export type AccountChunk = {
  readonly lines: readonly string[]
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

/** Enough that a statement for each costs nothing, and few enough that the server keeps them in memory. */
const CHUNK_ACCOUNTS = 1 << 15
const EXACT_BITS = 53
const PREFIX_BITS = 32
const PREFIX_DIGITS = 8
const ID_BYTES = 16

/**
 * A list in chunks. Accounts that can be had in any order come in the order of their ids, so that the pages of tables and
 * indexes are filled one after the other, and a chunk meets few of them.
 */
export async function* chunkAccounts(list: AccountList): AsyncGenerator<AccountChunk> {
  const accounts = walkAgain(list.accounts)
  const idOf = newIdDeriver('account', list.workspaceId, list.source)
  if (isInAnyOrder(accounts)) {
    yield* chunkById(accounts, idOf)
    return
  }
  let chunk = newChunk(idOf)
  if (Symbol.iterator in accounts) {
    for (const account of accounts) {
      if (chunk.isFull()) {
        yield chunk
        chunk = newChunk(idOf)
      }
      chunk.add(idOf(account.id), account)
    }
  } else {
    for await (const account of accounts) {
      if (chunk.isFull()) {
        yield chunk
        chunk = newChunk(idOf)
      }
      chunk.add(idOf(account.id), account)
    }
  }
  if (chunk.lines.length > 0) yield chunk
}

type InAnyOrder = Accounts & { readonly at: (row: number) => Account }

function isInAnyOrder(accounts: Iterable<Account> | AsyncIterable<Account>): accounts is InAnyOrder {
  return 'size' in accounts && 'at' in accounts
}

function* chunkById(accounts: InAnyOrder, idOf: (externalId: string) => string): Generator<AccountChunk> {
  const { size } = accounts
  const ids = Buffer.alloc(size * ID_BYTES)
  const rowBits = Math.ceil(Math.log2(size + 1))
  const dropped = 2 ** Math.max(0, PREFIX_BITS + rowBits - EXACT_BITS)
  const rows = 2 ** rowBits
  // One number holds the beginning of the id and the row, so that a list of numbers is all there is to sort.
  const order = new Float64Array(size)
  let row = 0
  for (const { id } of accounts) {
    const digits = idOf(id)
    ids.write(digits, row * ID_BYTES, 'hex')
    const prefix = Number.parseInt(digits.slice(0, PREFIX_DIGITS), 16)
    order[row] = Math.floor(prefix / dropped) * rows + row
    row++
  }
  order.sort()
  for (let from = 0; from < size; from += CHUNK_ACCOUNTS) {
    const chunk = newChunk(idOf)
    for (const key of order.subarray(from, from + CHUNK_ACCOUNTS)) {
      const row = key % rows
      chunk.add(ids.toString('hex', row * ID_BYTES, (row + 1) * ID_BYTES), accounts.at(row))
    }
    yield chunk
  }
}

function newChunk(idOf: (externalId: string) => string) {
  const lines: string[] = []
  const chunk = {
    lines,
    first: '',
    last: '',
    isFull: () => lines.length === CHUNK_ACCOUNTS,
    add(id: string, account: Account) {
      if (chunk.first === '' || id < chunk.first) chunk.first = id
      if (id > chunk.last) chunk.last = id
      lines.push(lineOf(id, account, idOf))
    },
  }
  return chunk
}

/** In the order of the columns of account_staging. */
function lineOf(id: string, account: Account, idOf: (externalId: string) => string): string {
  const { parentId } = account
  let line = id
  const add = (value: CopyValue) => {
    line += `\t${copyField(value)}`
  }
  add(account.id)
  add(account.name)
  add(account.employees)
  add(account.industry)
  add(account.region)
  add(account.country)
  add(account.language)
  add(copyDay(account.startOn))
  add(account.strategic)
  add(account.complexity)
  add(account.health)
  add(account.healthTrend)
  add(account.openTickets)
  add(account.nps)
  add(parentId === undefined ? undefined : idOf(parentId))
  add(account.contractTouch)
  add(JSON.stringify(account.custom))
  add(account.tier)
  add(account.owner)
  add(account.acvMinor)
  add(copyDay(account.renewalOn))
  return `${line}\n`
}
