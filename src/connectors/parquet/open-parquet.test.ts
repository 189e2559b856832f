import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { readPeople } from '../read-team.ts'
import { openTable } from '../table/open-table.ts'
import { LIST, OPTIONAL, parquet, rowsOf, TEXT, type Typed } from '../testing/a-parquet.ts'
import { readBase } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'

const file = temporaryFiles()

const SAME_AS_CSV = `account_id,name,acv,renewal_date,employees,strategic,usage
A1,Müller & Söhne,48000.00,2026-05-01,120,true,1.2340
A2,株式会社さくら,12.34,2026-05-02,9007,false,0.1
A2,x,0.05,1970-01-02,1,true,2
A3,,,,,,
,nobody,0.07,1970-01-04,2,false,3
`

describe('a list in Parquet', () => {
  test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD'] as const)(
    '[I43] with %s it is the base that a CSV of the same table is, rejected rows with their lines too',
    async (codec) => {
      const fromCsv = await readBase(file('same.csv', SAME_AS_CSV))
      const fromParquet = await readBase(file('same.parquet', parquet(LIST, { codec, rowGroupSize: 2 })))
      expect(fromParquet.accounts).toEqual(fromCsv.accounts)
      const plain = ({ file: _, ...rest }: { readonly file: string }) => rest
      expect(fromParquet.summary.rejected.map(plain)).toEqual(fromCsv.summary.rejected.map(plain))
      expect(fromParquet.summary.rejected.map(({ line, code }) => [line, code])).toEqual([
        [4, 'duplicate-id'],
        [6, 'missing-id'],
      ])
      expect(fromParquet.summary).toMatchObject({ format: 'parquet', rows: 5, accepted: 3 })
    },
  )

  test('[I43] people come from it as well', async () => {
    const path = file(
      'team.parquet',
      parquet([
        { name: 'person_id', data: ['p1'], element: TEXT },
        { name: 'hours_per_week', data: [38.5], element: { ...OPTIONAL, type: 'FLOAT' } },
      ]),
    )
    const read = await readPeople(path, { currency: 'USD', map: undefined })
    expect(read).toMatchObject({ kind: 'people', people: [{ csm: { id: 'p1', hoursPerWeek: 38.5 } }] })
  })

  test('[I44] what values mean: every type as it would be written', async () => {
    const ns = 1_000_000_000n
    const path = file(
      'types.parquet',
      parquet([
        { name: 'int64', data: [-9_007_199_254_740_993n], element: { ...OPTIONAL, type: 'INT64' } },
        {
          name: 'uint32',
          data: [4_294_967_295],
          element: { ...OPTIONAL, type: 'INT32', converted_type: 'UINT_32' },
        },
        {
          ...{ name: 'wide', data: [-123_456_789_012_345_678_901n] },
          element: {
            ...{ ...OPTIONAL, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 },
            ...{ converted_type: 'DECIMAL', scale: 3, precision: 30 },
          },
        },
        {
          ...{ name: 'thousandths', data: [1.234] },
          element: { ...OPTIONAL, type: 'INT32', converted_type: 'DECIMAL', scale: 3, precision: 9 },
        },
        { name: 'float', data: [0.5], element: { ...OPTIONAL, type: 'FLOAT' } },
        { name: 'nan', data: [Number.NaN], element: { ...OPTIONAL, type: 'DOUBLE' } },
        {
          ...{ name: 'midnight', data: [1_777_593_600_000n] },
          element: { ...OPTIONAL, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
        },
        {
          ...{ name: 'micros', data: [-1n] },
          element: { ...OPTIONAL, type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
        },
        {
          ...{ name: 'nanos', data: [1_777_593_661n * ns] },
          element: {
            ...{ ...OPTIONAL, type: 'INT64' },
            logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' },
          },
        },
        {
          name: 'plain',
          data: [new TextEncoder().encode(' São ')],
          element: { ...OPTIONAL, type: 'BYTE_ARRAY' },
        },
        {
          name: 'binary',
          data: [new Uint8Array([0, 255, 16])],
          element: { ...OPTIONAL, type: 'BYTE_ARRAY' },
        },
        {
          ...{ name: 'uuid', data: ['123e4567-e89b-12d3-a456-426614174000'] },
          element: {
            ...{ ...OPTIONAL, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 },
            logical_type: { type: 'UUID' },
          },
        },
        {
          name: 'json',
          data: [{ a: 1 }],
          element: { ...OPTIONAL, type: 'BYTE_ARRAY', converted_type: 'JSON' },
        },
      ] as Typed[]),
    )
    const [header, row] = await rowsOf(path)
    expect(Object.fromEntries(header!.map((name, index) => [name, row![index]]))).toEqual({
      int64: '-9007199254740993',
      uint32: '4294967295',
      wide: '-123456789012345678.901',
      thousandths: '1.2340',
      float: '0.5',
      nan: '',
      midnight: '2026-05-01',
      micros: '1969-12-31 23:59:59',
      nanos: '2026-05-01 00:01:01',
      plain: 'São',
      binary: '00ff10',
      uuid: '123e4567-e89b-12d3-a456-426614174000',
      json: '{"a":1}',
    })
  })

  test('[I44] lists and records are no columns; they are named among those that mean nothing here', async () => {
    const path = file(
      'nested.parquet',
      new Uint8Array(
        parquetWriteBuffer({
          schema: [
            { name: 'root', num_children: 3 },
            { name: 'account_id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
            { name: 'tags', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
            { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
            { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
            { name: 'acv', type: 'DOUBLE', repetition_type: 'REQUIRED' },
          ],
          columnData: [
            { name: 'account_id', data: ['A'] },
            { name: 'tags', data: [['x', 'y']] },
            { name: 'acv', data: [5] },
          ],
        }),
      ),
    )
    const { accounts, summary } = await readBase(path)
    expect(accounts).toMatchObject([{ id: 'A', acvMinor: 500 }])
    expect(summary.ignoredColumns).toEqual(['tags'])
  })

  test('[I43] rows come group by group, in order, and only as many as are wanted', async () => {
    const ids = Array.from({ length: 2_500 }, (_, row) => `A${row}`)
    const path = file(
      'groups.parquet',
      parquet([{ name: 'account_id', data: ids, element: TEXT }], { rowGroupSize: 1000 }),
    )
    const rows = await rowsOf(path)
    expect(rows.flat()).toEqual(['account_id', ...ids])
    const table = await openTable(path)
    if (table.kind !== 'table') throw new Error('no table')
    const lines: number[] = []
    await table.walk(({ line }) => lines.push(line) < 3)
    expect(lines).toEqual([1, 2, 3])
    const bytes: number[] = []
    await table.walk(
      () => true,
      (done) => bytes.push(done),
    )
    expect(bytes.at(-1)).toBe(table.fileBytes)
    expect(bytes).toHaveLength(3)
  })
})
