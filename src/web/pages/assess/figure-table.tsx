import { type ReactNode, useId } from 'react'
import table from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import classes from './assess.module.css'

/** A few figures in rows; the first cell of each names it. Wider than its place it scrolls by itself. */
export function FigureTable({
  title,
  columns,
  rows,
  foot,
}: {
  readonly title: string
  readonly columns: readonly { readonly label: string; readonly isText?: boolean }[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly foot?: readonly ReactNode[]
}) {
  const id = useId()
  return (
    <PlainTable labelledBy={id} areFigures isFramed={false} className={classes.table}>
      <caption id={id}>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ label, isText }) => (
            <th key={label} scope="col" className={isText ? table.words : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <Row key={key} cells={cells} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <Row cells={foot} columns={columns} />
        </tfoot>
      )}
    </PlainTable>
  )
}

function Row({
  cells,
  columns,
}: {
  readonly cells: readonly ReactNode[]
  readonly columns: readonly { readonly label: string; readonly isText?: boolean }[]
}) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const { label, isText } = columns[index]!
        return index === 0 ? (
          <th key={label} scope="row">
            {cell}
          </th>
        ) : (
          <td key={label} className={isText ? table.words : undefined}>
            {cell}
          </td>
        )
      })}
    </tr>
  )
}
