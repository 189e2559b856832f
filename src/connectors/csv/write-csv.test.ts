import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvScanner } from './csv-scanner.ts'
import { neutraliseFormula } from './neutralise-formula.ts'
import { textsOf } from './row-bytes.ts'
import { csvLines } from './write-csv.ts'

function readBack(lines: Iterable<string>): string[][] {
  const rows: string[][] = []
  const scanner = new CsvScanner(',', (row) => rows.push(textsOf(row)))
  scanner.push(Buffer.from([...lines].join('')))
  scanner.end()
  return rows
}

test.each([
  ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
  ['+1+1', `'+1+1`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tx', `'\tx`],
  ['\r=1', `'\r=1`],
  ['  =1+1', `'  =1+1`],
  ['-5', '-5'],
  ['-1.5e-3', '-1.5e-3'],
  ['+49', '+49'],
  ['plain = text', 'plain = text'],
  ['', ''],
])('[I37] %j is exported as %j', (cell, exported) => {
  expect(neutraliseFormula(cell)).toBe(exported)
})

test('[I37] nothing that a spreadsheet would run leaves as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '1', '.', ' ', 'A', 'e') }),
      (cell) => {
        const exported = neutraliseFormula(cell)
        const runs = /^\s*[=+\-@\t\r]/.test(exported) && Number.isNaN(Number(exported))
        expect(runs).toBe(false)
      },
    ),
  )
})

test('[I37] what is written reads back the same', () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[A-Za-zäß日",\r\n ]{0,12}$/).map((text) => text.trim()),
    fc.integer(),
    fc.boolean(),
    fc.constant(undefined),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const [, ...back] = readBack(csvLines(['a', 'b'], rows))
      expect(back).toEqual(rows.map((row) => row.map((value) => (value === undefined ? '' : String(value)))))
    }),
  )
})

test('[I37] a row of one empty cell is still a row', () => {
  expect(readBack(csvLines(['a'], [[''], ['x']]))).toEqual([['a'], [''], ['x']])
})
