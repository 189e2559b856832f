import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'
import { withDayLiterals } from './day-literals.ts'
import { mapJsonSchema } from './map-schema.ts'
import { parseMap } from './parse-map.ts'
import { writeMap } from './write-map.ts'

const file = temporaryFiles()

describe('the file', () => {
  test('[I25] problems have lines and suggestions, several at once', () => {
    const text =
      'currency: USD\ncolums:\n  acv: x\ncolumns:\n  employes: n\n  acv: { tota: x, months: 3 }\ndecimal: ";"\n'
    expect(parseMap(text, 'm.yaml')).toEqual({
      kind: 'problems',
      problems: [
        { code: 'map-invalid', file: 'm.yaml', line: 7, column: 'decimal', values: { expected: ', | .' } },
        expect.objectContaining({ code: 'map-invalid', line: 6, column: 'columns.acv' }),
        {
          code: 'map-unknown-key',
          file: 'm.yaml',
          line: 5,
          column: 'columns.employes',
          values: { key: 'employes', suggestion: 'employees' },
        },
        {
          code: 'map-unknown-key',
          file: 'm.yaml',
          line: 2,
          column: 'colums',
          values: { key: 'colums', suggestion: 'columns' },
        },
      ],
    })
  })

  test('[I25] what is no YAML says where', () => {
    expect(parseMap('columns:\n  acv: [1, 2\n', 'm.yaml')).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'map-yaml', file: 'm.yaml', line: 3 }],
    })
  })

  test('[I25] [I3] a bomb of aliases is refused', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
    )
    expect(parseMap(`a0: &a0 [x, x, x]\n${levels.join('\n')}\n`, 'm.yaml')).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'map-yaml' }],
    })
  })

  test('[I25] the schema is published as JSON Schema', () => {
    const schema = JSON.stringify(mapJsonSchema())
    for (const key of ['account_id', 'acvProxy', 'join', 'rates', 'generate'])
      expect(schema).toContain(`"${key}"`)
  })

  test('[I3] any text gives a map or problems', () => {
    const unit = fc.constantFrom(
      'columns',
      'acv',
      'join',
      ':',
      ' ',
      '\n',
      '-',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '"',
      "'",
      '#',
      '|',
      '!',
      'x',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(['map', 'problems']).toContain(parseMap(text, 'm.yaml').kind)
      }),
      { numRuns: 500 },
    )
  })
})

