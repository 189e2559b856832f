import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countOf,
  extendRows,
  type GridCursor,
  type GridKey,
  isInside,
  moveCursor,
  placesIn,
  START,
  toggleRow,
} from './selection.ts'

const SIZE = { rows: 100, columns: 4, page: 20 }

function press(cursor: GridCursor, ...keys: string[]): GridCursor {
  return keys.reduce((at, name) => {
    const parts = name.split('+')
    const key: GridKey = { key: parts.at(-1)!, ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift') }
    return moveCursor(at, key, SIZE) ?? at
  }, cursor)
}

test('arrows move by a cell and stop at the edges', () => {
  expect(press(START, 'ArrowUp', 'ArrowLeft')).toMatchObject({ row: 0, column: 0 })
  expect(press(START, 'ArrowDown', 'ArrowRight')).toMatchObject({ row: 1, column: 1 })
  expect(press(START, 'Ctrl+End', 'ArrowDown', 'ArrowRight')).toMatchObject({ row: 99, column: 3 })
  expect(press(START, 'PageDown', 'PageDown', 'PageUp', 'End')).toMatchObject({ row: 20, column: 3 })
  expect(press(START, 'Ctrl+End', 'Ctrl+Home')).toMatchObject({ row: 0, column: 0 })
})

test('Shift selects cells from where the movement began, in every direction', () => {
  const down = press(START, 'ArrowDown', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowRight')
  expect(down).toMatchObject({ rows: [[1, 2]], columns: [1, 2], row: 2, column: 2 })
  const back = press(down, 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+Home')
  expect(back).toMatchObject({ rows: [[0, 1]], columns: [0, 1] })
  expect(press(back, 'Ctrl+Shift+End')).toMatchObject({ rows: [[1, 99]], columns: [1, 3] })
})

test('a step without Shift lets selected cells go, and keeps whole rows', () => {
  expect(press(START, 'Shift+ArrowDown', 'ArrowDown').rows).toEqual([])
  expect(press(START, ' ', 'ArrowDown').rows).toEqual([[0, 0]])
})

test('space selects rows and lets go, Ctrl A takes all, Escape none', () => {
  expect(press(START, ' ', 'ArrowDown', 'ArrowDown', ' ').rows).toEqual([
    [0, 0],
    [2, 2],
  ])
  expect(press(START, ' ', ' ').rows).toEqual([])
  expect(countOf(press(START, 'Ctrl+a').rows)).toBe(100)
  expect(press(START, 'Ctrl+a', 'Escape').rows).toEqual([])
  expect(toggleRow(START, 7)).toMatchObject({ row: 7, anchor: { row: 7 }, rows: [[7, 7]] })
})

test('Shift space makes rows of cells, Ctrl space columns', () => {
  const cells = press(START, 'ArrowRight', 'Shift+ArrowDown')
  expect(press(cells, 'Shift+ ')).toMatchObject({ rows: [[0, 1]], columns: undefined })
  expect(press(cells, 'Ctrl+ ')).toMatchObject({ rows: [[0, 99]], columns: [1, 1] })
  expect(press(START, 'ArrowDown', 'Shift+ ').rows).toEqual([[1, 1]])
})

test('a row more after cells begins with their rows; rows to the anchor replace what was selected', () => {
  const cells = press(START, 'Shift+ArrowDown')
  expect(toggleRow(cells, 5)).toMatchObject({
    rows: [
      [0, 1],
      [5, 5],
    ],
    columns: undefined,
  })
  expect(extendRows(toggleRow(START, 4), 2)).toMatchObject({ rows: [[2, 4]], columns: undefined })
})

test('rows that are taken and let go in any order are those that were taken an odd number of times', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), (rows) => {
      const { rows: spans } = rows.reduce(toggleRow, START)
      const odd = new Set<number>()
      for (const row of rows) if (!odd.delete(row)) odd.add(row)
      expect([...placesIn(spans)]).toEqual([...odd].sort((one, other) => one - other))
      expect(countOf(spans)).toBe(odd.size)
      for (let row = 0; row <= 30; row++) expect(isInside(spans, row)).toBe(odd.has(row))
    }),
  )
})

test('J and K go as the arrows do', () => {
  expect(press(START, 'j', 'j', 'k')).toMatchObject({ row: 1 })
  expect(press(START, 'Shift+j')).toMatchObject({ rows: [[0, 1]] })
  expect(moveCursor(START, { key: 'j', ctrl: true, shift: false }, SIZE)).toBeUndefined()
})

test('what leads nowhere is left to the browser', () => {
  expect(moveCursor(START, { key: 'x', ctrl: false, shift: false }, SIZE)).toBeUndefined()
  expect(moveCursor(START, { key: 'Escape', ctrl: false, shift: false }, SIZE)).toBeUndefined()
  expect(
    moveCursor(START, { key: 'ArrowDown', ctrl: false, shift: false }, { ...SIZE, rows: 0 }),
  ).toBeUndefined()
})
