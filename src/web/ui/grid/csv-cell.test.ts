import { expect, test } from 'vitest'
import { csvCell } from './csv-cell.ts'

test.each([
  ['Acme', 'Acme'],
  ['Acme, Inc.', '"Acme, Inc."'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['-12.5', '-12.5'],
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['-cmd', "'-cmd"],
])('%j is written as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})
