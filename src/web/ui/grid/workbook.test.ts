import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeTable } from './workbook.ts'

const COLUMNS = [
  { label: 'Name', width: 240, format: undefined },
  { label: 'ACV', width: 140, format: '#,##0.00' },
  { label: 'Renewal', width: 130, format: 'yyyy-mm-dd' },
]

test('numbers are numbers, days are days, what is not known is empty, and no text is a formula', async () => {
  const bytes = await writeTable({
    title: 'Accounts: all',
    columns: COLUMNS,
    rows: [
      ['=HYPERLINK("x")', 1234.5, 46_204],
      ['+1', null, null],
      ['', -5, null],
      ['Älpha\u0007', 0, null],
    ],
  })
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Accounts  all'])
  const [head, ...rows] = sheets[0]!.rows
  expect(head).toEqual(['Name', 'ACV', 'Renewal'])
  expect(rows.map(([name, acv]) => [name, acv])).toEqual([
    [`'=HYPERLINK("x")`, 1234.5],
    [`'+1`, null],
    [null, -5],
    ['Älpha', 0],
  ])
  expect(rows[0]![2]).toEqual(new Date('2026-07-01'))
  expect([...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
})
