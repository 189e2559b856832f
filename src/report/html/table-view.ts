import { createElement as h, type ReactElement } from 'react'
import type { Cell, Column, TableBlock } from '../report.ts'

/** A table whose first column names the rows; what it leaves out is said below it. */
export function TableView({ title, columns, rows, foot, rest }: TableBlock): ReactElement {
  return h(
    'div',
    // Wide tables scroll by themselves, and can be scrolled with the keyboard.
    { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': title ?? columns[0]?.title },
    h(
      'table',
      null,
      title === undefined ? null : h('caption', null, title),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((column, index) =>
            h('th', { key: index, scope: 'col', className: classOf(column) }, column.title),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row, index) => h(Row, { key: index, row, columns })),
      ),
      foot === undefined ? null : h('tfoot', null, h(Row, { row: foot, columns })),
    ),
    rest === undefined ? null : h('p', { className: 'rest' }, rest),
  )
}

type RowProps = { readonly row: readonly Cell[]; readonly columns: readonly Column[] }

function Row({ row, columns }: RowProps): ReactElement {
  return h(
    'tr',
    null,
    row.map((cell, index) =>
      h(
        index === 0 ? 'th' : 'td',
        {
          key: index,
          scope: index === 0 ? 'row' : undefined,
          className: classOf(columns[index]),
        },
        h(CellView, { cell }),
      ),
    ),
  )
}

function CellView({ cell }: { readonly cell: Cell }): ReactElement | string {
  if (typeof cell === 'string') return cell
  const { text, hint, touch, isWhole } = cell
  return h(
    'span',
    { title: hint, className: touch === undefined ? (isWhole ? 'whole' : undefined) : 'with-touch' },
    touch === undefined ? null : h('i', { className: `touch ${touch}`, 'aria-hidden': true }),
    text,
  )
}

function classOf(column: Column | undefined): string | undefined {
  return column?.isNumber ? 'number' : undefined
}
