import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../../domain/account/account.ts'
import { readCustomerBase } from '../read-customer-base.ts'
import { AS_OF, readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'

const file = temporaryFiles()

describe('what a file may be', () => {
  const text = 'account_id;name;acv\nA1;Müller & Söhne;5\n'

  test.each<[name: string, bytes: Uint8Array, found: { encoding: string; isGuessed: boolean }]>([
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`), { encoding: 'utf-8', isGuessed: false }],
    [
      'utf-16 with a mark',
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      { encoding: 'utf-16le', isGuessed: false },
    ],
    ['utf-16 without a mark', Buffer.from(text, 'utf16le'), { encoding: 'utf-16le', isGuessed: false }],
    [
      'utf-16 big-endian',
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      { encoding: 'utf-16be', isGuessed: false },
    ],
    ['Latin-1', Buffer.from(text, 'latin1'), { encoding: 'windows-1252', isGuessed: true }],
    ['gzip', gzipSync(text), { encoding: 'utf-8', isGuessed: false }],
  ])('[I6] [I9] %s', async (name, bytes, { encoding, isGuessed }) => {
    const { accounts, summary } = await readBase(file(`${name}.csv`, bytes))
    expect(accounts[0]).toMatchObject({ id: 'A1', name: 'Müller & Söhne', acvMinor: 500 })
    expect(summary.encoding).toBe(encoding)
    expect(summary.notes.some(({ code }) => code === 'encoding-guessed')).toBe(isGuessed)
  })

  test('[I6] [I20] Shift_JIS with Japanese headers', async () => {
    // 顧客ID,会社名,年間契約額 / C1,さくらソフト,¥1200
    const bytes = Buffer.from(
      '8cda8b714944' +
        '2c' +
        '89ef8ed096bc' +
        '2c' +
        '944e8ad48c5f96f18a7a' +
        '0a' +
        '43312c82b382ad82e7835c83748367' +
        '2c31323030' +
        '0a',
      'hex',
    )
    const { accounts, summary } = await readBase(file('sjis.csv', bytes))
    expect(summary.encoding).toBe('shift_jis')
    expect(accounts[0]).toMatchObject({ id: 'C1', name: 'さくらソフト', acvMinor: 120_000 })
  })

  test('[I6] a bad byte far into the file', async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `A${row};Name;5\n`).join('')
    const { accounts } = await readBase(
      file('far.csv', Buffer.from(`account_id;name;acv\n${rows}B;Jos\u00e9;5\n`, 'latin1')),
    )
    expect(accounts.at(-1)!.name).toBe('José')
  })

  test.each([
    ['empty.csv', '', { code: 'file-empty', file: 'empty.csv', values: {} }],
    ['mark.csv', '\ufeff', { code: 'file-empty', file: 'mark.csv', values: {} }],
    ['blank.csv', '\n\n', { code: 'file-empty', file: 'blank.csv', values: {} }],
    [
      'header.csv',
      'account_id,acv\n',
      { code: 'header-only', file: 'header.csv', line: 1, values: { columns: ['account_id', 'acv'] } },
    ],
    [
      'quote.csv',
      'account_id,acv\nA,"5\nB,6\n',
      { code: 'unclosed-quote', file: 'quote.csv', line: 2, values: {} },
    ],
    [
      'twice.csv',
      'acv,acv\n1,2\n',
      { code: 'duplicate-header', file: 'twice.csv', line: 1, column: 'acv', values: { name: 'acv' } },
    ],
    ['zero.csv', 'account_id,acv\nA\0,5\n', { code: 'file-binary', file: 'zero.csv', values: {} }],
    [
      'no-id.csv',
      'acv\n5\n',
      { code: 'no-id-column', file: 'no-id.csv', line: 1, values: { columns: ['acv'] } },
    ],
  ])('[I1] [I7] [I9] %s is refused', async (name, content, problem) => {
    expect(await readProblems(file(name, content))).toEqual([problem])
  })

  test('[I9] none of the rows could be taken: each says why', async () => {
    const path = file('none.csv', 'account_id,acv\nA,-5\nA,x\n')
    expect(await readCustomerBase({ path, asOf: AS_OF })).toMatchObject({
      problems: [{ code: 'no-rows-accepted', file: 'none.csv', values: { rows: 2, filtered: 0 } }],
      rejected: [
        { code: 'negative-acv', line: 2, column: 'acv' },
        { code: 'number-unreadable', line: 3, column: 'acv' },
      ],
    })
  })

  test('[I7] ten thousand columns, and one more', async () => {
    const columns = (count: number) => [
      'account_id',
      'acv',
      ...Array.from({ length: count - 2 }, (_, at) => `c${at}`),
    ]
    const rowOf = (count: number) => ['A', '1', ...Array<string>(count - 2).fill('')].join(',')
    const { base } = await readBase(file('wide.csv', `${columns(10_000).join(',')}\n${rowOf(10_000)}\n`))
    expect(Object.keys(base.customFields)).toHaveLength(9998)
    const tooWide = file('wider.csv', `${columns(10_001).join(',')}\n${rowOf(10_001)}\n`)
    expect(await readProblems(tooWide)).toEqual([
      { code: 'too-many-columns', file: 'wider.csv', line: 1, values: { limit: 10_000 } },
    ])
  })

  test('[I23] [I21] a text of more than 4,096 bytes is none', async () => {
    const long = 'x'.repeat(4097)
    const path = file('texts.csv', `account_id,acv,name,industry\nA1,1,${long},${long}\n${long},1,,\n`)
    const { accounts, summary } = await readBase(path)
    expect(accounts).toEqual([anAccount({ id: 'A1', acvMinor: 100 })])
    expect(summary.rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'name', 'text-too-long'],
      [2, 'industry', 'text-too-long'],
      [3, 'account_id', 'text-too-long'],
    ])
  })

  test('[I7] a line of many megabytes', async () => {
    expect(await readProblems(file('long.csv', `account_id,acv\n${'x'.repeat(5_000_000)}\n`))).toMatchObject([
      { code: 'line-too-long', line: 2 },
    ])
  })

  test('[I9] a broken gzip, a folder, no file, an old workbook, a text named .xlsx', async () => {
    const broken = gzipSync('account_id,acv\nA,1\n').subarray(0, 20)
    expect(await readProblems(file('broken.csv.gz', broken))).toMatchObject([{ code: 'gzip-unreadable' }])
    expect(await readProblems(file('x.csv', 'a').slice(0, -6))).toMatchObject([{ code: 'file-unreadable' }])
    expect(await readProblems('/nowhere/list.csv')).toMatchObject([
      { code: 'file-not-found', file: 'list.csv' },
    ])
    const notAWorkbook = file('zip.xlsx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))
    expect(await readProblems(notAWorkbook)).toMatchObject([{ code: 'xlsx-not-a-zip' }])
    const old = Buffer.from('d0cf11e0a1b11ae10000', 'hex')
    expect(await readProblems(file('old.xls', old))).toMatchObject([{ code: 'old-excel-file' }])
    expect(await readProblems(file('text.xlsx', 'account_id,acv\n'))).toMatchObject([
      { code: 'xlsx-not-a-zip' },
    ])
  })

  test('[I5] [I4] a first line sep=, tabs, bars, CR line ends', async () => {
    for (const [name, content] of [
      ['sep.csv', 'sep=;\r\naccount_id;acv\r\nA1;5\r\n'],
      ['tab.tsv', 'account_id\tacv\nA1\t5\n'],
      ['bar.txt', 'account_id|acv\nA1|5\n'],
      ['cr.csv', 'account_id,acv\rA1,5\r'],
    ] as const) {
      const { accounts } = await readBase(file(name, content))
      expect(accounts).toEqual([anAccount({ id: 'A1', acvMinor: 500 })])
    }
  })

  test('[I3] any bytes give a base or problems', async () => {
    const unit = fc.constantFrom(
      'account_id',
      'acv',
      ',',
      ';',
      '\n',
      '"',
      '1',
      '.',
      '-',
      '€',
      'x',
      '\r',
      '2024-01-01',
      ' ',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit, maxLength: 40 }).map(Buffer.from), fc.uint8Array({ maxLength: 64 })),
        async (bytes) => {
          const read = await readCustomerBase({ path: file('any.csv', bytes), asOf: AS_OF })
          if (read.kind === 'problems') expect(read.problems.length).toBeGreaterThan(0)
          else {
            const { rows, accepted, rejectedRows, filtered } = read.summary
            expect(rows).toBe(accepted + rejectedRows + filtered)
            expect([...read.base.accounts]).toHaveLength(accepted)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
