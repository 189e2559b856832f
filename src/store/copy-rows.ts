import { type CopyValue, copyLine, copyText } from './copy-line.ts'
import type { Transaction } from './database.ts'
import { inTurns } from './in-turns.ts'
import type { MANIFEST } from './manifest.ts'
import { generatedSql } from './sql.ts'

/** A table of ours and those of its columns that the rows have, in their order, as a statement lists them. */
export type CopyTarget = { readonly table: keyof typeof MANIFEST; readonly columns: string }

/** Fewer rows go in one statement: making a table to take them in costs more than they do. */
const FEW_ROWS = 64
/** Enough that statements cost nothing, and few enough that the server keeps them in memory. */
const PIECE_ROWS = 1 << 15
const BLOCK_CHARACTERS = 1 << 15

/**
 * Inserts rows by the million and gives their number. They go through a temporary table, because COPY does not write into a
 * table with row-level security.
 */
export async function copyRows(
  transaction: Transaction,
  target: CopyTarget,
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  const walk = rows[Symbol.iterator]()
  const first: (readonly CopyValue[])[] = []
  let next = walk.next()
  for (; next.done !== true && first.length < FEW_ROWS; next = walk.next()) first.push(next.value)
  if (next.done === true) return insertRows(transaction, target, first)
  const staging = await makeStaging(transaction, target)
  let count = 0
  await inTurns(inPieces([...first, next.value], walk), {
    send: staging.send,
    async write() {
      count += await staging.write()
      await staging.empty()
    },
  })
  await staging.drop()
  return count
}

/** The same for lines in COPY's text format. */
export async function copyLines(
  transaction: Transaction,
  target: CopyTarget,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  const staging = await makeStaging(transaction, target)
  await staging.send(lines)
  const count = await staging.write()
  await staging.drop()
  return count
}

async function makeStaging(transaction: Transaction, { table, columns }: CopyTarget) {
  const staging = `${table}_staging`
  await transaction.query(generatedSql(`create temporary table ${staging} (like ${table}) on commit drop`))
  return {
    send: (lines: Parameters<Transaction['copyIn']>[1]) =>
      transaction.copyIn(generatedSql(`copy ${staging} (${columns}) from stdin`), lines),
    write: () =>
      transaction.change(generatedSql(`insert into ${table} (${columns}) select ${columns} from ${staging}`)),
    empty: () => transaction.query(generatedSql(`truncate ${staging}`)),
    drop: () => transaction.query(generatedSql(`drop table ${staging}`)),
  }
}

/** Lines as blocks of bytes, made soon: what a line is put together from costs more when it is kept. */
function* inPieces(
  first: readonly (readonly CopyValue[])[],
  rest: Iterator<readonly CopyValue[]>,
): Generator<Buffer[]> {
  let blocks: Buffer[] = []
  let text = ''
  let rows = 0
  const add = (row: readonly CopyValue[]) => {
    text += copyLine(row)
    rows++
    if (text.length >= BLOCK_CHARACTERS) finishBlock()
  }
  const finishBlock = () => {
    if (text !== '') blocks.push(Buffer.from(text))
    text = ''
  }
  for (const row of first) add(row)
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    if (rows >= PIECE_ROWS) {
      finishBlock()
      yield blocks
      blocks = []
      rows = 0
    }
    add(next.value)
  }
  finishBlock()
  yield blocks
}

async function insertRows(
  transaction: Transaction,
  { table, columns }: CopyTarget,
  rows: readonly (readonly CopyValue[])[],
): Promise<number> {
  if (rows.length === 0) return 0
  let parameter = 0
  const tuples = rows.map((row) => `(${row.map(() => `$${++parameter}`).join(', ')})`)
  return transaction.change(
    generatedSql(`insert into ${table} (${columns}) values ${tuples.join(', ')}`),
    rows.flat().map((value) => (typeof value === 'string' ? copyText(value) : value)),
  )
}