describe('expressions', () => {
  test('[I26] day("…") is a number, and every other place stays where it is', () => {
    const source = 'closed >= day("2024-01-01") && x'
    expect(withDayLiterals(source)).toBe('closed >= (19723)           && x')
    expect(withDayLiterals(source)).toHaveLength(source.length)
    expect(withDayLiterals('day("2024-02-30")')).toBe('day("2024-02-30")')
  })

  test('[I26] columns by name or in brackets, unknown stays unknown', async () => {
    const path = file('x.csv', 'id,Monthly Charges,extra,first,last\nA,29.85,1.005,Ann,B\nB,10,,C,\n')
    const map = file(
      'x.yaml',
      `columns:
  acv: { value: 'row["Monthly Charges"] * 12 + extra' }
  name: { value: 'first + " " + last' }
  strategic: { value: 'row["Monthly Charges"] > 20' }
`,
    )
    const { accounts, summary } = await readBase(path, { map })
    expect(accounts.map(({ acvMinor, name, strategic }) => [acvMinor, name, strategic])).toEqual([
      [35_921, 'Ann B', true],
      [undefined, undefined, false],
    ])
    expect(summary.mapping).toContainEqual({
      field: 'acv',
      source: 'row["Monthly Charges"] * 12 + extra',
      isExpression: true,
      by: 'map',
    })
  })

  test('[I26] dates are day numbers; a where keeps only what is true', async () => {
    const path = file('d.csv', 'id,acv,ends\nA,1,2025-12-31\nB,1,2026-01-01\nC,1,\nD,1,2027-01-01\n')
    const map = file(
      'd.yaml',
      `where: 'ends >= as_of'\ncolumns:\n  renewal_date: { value: 'min(ends, day("2026-06-01"))' }\n`,
    )
    const { accounts, summary } = await readBase(path, { map })
    expect(accounts.map(({ id, renewalOn }) => [id, renewalOn])).toEqual([
      ['B', parseDay('2026-01-01')],
      ['D', parseDay('2026-06-01')],
    ])
    expect(summary).toMatchObject({ rows: 4, accepted: 2, filtered: 2 })
    expect(summary.notes).toContainEqual({ code: 'rows-filtered', values: { rows: 2 } })
  })

  test('[I25] [I26] an expression that does not fit has its line, its place and a suggestion', async () => {
    const path = file('bad.csv', 'id,amount\nA,1\n')
    const map = file(
      'bad.yaml',
      'columns:\n  acv: { value: "amont * 12" }\n  name: nome\n  strategic: { value: "1 +" }\n',
    )
    expect(await readProblems(path, { map })).toMatchObject([
      {
        code: 'map-unknown-column',
        line: 3,
        column: 'columns.name',
        values: { name: 'nome', columns: expect.arrayContaining(['id', 'amount']) },
      },
      {
        code: 'map-expression',
        file: 'bad.yaml',
        line: 2,
        column: 'columns.acv.value',
        values: { fault: 'unknown-field', field: 'amont', suggestion: 'amount', offset: 0 },
      },
      { code: 'map-expression', line: 4, column: 'columns.strategic.value', values: { fault: 'syntax' } },
    ])
  })

  test('[I26] [I23] a value that the expression cannot use is listed', async () => {
    const path = file('unread.csv', 'id,m\nA,5\nB,five\n')
    const map = file(
      'unread.yaml',
      'types: { m: number }\notherColumns: drop\ncolumns:\n  acv: { value: "m * 12" }\n',
    )
    const { accounts, summary } = await readBase(path, { map })
    expect(accounts.map(({ acvMinor }) => acvMinor)).toEqual([6000, undefined])
    expect(summary.rejected).toMatchObject([
      { line: 3, column: 'm', code: 'number-unreadable', values: { value: 'five' } },
    ])
    expect(summary.ignoredColumns).toEqual(['m'])
  })

  test('[I12] [I17] columns in expressions are asked about when in doubt', async () => {
    const path = file('doubt.csv', 'id;m;d\nA;1.234;01/02/2024\n')
    const map = file('doubt.yaml', `where: 'd < as_of'\ncolumns:\n  acv: { value: "m * 12" }\n`)
    expect(await readProblems(path, { map })).toMatchObject([
      { code: 'date-order-ambiguous', column: 'd', line: 2 },
      { code: 'number-format-ambiguous', column: 'm', line: 2 },
    ])
    const settled = file(
      'settled.yaml',
      `decimal: ","\ndates: mdy\nwhere: 'd < as_of'\ncolumns:\n  acv: { value: "m * 12" }\n  start_date: d\n`,
    )
    const { accounts } = await readBase(path, { map: settled })
    expect(accounts[0]).toMatchObject({ acvMinor: 1_480_800, startOn: parseDay('2024-01-02') })
  })
})

