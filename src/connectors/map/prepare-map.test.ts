import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'
import { withDayLiterals } from './day-literals.ts'
import { writeMap } from './write-map.ts'

const file = temporaryFiles()

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
