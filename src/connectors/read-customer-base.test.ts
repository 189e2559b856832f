import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../domain/account/account.ts'
import { parseDay } from '../domain/kernel/day.ts'
import { csvLines } from './csv/write-csv.ts'
import { readCustomerBase } from './read-customer-base.ts'
import { AS_OF, asPlain, readBase, readProblems } from './testing/read-text.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()

describe('a canonical list', () => {
  const header =
    'account_id,name,acv,currency,employees,industry,region,country,language,start_date,renewal_date,owner,tier,strategic,complexity,health,nps,parent_id,contract_touch,health_trend,open_tickets,seats'

  test('[I1] [I20] every column lands in its place', async () => {
    const row =
      'A1,Acme,"1,234.50",EUR,250,Software,EMEA,DE,de,2020-01-31,2026-05-01,CSM 01,high,yes,4,85.5,-20,A0,low,-2.5,3,17'
    const { accounts, base, summary } = await readBase(file('canonical.csv', `${header}\n${row}\n`))
    expect(accounts).toEqual([
      anAccount({
        id: 'A1',
        name: 'Acme',
        acvMinor: 123_450,
        employees: 250,
        industry: 'Software',
        region: 'EMEA',
        country: 'DE',
        language: 'de',
        startOn: parseDay('2020-01-31'),
        renewalOn: parseDay('2026-05-01'),
        owner: 'CSM 01',
        tier: 'high',
        strategic: true,
        complexity: 4,
        health: 85.5,
        healthTrend: -2.5,
        openTickets: 3,
        nps: -20,
        parentId: 'A0',
        contractTouch: 'low',
        custom: { seats: 17 },
      }),
    ])
    expect(base).toMatchObject({ currency: 'EUR', acvProxy: undefined, customFields: { seats: 'double' } })
    expect(summary).toMatchObject({
      rows: 1,
      accepted: 1,
      rejectedRows: 0,
      rejectedValues: 0,
      format: 'csv',
      delimiter: ',',
    })
    expect(summary.mapping.find(({ field }) => field === 'acv')).toEqual({
      field: 'acv',
      source: 'acv',
      isExpression: false,
      by: 'header',
    })
  })

  test('[I2] [I21] [I22] [I23] rejected rows and values, each with line, column and code', async () => {
    const text = `account_id,acv,complexity,health,renewal_date,strategic,contract_touch
A1,100,,,,,
A1,200,,,,,
,300,,,,,
A2,-1,,,,,
A3,abc,,,,,
A4,,,,,,
A5,500,9,101,2024-02-30,maybe,other
A6,600
A7,"7"0,,,,,
`
    const { accounts, summary } = await readBase(file('rejected.csv', text))
    expect(accounts.map(({ id, acvMinor }) => [id, acvMinor])).toEqual([
      ['A1', 10_000],
      ['A4', undefined],
      ['A5', 50_000],
    ])
    const place = { file: 'rejected.csv' }
    expect(summary.rejected).toEqual([
      {
        ...place,
        line: 3,
        column: 'account_id',
        code: 'duplicate-id',
        scope: 'row',
        values: { id: 'A1', firstLine: 2 },
      },
      { ...place, line: 4, column: 'account_id', code: 'missing-id', scope: 'row', values: {} },
      { ...place, line: 5, column: 'acv', code: 'negative-acv', scope: 'row', values: { value: '-1' } },
      { ...place, line: 6, column: 'acv', code: 'number-unreadable', scope: 'row', values: { value: 'abc' } },
      {
        ...place,
        line: 8,
        column: 'renewal_date',
        code: 'date-unreadable',
        scope: 'value',
        values: { value: '2024-02-30' },
      },
      {
        ...place,
        line: 8,
        column: 'strategic',
        code: 'boolean-unreadable',
        scope: 'value',
        values: { value: 'maybe' },
      },
      {
        ...place,
        line: 8,
        column: 'complexity',
        code: 'out-of-range',
        scope: 'value',
        values: { value: '9' },
      },
      { ...place, line: 8, column: 'health', code: 'out-of-range', scope: 'value', values: { value: '101' } },
      {
        ...place,
        line: 8,
        column: 'contract_touch',
        code: 'touch-unreadable',
        scope: 'value',
        values: { value: 'other' },
      },
      {
        ...place,
        line: 9,
        column: undefined,
        code: 'ragged-row',
        scope: 'row',
        values: { expected: 7, found: 2 },
      },
      { ...place, line: 10, column: 'acv', code: 'text-after-quote', scope: 'row', values: {} },
    ])
    expect(summary).toMatchObject({ rows: 9, accepted: 3, rejectedRows: 6, rejectedValues: 5 })
    expect(summary.notes).toContainEqual({ code: 'acv-missing', values: { accounts: 1 } })
  })

  test('[I2] ten thousand rejections are kept, all are counted', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `A${row},-1\n`).join('')
    const { summary } = await readBase(file('many.csv', `account_id,acv\nA,1\n${rows}`))
    expect(summary.rejected).toHaveLength(10_000)
    expect(summary).toMatchObject({ rows: 12_001, accepted: 1, rejectedRows: 12_000 })
  })

  test('[I8] empty cells after the last column and blank rows do no harm', async () => {
    const { summary } = await readBase(file('blank.csv', 'account_id,acv,,\nA1,1,,\n,,,\n\nA2,2,,,,\n'))
    expect(summary).toMatchObject({ rows: 2, accepted: 2 })
    expect(summary.notes).toContainEqual({ code: 'empty-rows', values: { rows: 1 } })
  })

  test('[I38] a walk gives the same accounts as the rows, again and again', async () => {
    const account = fc.record({
      name: fc.stringMatching(/^[A-Za-zäß日",\n]{0,8}$/).map((text) => text.trim()),
      cents: fc.option(fc.integer({ min: 0, max: 1e11 }), { nil: undefined }),
      employees: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }),
      renewal: fc.option(fc.constantFrom('2026-01-05', '2024-02-29'), { nil: undefined }),
      strategic: fc.option(fc.boolean(), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 20 }), async (list) => {
        const rows = list.map(({ name, cents, employees, renewal, strategic }, row) => [
          `A${row}`,
          name,
          cents === undefined ? '' : (cents / 100).toFixed(2),
          employees,
          renewal,
          strategic,
        ])
        const lines = csvLines(['account_id', 'name', 'acv', 'employees', 'renewal_date', 'strategic'], rows)
        const { base, accounts } = await readBase(file('walk.csv', [...lines].join('')))
        const expected = list.map(({ name, cents, employees, renewal, strategic }, row) =>
          anAccount({
            id: `A${row}`,
            name: name === '' ? undefined : name,
            acvMinor: cents,
            employees,
            renewalOn: renewal === undefined ? undefined : parseDay(renewal),
            strategic,
          }),
        )
        expect(accounts).toEqual(expected)
        expect([...base.accounts].map(asPlain)).toEqual(expected)
        expect(base.accounts.size).toBe(list.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('how numbers are written', () => {
  test('[I12] decimal commas, by the column', async () => {
    const { accounts } = await readBase(
      file('comma.csv', 'account_id;ACV\nA1;1.234,50 €\nA2;2.000\nA3;7,5\n'),
    )
    expect(accounts.map(({ acvMinor }) => acvMinor)).toEqual([123_450, 200_000, 750])
  })

  test('[I12] the likes of 1.234 alone are asked about', async () => {
    expect(await readProblems(file('ask.csv', 'account_id;acv\nA1;1.234\nA2;5.678\nA3;12\n'))).toEqual([
      {
        code: 'number-format-ambiguous',
        file: 'ask.csv',
        line: 2,
        column: 'acv',
        values: { value: '1.234' },
      },
    ])
  })

  test('[I12] [I17] a column that contradicts itself evenly is asked about', async () => {
    const path = file('even.csv', 'account_id;acv;start_date\nA1;1.5;13/01/2024\nA2;1,5;01/13/2024\n')
    expect(await readProblems(path)).toMatchObject([
      { code: 'number-format-ambiguous', line: 2, values: { value: '1.5' } },
      { code: 'date-order-ambiguous', line: 2, values: { value: '13/01/2024' } },
    ])
  })

  test.each([
    ['$1,234', 'USD', 123_400],
    ['R$ 1.234', 'BRL', 123_400],
    ['¥1,234', 'JPY', 1234],
  ])('[I12] [I15] %s alone is told by its currency', async (amount, currency, minor) => {
    const { accounts, base } = await readBase(file('sign.csv', `account_id;acv\nA1;${amount}\n`))
    expect(base.currency).toBe(currency)
    expect(accounts[0]!.acvMinor).toBe(minor)
  })

  test('[I12] another column of the file tells', async () => {
    const { accounts } = await readBase(file('other.csv', 'account_id;acv;discount\nA1;1.234;0,5\n'))
    expect(accounts[0]!.acvMinor).toBe(123_400)
  })

  test('[I12] employees are counted, so 1.234 are 1234', async () => {
    const { accounts } = await readBase(file('count.csv', 'account_id;acv;employees\nA1;12;1.234\n'))
    expect(accounts[0]!.employees).toBe(1234)
  })

  test('[I12] a custom column in doubt stays text, and a note says so', async () => {
    const { accounts, summary } = await readBase(file('custom.csv', 'account_id;acv;usage\nA1;12;1.234\n'))
    expect(accounts[0]!.custom).toEqual({ usage: '1.234' })
    expect(summary.notes).toContainEqual({ code: 'custom-number-ambiguous', values: { column: 'usage' } })
  })

  test('[I13] a style that only shows after the sample is found all the same', async () => {
    const plain = Array.from({ length: 3000 }, (_, row) => `A${row};${row}\n`).join('')
    const { accounts, summary } = await readBase(
      file('late.csv', `account_id;acv\n${plain}B1;1.234\nB2;5,5\n`),
    )
    expect(summary.rejectedRows).toBe(0)
    expect(accounts.slice(-2).map(({ acvMinor }) => acvMinor)).toEqual([123_400, 550])
  })

  test('[I13] what contradicts the whole column is rejected', async () => {
    const { summary } = await readBase(file('mix.csv', 'account_id;acv\nA1;1,5\nA2;2,5\nA3;1.5\n'))
    expect(summary.rejected).toMatchObject([{ line: 4, code: 'number-style', values: { value: '1.5' } }])
  })

  test('[I13] a custom column that holds words further down is text throughout', async () => {
    const plain = Array.from({ length: 3000 }, (_, row) => `A${row},1,${row}\n`).join('')
    const { base, accounts, summary } = await readBase(
      file('words.csv', `account_id,acv,rank\n${plain}B,1,none yet\n`),
    )
    expect(base.customFields).toEqual({ rank: 'string' })
    expect(accounts[7]!.custom).toEqual({ rank: '7' })
    expect(summary.rejectedValues).toBe(0)
  })

  test('[I24] codes with leading zeros stay text', async () => {
    const { accounts } = await readBase(
      file('codes.csv', 'account_id,acv,zip,ok\n007,1,01234,yes\n008,2,10115,no\n'),
    )
    expect(accounts.map(({ id, custom }) => [id, custom])).toEqual([
      ['007', { zip: '01234', ok: true }],
      ['008', { zip: '10115', ok: false }],
    ])
  })
})

describe('currencies', () => {
  test('[I15] no word on the currency: dollars, and a note', async () => {
    const { base, summary } = await readBase(file('none.csv', 'account_id,acv\nA1,5\n'))
    expect(base.currency).toBe('USD')
    expect(summary.notes).toContainEqual({ code: 'currency-assumed', values: { currency: 'USD' } })
  })

  test('[I15] the header of the amounts names it', async () => {
    const { base } = await readBase(file('header.csv', 'account_id,ARR (EUR)\nA1,5\n'))
    expect(base.currency).toBe('EUR')
  })

  test('[I15] $ means the dollars that the column names', async () => {
    const { base, accounts } = await readBase(file('cad.csv', 'account_id,acv,currency\nA1,"$5",CAD\n'))
    expect([base.currency, accounts[0]!.acvMinor]).toEqual(['CAD', 500])
  })

  test('[I15] a sign that contradicts the column rejects the row', async () => {
    const { summary } = await readBase(
      file('odd.csv', 'account_id,acv,currency\nA1,5,EUR\nA2,$5,EUR\nA3,5,Taler\n'),
    )
    expect(summary.rejected).toMatchObject([
      { line: 3, column: 'acv', code: 'currency-conflict' },
      { line: 4, column: 'currency', code: 'currency-unknown', values: { value: 'Taler' } },
    ])
  })

  test('[I16] several currencies without rates are refused with all of them', async () => {
    const path = file('several.csv', 'account_id,acv,currency\nA1,5,EUR\nA2,7,USD\nA3,8,USD\nA4,,GBP\n')
    expect(await readProblems(path)).toEqual([
      {
        code: 'mixed-currencies',
        file: 'several.csv',
        values: { base: 'EUR', currencies: ['EUR (1)', 'USD (2)'], missing: ['USD'] },
      },
    ])
  })

  test('[I16] with rates they become one', async () => {
    const path = file('rated.csv', 'account_id,acv,currency\nA1,5,EUR\nA2,1000,JPY\nA3,$10.005,\n')
    const map = file('rates.yaml', 'currency: EUR\nrates: { JPY: 0.0061, USD: 0.9 }\n')
    const { accounts, summary } = await readBase(path, { map })
    expect(accounts.map(({ acvMinor }) => acvMinor)).toEqual([500, 610, 900])
    expect(summary.notes).toContainEqual({
      code: 'currency-converted',
      values: { currency: 'JPY', rows: 1, rate: 0.0061 },
    })
  })
})

describe('dates', () => {
  test('[I17] each column has its own order', async () => {
    const { accounts } = await readBase(
      file(
        'orders.csv',
        'account_id,acv,start_date,renewal_date\nA1,1,31/01/2024,01/31/2026\nA2,1,02/03/2024,02/03/2026\n',
      ),
    )
    expect(accounts[1]).toMatchObject({ startOn: parseDay('2024-03-02'), renewalOn: parseDay('2026-02-03') })
  })

  test('[I17] a column that reads both ways is asked about', async () => {
    expect(
      await readProblems(file('both.csv', 'account_id,acv,renewal_date\nA1,1,01/02/2026\nA2,1,03/04/2026\n')),
    ).toEqual([
      {
        code: 'date-order-ambiguous',
        file: 'both.csv',
        line: 2,
        column: 'renewal_date',
        values: { value: '01/02/2026' },
      },
    ])
  })

  test('[I13] [I17] an order that only shows after the sample is found all the same', async () => {
    const plain = Array.from({ length: 2000 }, (_, row) => `A${row},1,2024-01-01\n`).join('')
    const path = file(
      'late-date.csv',
      `account_id,acv,start_date\n${plain}B1,1,01/13/2024\nB2,1,02/03/2024\n`,
    )
    const { accounts, summary } = await readBase(path)
    expect(summary.rejectedValues).toBe(0)
    expect(accounts.at(-1)!.startOn).toBe(parseDay('2024-02-03'))
  })
})

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
    [
      'none.csv',
      'account_id,acv\nA,-5\n',
      {
        code: 'no-rows-accepted',
        file: 'none.csv',
        line: 2,
        column: 'acv',
        values: { rows: 1, filtered: 0, reason: 'negative-acv' },
      },
    ],
  ])('[I1] [I7] [I9] %s is refused', async (name, content, problem) => {
    expect(await readProblems(file(name, content))).toEqual([problem])
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