describe('sources of a column', () => {
  test('[I30] ids are made from the number of the row, also after a rejected one', async () => {
    const path = file('ids.csv', 'acv\n5\n-1\n7\n')
    const map = file('ids.yaml', 'columns:\n  account_id: { generate: "C{row:3}-{row}" }\n')
    const { accounts } = await readBase(path, { map })
    expect(accounts.map(({ id }) => id)).toEqual(['C001-1', 'C003-3'])
  })

  test('[I29] contracts of several months and ramped ones are annualised', async () => {
    const path = file(
      'tcv.csv',
      'id,tcv,months,y1,y2,y3,start\nA,36000,36,100,200,300,2024-06-01\nB,100,3,1,2,3,2027-01-01\nC,5,0,1,2,3,2001-01-01\n',
    )
    const total = file('total.yaml', 'columns:\n  acv: { total: tcv, months: months }\n')
    const ramped = file('ramped.yaml', 'columns:\n  acv: { years: [y1, y2, y3], start: start }\n')
    expect((await readBase(path, { map: total })).accounts.map(({ acvMinor }) => acvMinor)).toEqual([
      1_200_000,
      40_000,
      undefined,
    ])
    expect((await readBase(path, { map: ramped })).accounts.map(({ acvMinor }) => acvMinor)).toEqual([
      20_000, 100, 300,
    ])
    const onAnniversary = { map: ramped, asOf: parseDay('2026-06-01')! }
    expect((await readBase(path, onAnniversary)).accounts[0]!.acvMinor).toBe(30_000)
  })

  test('[I14] minor units, in the currency of the row', async () => {
    const path = file('minor.csv', 'id,cents,currency\nA,2999,usd\nB,1000,jpy\n')
    const map = file('minor.yaml', 'currency: USD\nrates: { JPY: 0.01 }\ncolumns:\n  acv: { minor: cents }\n')
    expect((await readBase(path, { map })).accounts.map(({ acvMinor }) => acvMinor)).toEqual([2999, 1000])
  })

  test('[I31] constants, nothing, replaced values, a proxy', async () => {
    const path = file('parts.csv', 'id,name,sales,sector\nA,Acme,5,technolgy\nB,Boole,7,\n')
    const map = file(
      'parts.yaml',
      `acvProxy: orders of a year
replace: { sector: { technolgy: technology } }
empty: { sector: unclassified }
columns:
  acv: sales
  name: null
  industry: sector
  country: { constant: PT }
custom:
  label: name
`,
    )
    const { accounts, base, summary } = await readBase(path, { map })
    expect(accounts).toMatchObject([
      { name: undefined, industry: 'technology', country: 'PT', custom: { label: 'Acme' } },
      { industry: 'unclassified', custom: { label: 'Boole' } },
    ])
    expect([base.acvProxy, summary.acvProxy]).toEqual(['orders of a year', 'orders of a year'])
  })

  test('[I15] a currency that does not exist', async () => {
    const path = file('cur.csv', 'id,acv\nA,5\n')
    const map = file('cur.yaml', 'currency: EURO\nrates:\n  USX: 1\n')
    expect(await readProblems(path, { map })).toMatchObject([
      { code: 'map-currency-unknown', line: 1, values: { currency: 'EURO' } },
      { code: 'map-currency-unknown', line: 3, values: { currency: 'USX' } },
    ])
  })
})

