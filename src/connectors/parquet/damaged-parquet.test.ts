import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { parquetMetadataAsync } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { openTable } from '../table/open-table.ts'
import { LIST, parquet, rowsOf, TEXT } from '../testing/a-parquet.ts'
import { readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'
import { openParquet } from './open-parquet.ts'

const file = temporaryFiles()

/** Where from the start the metadata begins. */
function metadataOf(bytes: Uint8Array): number {
  return bytes.length - 8 - Buffer.from(bytes).readUInt32LE(bytes.length - 8)
}

describe('[I45] what is no such file', () => {
  const good = parquet(LIST)

  test.each([
    ['cut', good.subarray(0, good.length - 20)],
    ['tiny', new TextEncoder().encode('PAR1')],
    ['encrypted', new TextEncoder().encode('PARE........PARE')],
    ['text', new TextEncoder().encode('account_id,acv\nA,1\n')],
  ])('%s is refused', async (name, bytes) => {
    expect(await readProblems(file(`${name}.parquet`, bytes))).toMatchObject([
      { code: 'parquet-unreadable', file: `${name}.parquet` },
    ])
  })

  test('a codec that nobody here unpacks is named with its column', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'account_id', data: ['A', 'A', 'A', 'A'], type: 'STRING' }],
        codec: 'LZ4_RAW',
        compressors: { LZ4_RAW: (input) => input },
      }),
    )
    expect(await readProblems(file('lz4.parquet', bytes))).toMatchObject([
      { code: 'parquet-codec', column: 'account_id', values: { codec: 'LZ4_RAW' } },
    ])
  })

  test('a file without rows, or with two equal headers', async () => {
    const none = parquet([{ name: 'account_id', data: [], element: TEXT }])
    expect(await readProblems(file('none.parquet', none))).toMatchObject([{ code: 'header-only' }])
  })

  test('any damage gives a base or problems, and never more', async () => {
    // Most of it where a file says what it is.
    const anyPlace = fc.oneof(fc.nat(good.length - 1), fc.nat(good.length - metadataOf(good) - 1))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyPlace, fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = good.slice().reverse()
          for (const [at, value] of changes) bytes[at] = value
          bytes.reverse()
          const table = await openTable(file('damaged.parquet', bytes))
          if (table.kind === 'problems') expect(table.problems.length).toBeGreaterThan(0)
          else await table.walk(() => true)
        },
      ),
      { numRuns: 15 },
    )
  }, 60_000)

  test('rows that are counted in 32 bits where there should be 64 are no riddle', async () => {
    const bytes = Buffer.from(good)
    const { row_groups } = await parquetMetadataAsync(good.slice().buffer)
    const rows = Number(row_groups.at(-1)!.num_rows)
    // A field's tag and its number, zigzag.
    bytes[bytes.lastIndexOf(Buffer.from([0x16, rows * 2]))] = 0x15
    const changed = await parquetMetadataAsync(new Uint8Array(bytes).buffer)
    expect(typeof changed.row_groups.at(-1)!.num_rows).toBe('number')
    expect(await rowsOf(file('rows.parquet', bytes))).toHaveLength(rows + 1)
  })

  test('a number that never ends takes no longer than anything may', async () => {
    // A thrift field of 64 bits that goes on and on: reading it takes the square of its length.
    const metadata = Buffer.concat([Buffer.from([0x36]), Buffer.alloc(4_000_000, 0xff)])
    const length = Buffer.alloc(4)
    length.writeUInt32LE(metadata.length)
    const bytes = Buffer.concat([Buffer.from('PAR1'), metadata, length, Buffer.from('PAR1')])
    const path = file('endless.parquet', bytes)
    expect(await openParquet({ path, fileBytes: bytes.length, mostMilliseconds: 700 })).toEqual({
      kind: 'problems',
      problems: [
        {
          code: 'parquet-unreadable',
          ...{ file: 'endless.parquet', values: { detail: 'it takes longer than 0.7 s' } },
        },
      ],
    })
  })

  test('noise under the right name', async () => {
    const noise = Buffer.concat([Buffer.from('PAR1'), randomBytes(400), Buffer.from('PAR1')])
    expect((await readProblems(file('noise.parquet', noise)))[0]).toMatchObject({
      code: 'parquet-unreadable',
    })
  })
})
