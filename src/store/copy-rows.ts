import { type CopyValue, copyLine, copyText } from './copy-line.ts'
import type { Transaction } from './database.ts'
import type { MANIFEST } from './manifest.ts'
import { generatedSql } from './sql.ts'

/** A table of ours and those of its columns that the rows have, in their order, as a statement lists them. */
export type CopyTarget = { readonly table: keyof typeof MANIFEST; readonly columns: string }

/** Fewer rows go in one statement: making a table to take them in costs more than they do. */
const FEW_ROWS = 64

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
  const rest = next.value
  return copyLines(
    transaction,
    target,
    (function* () {
      for (const row of first) yield copyLine(row)
      yield copyLine(rest)
      for (let row = walk.next(); row.done !== true; row = walk.next()) yield copyLine(row.value)
    })(),
  )
}

/** The same for lines in COPY's text format. */
export async function copyLines(
  transaction: Transaction,
  { table, columns }: CopyTarget,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  const staging = `${table}_staging`
  await transaction.query(generatedSql(`create temporary table ${staging} (like ${table}) on commit drop`))
  await transaction.copyIn(generatedSql(`copy ${staging} (${columns}) from stdin`), lines)
  const count = await transaction.change(
    generatedSql(`insert into ${table} (${columns}) select ${columns} from ${staging}`),
  )
  await transaction.query(generatedSql(`drop table ${staging}`))
  return count
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
