import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { CompressionCodec, SchemaElement } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { textsOf } from '../csv/row-bytes.ts'
import { openTable } from '../table/open-table.ts'

const COMPRESSORS = {
  GZIP: (input: Uint8Array) => gzipSync(input),
  BROTLI: (input: Uint8Array) => brotliCompressSync(input),
  ZSTD: (input: Uint8Array) => zstdCompressSync(input),
}

export type Typed = ColumnSource & { readonly element?: Omit<SchemaElement, 'name'> }

/** A Parquet file of columns; `element` says what a column is where no basic type does. */
export function parquet(
  columns: readonly Typed[],
  options: { codec?: CompressionCodec; rowGroupSize?: number } = {},
) {
  const schema = columns.every(({ element }) => element !== undefined)
    ? [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, element }) => ({ name, ...element! })),
      ]
    : undefined
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ element, ...column }) => column),
      ...(schema && { schema: schema as SchemaElement[] }),
      compressors: COMPRESSORS,
      ...options,
    }),
  )
}

export const OPTIONAL = { repetition_type: 'OPTIONAL' } as const
export const TEXT = { ...OPTIONAL, type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

/** Every row of a file as texts, the header first. */
export async function rowsOf(path: string): Promise<string[][]> {
  const table = await openTable(path)
  if (table.kind !== 'table') throw new Error(JSON.stringify(table.problems))
  const rows: string[][] = []
  const fault = await table.walk((row) => {
    rows.push(textsOf(row))
    return true
  })
  if (fault) throw new Error(JSON.stringify(fault))
  return rows
}

/** A list with something of every kind. */
export const LIST: readonly Typed[] = [
  { name: 'account_id', data: ['A1', 'A2', 'A2', ' A3 ', null], element: TEXT },
  { name: 'name', data: ['Müller & Söhne', '株式会社さくら', 'x', null, 'nobody'], element: TEXT },
  {
    ...{ name: 'acv', data: [4_800_000n, 1_234n, 5n, null, 7n] },
    element: { ...OPTIONAL, type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 },
  },
  {
    ...{ name: 'renewal_date', data: [20_574, 20_575, 1, null, 3] },
    element: { ...OPTIONAL, type: 'INT32', converted_type: 'DATE' },
  },
  { name: 'employees', data: [120n, 9_007n, 1n, null, 2n], element: { ...OPTIONAL, type: 'INT64' } },
  { name: 'strategic', data: [true, false, true, null, false], element: { ...OPTIONAL, type: 'BOOLEAN' } },
  { name: 'usage', data: [1.234, 0.1, 2, null, 3], element: { ...OPTIONAL, type: 'DOUBLE' } },
]