describe('second files', () => {
  const accounts = 'id,name\n1,A\n2,B\n3,C\n'
  const orders =
    'order,account,amount,status,on,plan\no1,1,0.1,won,2025-03-01,basic\no2,1,0.2,won,2025-04-01,pro\no3,2,5,lost,2025-05-01,basic\no4,9,7,won,2025-05-01,basic\no5,,8,won,2025-05-01,basic\no6,,9,lost,2025-05-01,basic\no7,2,x,won,2024-05-01,basic\no8,1,bad\n'
  const map = (join: string) =>
    `join:\n  - file: orders.csv\n    on: { id: account }\n    types: { amount: number }\n${join}`

  test('[I27] [I28] sums, counts, ends; rows left out are told', async () => {
    file('orders.csv', orders)
    const path = file('main.csv', accounts)
    const mapped = file(
      'main.yaml',
      `${map(`    where: 'status == "won"'
    take:
      total: { sum: amount }
      orders: count
      largest: { max: amount }
      smallest: { min: amount }
      first_plan: { first: plan }
      last_plan: { last: plan, by: on }
      early_plan: { last: plan, by: "-on" }
`)}columns:
  acv: total
custom: { orders: orders, largest: largest, smallest: smallest, first_plan: first_plan, last_plan: last_plan, early_plan: early_plan }
`,
    )
    const { accounts: found, summary } = await readBase(path, { map: mapped })
    expect(found.map(({ acvMinor, custom }) => [acvMinor, custom])).toEqual([
      [
        30,
        {
          orders: 2,
          largest: 0.2,
          smallest: 0.1,
          first_plan: 'basic',
          last_plan: 'pro',
          early_plan: 'basic',
        },
      ],
      [0, { orders: 1, first_plan: 'basic', last_plan: 'basic', early_plan: 'basic' }],
      [0, { orders: 0 }],
    ])
    expect(summary.rejected).toEqual([
      {
        file: 'orders.csv',
        line: 8,
        column: 'amount',
        code: 'number-unreadable',
        scope: 'joined',
        values: { value: 'x' },
      },
      {
        file: 'orders.csv',
        line: 9,
        column: undefined,
        code: 'ragged-row',
        scope: 'joined',
        values: { expected: 6, found: 3 },
      },
    ])
    expect(summary.rejectedJoined).toBe(2)
    expect(summary.notes).toEqual(
      expect.arrayContaining([
        { code: 'joined-rows-without-key', values: { file: 'orders.csv', rows: 2, counted: 1 } },
        {
          code: 'joined-rows-without-account',
          values: { file: 'orders.csv', owner: 'main.csv', rows: 1, keys: 1 },
        },
        { code: 'rows-without-match', values: { file: 'orders.csv', owner: 'main.csv', rows: 1 } },
        { code: 'joined-values-unknown', values: { file: 'orders.csv', values: 1 } },
      ]),
    )
  })

  test('[I28] a second file of other accounts is told as such', async () => {
    file('orders.csv', orders.replaceAll(/,[12],/g, ',77,'))
    const path = file('main.csv', accounts)
    const mapped = file(
      'main.yaml',
      `${map('    take: { total: { sum: amount } }\n')}columns: { acv: total }\n`,
    )
    const { summary } = await readBase(path, { map: mapped })
    expect(summary.notes).toContainEqual({
      code: 'join-matched-nothing',
      values: { file: 'orders.csv', owner: 'main.csv', rows: 3 },
    })
  })

  test('[I27] [I25] a second file that is missing, and keys that do not exist', async () => {
    const path = file('main.csv', accounts)
    file('orders.csv', orders)
    const missing = file(
      'missing.yaml',
      'join:\n  - { file: none.csv, on: { id: x }, take: { n: count } }\ncolumns: { acv: n }\n',
    )
    expect(await readProblems(path, { map: missing })).toMatchObject([
      { code: 'file-not-found', file: 'none.csv' },
    ])
    const keys = file(
      'keys.yaml',
      'join:\n  - file: orders.csv\n    on: { idd: acount }\n    take: { n: count }\ncolumns: { acv: n }\n',
    )
    expect(await readProblems(path, { map: keys })).toMatchObject([
      {
        code: 'map-unknown-column',
        line: 3,
        column: 'join.0.on',
        values: { name: 'acount', suggestion: 'account' },
      },
      { code: 'map-unknown-column', line: 3, column: 'join.0.on', values: { name: 'idd' } },
    ])
  })

  test('[I27] sums of cents are exact, as adding whole cents is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 200 }),
        async (cents) => {
          file(
            'orders.csv',
            `account,amount\n${cents.map((amount) => `1,${(amount / 100).toFixed(2)}\n`).join('')}`,
          )
          const path = file('main.csv', 'id\n1\n')
          const mapped = file(
            'sum.yaml',
            `${map('    take: { total: { sum: amount } }\n')}columns: { acv: total }\n`,
          )
          const { accounts: found } = await readBase(path, { map: mapped })
          expect(found[0]!.acvMinor).toBe(cents.reduce((sum, amount) => sum + amount, 0))
        },
      ),
      { numRuns: 30 },
    )
  })
})

test('[I34] a map saved from a reading reads the same base again', async () => {
  const path = file(
    'saved.csv',
    'Kundennummer;Firma;ARR (EUR);Branche;Sitze\nK1;Acme;1.234,50;Software;7\nK2;Boole;2,00;;9\n',
  )
  const first = await readBase(path)
  const map = file('saved.yaml', writeMap(first.summary, first.map))
  const second = await readBase(path, { map })
  expect(second.accounts).toEqual(first.accounts)
  expect(second.base).toMatchObject({ currency: 'EUR', customFields: first.base.customFields })
  expect(writeMap(second.summary, second.map)).toBe(writeMap(first.summary, first.map))
})
