import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { drawTable } from './draw-table.ts'

const plain = (text: string) => text

const TIERS = {
  head: ['Tier', 'Accounts', 'CS cost per account', 'Verdict'],
  rows: [
    ['High touch', '54', '$12,500', 'comfortable'],
    ['Low touch', '270', '$3,200', 'viable'],
  ],
  right: [1, 2],
  bold: plain,
}

describe('[D13] a table', () => {
  test('as wide as it is, where nobody watches: figures to the right', () => {
    expect(drawTable(TIERS, undefined)).toBe(
      [
        'Tier        Accounts  CS cost per account  Verdict',
        'High touch        54              $12,500  comfortable',
        'Low touch        270               $3,200  viable',
      ].join('\n'),
    )
  })

  test('a little too wide: its titles are broken', () => {
    expect(drawTable(TIERS, 46)).toBe(
      [
        'Tier        Accounts  CS cost per  Verdict',
        '                          account',
        'High touch        54      $12,500  comfortable',
        'Low touch        270       $3,200  viable',
      ].join('\n'),
    )
  })

  test('wider: it is turned', () => {
    const rows = [
      ['High touch', '54', '$11,075,300', '$675,000', 'comfortable'],
      ['Low touch', '270', '$8,552,800', '$864,000', 'viable'],
    ]
    const head = ['Tier', 'Accounts', 'ARR', 'CS cost', 'Verdict']
    expect(drawTable({ head, rows, right: [1, 2, 3], bold: plain }, 40)).toBe(
      [
        'Tier       High touch   Low touch',
        'Accounts           54         270',
        'ARR       $11,075,300  $8,552,800',
        'CS cost      $675,000    $864,000',
        'Verdict   comfortable      viable',
      ].join('\n'),
    )
  })

  test('with many rows: its texts are broken where that makes it the least taller', () => {
    const names = ['Ann Ba', 'Cy Do', 'Ed Fu']
    const rows = names.map((name) => [name, 'of the north', '5'])
    expect(drawTable({ head: ['Name', 'Region', 'Accounts'], rows, right: [2], bold: plain }, 22)).toBe(
      [
        'Name  Region  Accounts',
        'Ann   of the         5',
        'Ba    north',
        'Cy    of the         5',
        'Do    north',
        'Ed    of the         5',
        'Fu    north',
      ].join('\n'),
    )
  })

  test('in the end each row is a list', () => {
    expect(drawTable(TIERS, 20)).toBe(
      [
        'High touch',
        'Accounts             54',
        'CS cost per account  $12,500',
        'Verdict              comfortable',
        '',
        'Low touch',
        'Accounts             270',
        'CS cost per account  $3,200',
        'Verdict              viable',
      ].join('\n'),
    )
  })

  test('Japanese takes two columns a character and breaks anywhere', () => {
    const head = ['ティア', 'アカウント']
    const rows = [
      ['ハイタッチ', '54'],
      ['low', '270'],
    ]
    expect(drawTable({ head, rows, right: [1], bold: plain }, 20)).toBe(
      ['ティア      アカウン', '                  ト', 'ハイタッチ        54', 'low              270'].join(
        '\n',
      ),
    )
  })

  test('without rows only its titles', () => {
    expect(drawTable({ ...TIERS, rows: [] }, 80)).toBe('Tier  Accounts  CS cost per account  Verdict')
  })

  test('with one column', () => {
    expect(drawTable({ head: ['Tier'], rows: [['high touch'], ['low']], right: [], bold: plain }, 5)).toBe(
      ['Tier', 'high', 'touch', 'low'].join('\n'),
    )
  })
})

const anyText = fc.oneof(
  fc.constantFrom('—', '$12,500', 'comfortable', 'High touch', 'ハイタッチ', '対象アカウント（年間）', ''),
  fc
    .array(fc.constantFrom('a', 'bcd', 'efghijkl', '語', 'かな', '1.5'), { maxLength: 6 })
    .map((words) => words.join(' ')),
)
const anyTable = fc.integer({ min: 1, max: 6 }).chain((columns) => {
  const row = fc.array(anyText, { minLength: columns, maxLength: columns })
  return fc.record({
    head: row,
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    right: fc.subarray([...Array(columns).keys()]),
  })
})

test('[D12] [D13] nothing is lost at any width, and no line is wider than the screen unless one cell is', () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 10, max: 120 }), (table, width) => {
      const drawn = drawTable({ ...table, bold: plain }, width)
      const given = lettersOf([...table.head.slice(1), ...table.rows.flat()].join(''))
      const shown = lettersOf(drawn)
      for (const [letter, times] of given) expect(shown.get(letter)).toBeGreaterThanOrEqual(times)
      const widest = Math.max(...drawn.split('\n').map(displayWidth))
      const longestPair =
        2 + Math.max(...table.head.map(displayWidth)) + Math.max(0, ...table.rows.flat().map(displayWidth))
      expect(widest).toBeLessThanOrEqual(Math.max(width, longestPair))
    }),
  )
})

/** How often each letter stands in a text; blanks do not count. */
function lettersOf(text: string): ReadonlyMap<string, number> {
  const letters = new Map<string, number>()
  for (const letter of text.replace(/\s/g, '')) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}
