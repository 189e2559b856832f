import { type ReactNode, useId } from 'react'
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-labelledby={id}>
      <table className={classes.table}>
        <caption id={id}>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isText }, index) => (
              <th key={label} scope="col" data-text={isText || index === 0 || undefined}>
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
      </table>
    </section>
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
          <th key={label} scope="row" data-text>
            {cell}
          </th>
        ) : (
          <td key={label} data-text={isText || undefined}>
            {cell}
          </td>
        )
      })}
    </tr>
  )
}
