import { createElement as h, type ReactElement } from 'react'

export type DataTableProps = {
  /** The words on the switch that opens it. */
  readonly label: string
  readonly columns: readonly string[]
  /** The first cell of a row names it; the others are figures. */
  readonly rows: readonly (readonly string[])[]
  /** Where the name of each row leads, in the order of the rows. */
  readonly hrefs?: readonly (string | undefined)[]
}

/** The figures of a chart as a table behind a switch that works without scripts. */
export function DataTable({ label, columns, rows, hrefs = [] }: DataTableProps): ReactElement {
  return h(
    'details',
    { className: 'chart-table' },
    h('summary', null, label),
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((column, index) =>
            h('th', { key: column, scope: 'col', className: index > 0 ? 'number' : undefined }, column),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row, rowIndex) =>
          h(
            'tr',
            // A row's place is its identity: the table is drawn once and never reordered.
            { key: `${rowIndex} ${row[0]}` },
            row.map((cell, index) =>
              index === 0
                ? h(
                    'th',
                    { key: columns[index] ?? index, scope: 'row' },
                    hrefs[rowIndex] === undefined ? cell : h('a', { href: hrefs[rowIndex] }, cell),
                  )
                : h('td', { key: columns[index] ?? index, className: 'number' }, cell),
            ),
          ),
        ),
      ),
    ),
  )
}
