import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { readDataTable } from './read-data-table.ts'

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'table-')), 'table.csv')
  writeFileSync(path, text)
  return path
}

test('[I46] the wanted columns come row by row, and a gap is a gap', async () => {
  const path = file('arm,x,at,other\na,1.250,2024-01-31,?\nb,NA,,\n,-2e3,2024-02-01,!\n')
  const read = await readDataTable(path, { texts: ['arm', 'x'], numbers: ['x'], days: ['at'] })
  if (read.kind !== 'data') throw new Error(JSON.stringify(read.problems))
  expect(read.rows).toBe(3)
  expect(read.lines).toEqual([2, 3, 4])
  expect(read.texts.get('arm')).toEqual(['a', 'b', undefined])
  expect(read.texts.get('x')).toEqual(['1.250', 'NA', '-2e3'])
  expect(read.numbers.get('x')).toEqual([1.25, undefined, -2000])
  expect(read.days.get('at')).toEqual([19753, undefined, 19754])
})

test('[I46] a comma between fields means a point in numbers; with a semicolon it is asked', async () => {
  const numbers = ['x']
  expect(await readDataTable(file('id,x\n1,1.234\n'), { numbers })).toMatchObject({ kind: 'data' })
  const problems = [{ code: 'number-format-ambiguous', line: 2, column: 'x' }]
  expect(await readDataTable(file('id;x\n1;1.234\n'), { numbers })).toMatchObject({ problems })
  const read = await readDataTable(file('id;x\n1;1.234\n'), { numbers, decimal: ',' })
  expect(read.kind === 'data' && read.numbers.get('x')).toEqual([1234])
})

test('[I46] dates that may be read both ways are read as those of the other columns', async () => {
  const read = (text: string) => readDataTable(file(`from,until\n${text}\n`), { days: ['from', 'until'] })
  const german = await read('15.02.2026,01.03.2026')
  expect(german.kind === 'data' && german.days.get('until')).toEqual([parseDay('2026-03-01')])
  const american = await read('02/15/2026,03/01/2026')
  expect(american.kind === 'data' && american.days.get('until')).toEqual([parseDay('2026-03-01')])
  expect(await read('01.02.2026,01.03.2026')).toMatchObject({
    problems: [{ code: 'date-order-ambiguous', column: 'from' }],
  })
})

test('[I46] dates that may be read both ways are asked about, or read as they are said to be', async () => {
  const path = file('at\n01/02/2026\n03/04/2026\n')
  expect(await readDataTable(path, { days: ['at'] })).toMatchObject({
    problems: [{ code: 'date-order-ambiguous', line: 2, column: 'at' }],
  })
  const read = await readDataTable(path, { days: ['at'], dates: 'mdy' })
  expect(read.kind === 'data' && read.days.get('at')).toEqual([
    parseDay('2026-01-02'),
    parseDay('2026-03-04'),
  ])
  // Where the dates tell, what is said about them does not matter.
  const told = await readDataTable(file('at\n25/12/2026\n'), { days: ['at'], dates: 'mdy' })
  expect(told.kind === 'data' && told.days.get('at')).toEqual([parseDay('2026-12-25')])
})

test('[I46] what cannot be read is refused with its place, and a column that is not there with the closest', async () => {
  const path = file('id,amount\n1,12\n2,many\n3,4\n4,5,6\n')
  expect(await readDataTable(path, { numbers: ['amount'] })).toMatchObject({
    problems: [],
    rejected: [
      { line: 3, column: 'amount', code: 'number-unreadable', values: { value: 'many' } },
      { line: 5, code: 'ragged-row' },
    ],
  })
  expect(await readDataTable(path, { numbers: ['amuont'] })).toMatchObject({
    problems: [{ code: 'map-unknown-column', values: { name: 'amuont', suggestion: 'amount' } }],
  })
})
