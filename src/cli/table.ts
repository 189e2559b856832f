import Table from 'cli-table3'
import type { Terminal } from './terminal.ts'

type Align = 'left' | 'right'

const NO_LINES = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((part) => [part, '']),
)

/** A calm table: no lines, figures to the right. Columns named in `right` are figures. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { right, colours }: { readonly right: readonly number[]; readonly colours: Terminal['colours'] },
): string {
  const aligns: Align[] = head.map((_, index) => (right.includes(index) ? 'right' : 'left'))
  const made = new Table({
    head: head.map((title) => colours.bold(title)),
    colAligns: aligns,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: NO_LINES,
  })
  made.push(...rows.map((row) => [...row]))
  return made.toString().replace(/ +$/gm, '')
}

/** Labels and their values, the values aligned. */
export function facts(rows: readonly (readonly [label: string, value: string])[]): string {
  const made = new Table({
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: NO_LINES,
  })
  made.push(...rows.map(([label, value]) => [label, value]))
  return made.toString().replace(/ +$/gm, '')
}
