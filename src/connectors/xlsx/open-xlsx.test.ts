import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'
import { checkZip } from './check-zip.ts'

const file = temporaryFiles()

async function workbook(
  sheets: readonly { name: string; rows: (string | number | boolean | Date | null)[][] }[],
) {
  return await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) })
}

type Entry = {
  readonly name: string
  readonly data: Uint8Array
  readonly packed?: Buffer
  readonly declared?: number
}

/** A ZIP file by hand, so that its sizes can lie. */
function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, packed = deflateRawSync(data), declared = data.length } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declared, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(declared, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const central = Buffer.concat(directory)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

describe('sheets', () => {
  test('[I10] cells of every kind', async () => {
    const path = file(
      'cells.xlsx',
      await workbook([
        {
          name: 'Customers',
          rows: [
            ['account_id', 'ACV', 'renewal_date', 'strategic', 'start_date', 'score', 'note'],
            ['A1', 1234.567, new Date(Date.UTC(2026, 4, 1)), true, 45322, 1.234, 'text'],
            [7, '$1,234.50', '31.12.2026', 'no', null, 2, null],
            [],
            ['A3', 0.1],
          ],
        },
      ]),
    )
    const { accounts, summary } = await readBase(path)
    expect(accounts).toMatchObject([
      {
        id: 'A1',
        acvMinor: 123_457,
        renewalOn: parseDay('2026-05-01'),
        strategic: true,
        startOn: parseDay('2024-01-31'),
        custom: { score: 1.234, note: 'text' },
      },
      {
        id: '7',
        acvMinor: 123_450,
        renewalOn: parseDay('2026-12-31'),
        strategic: false,
        startOn: undefined,
        custom: { score: 2 },
      },
      { id: 'A3', acvMinor: 10 },
    ])
    expect(summary).toMatchObject({ format: 'xlsx', sheet: 'Customers', delimiter: undefined, rows: 3 })
  })

  test('[I10] the first sheet, or the one that the map names', async () => {
    const bytes = await workbook([
      {
        name: 'One',
        rows: [
          ['account_id', 'acv'],
          ['A', 1],
        ],
      },
      {
        name: 'Two',
        rows: [
          ['account_id', 'acv'],
          ['B', 2],
        ],
      },
    ])
    const path = file('sheets.xlsx', bytes)
    expect((await readBase(path)).accounts[0]!.id).toBe('A')
    expect((await readBase(path, { map: file('two.yaml', 'sheet: Two\n') })).accounts[0]!.id).toBe('B')
    expect(await readProblems(path, { map: file('three.yaml', 'sheet: Three\n') })).toEqual([
      { code: 'xlsx-sheet-missing', file: 'sheets.xlsx', values: { sheet: 'Three', sheets: ['One', 'Two'] } },
    ])
  })

  test('[I10] a row is named by its number in the sheet', async () => {
    const path = file(
      'rows.xlsx',
      await workbook([{ name: 'S', rows: [[], ['account_id', 'acv'], ['A', 1], [], ['B', -1]] }]),
    )
    const { summary } = await readBase(path)
    expect(summary.rejected).toMatchObject([{ line: 5, column: 'acv', code: 'negative-acv' }])
  })

  test('[I10] whatever its name, a workbook is read as one', async () => {
    const path = file(
      'workbook.csv',
      await workbook([
        {
          name: 'S',
          rows: [
            ['account_id', 'acv'],
            ['A', 1],
          ],
        },
      ]),
    )
    expect((await readBase(path)).summary.format).toBe('xlsx')
  })
})

describe('bombs', () => {
  const megabytes = (count: number) => Buffer.alloc(count * 1_048_576)

  test('[I10] declared sizes beyond the limit are refused unread', async () => {
    const entry = { name: 'xl/worksheets/sheet1.xml', data: megabytes(1), declared: 0xfffffff0 }
    expect(await readProblems(file('declared.xlsx', zipOf([entry])))).toMatchObject([
      { code: 'xlsx-too-large', file: 'declared.xlsx', values: { bytes: 0xfffffff0 } },
    ])
  })

  test('[I10] so is a file that shrinks more than any sheet does', async () => {
    const entries = Array.from({ length: 8 }, (_, at) => ({ name: `xl/${at}.xml`, data: megabytes(20) }))
    expect(await checkZip(zipOf(entries))).toMatchObject({
      code: 'xlsx-too-large',
      bytes: 8 * 20 * 1_048_576,
    })
  })

  test('[I10] sizes that lie are found by inflating into nothing', async () => {
    const entry = { name: 'xl/worksheets/sheet1.xml', data: megabytes(100), declared: 1000 }
    const fault = await checkZip(zipOf([entry]))
    expect(fault).toMatchObject({ code: 'xlsx-too-large' })
    if (fault?.code === 'xlsx-too-large') expect(fault.bytes).toBeLessThan(70 * 1_048_576)
  })

  test('[I10] entries that share their bytes count each time', async () => {
    const zip = zipOf([{ name: 'a.xml', data: megabytes(30) }])
    const end = zip.length - 22
    const at = zip.readUInt32LE(end + 16)
    const record = zip.subarray(at, end)
    const overlapped = Buffer.concat([zip.subarray(0, at), record, record, record, zip.subarray(end)])
    overlapped.writeUInt16LE(3, overlapped.length - 12)
    expect(await checkZip(overlapped)).toMatchObject({ code: 'xlsx-too-large', bytes: 90 * 1_048_576 })
  })

  test('[I9] [I10] a ZIP file that is no workbook', async () => {
    const path = file('other.xlsx', zipOf([{ name: 'readme.txt', data: Buffer.from('hello') }]))
    expect(await readProblems(path)).toMatchObject([{ code: 'xlsx-unreadable', file: 'other.xlsx' }])
  })

  test('[I10] a plain workbook passes', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [`A${row}`, 0])
    expect(await checkZip(Buffer.from(await workbook([{ name: 'S', rows }])))).toBeUndefined()
  })
})

test('[I3] [I10] any damage gives a base or problems', async () => {
  const whole = Buffer.from(
    await workbook([
      {
        name: 'S',
        rows: [
          ['account_id', 'acv'],
          ['A', 1],
          ['B', 2],
        ],
      },
    ]),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.nat({ max: whole.length }),
      async (changes, length) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const path = file('damaged.xlsx', bytes.subarray(0, length % 7 === 0 ? length : whole.length))
        const { readCustomerBase } = await import('../read-customer-base.ts')
        const read = await readCustomerBase({ path, asOf: 0 })
        expect(['customer-base', 'problems']).toContain(read.kind)
      },
    ),
    { numRuns: 200 },
  )
})
