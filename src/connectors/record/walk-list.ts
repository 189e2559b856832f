import { basename } from 'node:path'
import { hasShape } from '../csv/row-shape.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { ListSummary, RejectionCode } from '../import-summary.ts'
import { Rejections } from '../load/rejections.ts'
import type { Progress } from '../read-customer-base.ts'
import { ListRow, type UnreadValue } from './list-row.ts'
import type { OpenList } from './open-list.ts'

/** Why a row is not taken, and in which field. */
export type RowFault<Field extends string> = {
  readonly field: Field
  readonly code: RejectionCode
  readonly values: Readonly<Record<string, string | number>>
}

export type ListWalk<Field extends string> = {
  /**
   * Takes a row whose required fields are there. False or a fault: the row is rejected, by what was reported of its values or by
   * the fault; otherwise those values alone count as not known.
   */
  readonly take: (row: ListRow<Field>) => boolean | RowFault<Field>
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Walks a list row by row; every row that is not taken, and every value, is in the summary. */
export async function walkList<Field extends string>(
  { table, header, columns, required }: OpenList<Field>,
  { take, onProgress }: ListWalk<Field>,
): Promise<ListSummary | ImportProblem> {
  const file = basename(table.path)
  const rejections = new Rejections()
  let unread: UnreadValue[] = []
  let rows = -1
  let accepted = 0
  const row = new ListRow<Field>({
    columns,
    serials: table.serials,
    report: (value) => unread.push(value),
  })
  const reject = (line: number, column: string | undefined, why: { code: RejectionCode; values: object }) =>
    rejections.add({ file, line, column, scope: 'row', code: why.code, values: { ...why.values } })
  const fault = await table.walk(
    (bytes) => {
      rows++
      if (rows === 0) return true
      const { line } = bytes
      if (!hasShape(bytes, header.length)) {
        reject(line, undefined, {
          code: 'ragged-row',
          values: { expected: header.length, found: bytes.count },
        })
        return true
      }
      if (bytes.faultAt >= 0) {
        reject(line, header[bytes.faultAt], { code: 'text-after-quote', values: {} })
        return true
      }
      row.moveTo(bytes)
      const empty = required.find((field) => !row.has(field))
      if (empty !== undefined) {
        const code = empty === required[0] ? 'missing-id' : 'missing-value'
        reject(line, columns.get(empty)!.header, { code, values: {} })
        return true
      }
      unread = []
      const taken = take(row)
      if (taken === true) {
        accepted++
        for (const { value, ...place } of unread)
          rejections.add({ file, scope: 'value', values: { value }, ...place })
      } else if (taken === false) {
        for (const { column, code, value } of unread.slice(0, 1))
          reject(line, column, { code, values: { value } })
      } else {
        reject(line, columns.get(taken.field)!.header, taken)
      }
      return true
    },
    (bytes) =>
      onProgress?.({
        bytes: Math.min(bytes, table.fileBytes),
        totalBytes: table.fileBytes,
        rows: Math.max(rows, 0),
      }),
  )
  if (fault) return fault
  const used = new Set([...columns.values()].map(({ index }) => index))
  return {
    file,
    format: table.format,
    encoding: table.encoding,
    rows,
    accepted,
    rejectedRows: rejections.rows,
    rejectedValues: rejections.values,
    rejected: rejections.list,
    mapping: [...columns].map(([field, column]) => ({ field, source: column.header })),
    ignoredColumns: [...header.filter((_, index) => !used.has(index)), ...(table.nestedColumns ?? [])],
  }
}
