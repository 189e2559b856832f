import { expect, test } from 'vitest'
import { type GridCursor, type GridKey, moveCursor, START, toggleRow } from './selection.ts'

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

test('Shift selects from where the movement began, in both directions', () => {
  const down = press(START, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
  expect([...down.selected]).toEqual([1, 2, 3])
  expect([...press(down, 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp').selected]).toEqual([0, 1])
})

test('space selects and lets go, Ctrl A takes all, Escape none', () => {
  expect([...press(START, ' ', 'ArrowDown', 'ArrowDown', ' ').selected]).toEqual([0, 2])
  expect(press(START, ' ', ' ').selected.size).toBe(0)
  expect(press(START, 'Ctrl+a').selected.size).toBe(100)
  expect(press(START, 'Ctrl+a', 'Escape').selected.size).toBe(0)
  expect(toggleRow(START, 7)).toMatchObject({ row: 7, anchor: 7 })
})

test('J and K go as the arrows do', () => {
  expect(press(START, 'j', 'j', 'k')).toMatchObject({ row: 1 })
  expect([...press(START, 'Shift+j').selected]).toEqual([0, 1])
  expect(moveCursor(START, { key: 'j', ctrl: true, shift: false }, SIZE)).toBeUndefined()
})

test('what leads nowhere is left to the browser', () => {
  expect(moveCursor(START, { key: 'x', ctrl: false, shift: false }, SIZE)).toBeUndefined()
  expect(moveCursor(START, { key: 'Escape', ctrl: false, shift: false }, SIZE)).toBeUndefined()
  expect(
    moveCursor(START, { key: 'ArrowDown', ctrl: false, shift: false }, { ...SIZE, rows: 0 }),
  ).toBeUndefined()
})
