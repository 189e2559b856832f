import type { ReactNode } from 'react'
import { useWords } from '../../words/words-context.tsx'
import type { GridColumn } from './column.ts'
import classes from './data-grid.module.css'

/** How many rows there are; of the selection, how many and what they add up to. */
export function GridFoot<Row>({
  countText,
  columns,
  isOfCells,
  selected,
  actions,
}: {
  readonly countText: string
  /** Those of the selection. */
  readonly columns: readonly GridColumn<Row>[]
  /** Whether single columns are selected, not the rows as a whole. */
  readonly isOfCells: boolean
  readonly selected: readonly Row[]
  readonly actions: ((selected: readonly Row[]) => ReactNode) | undefined
}) {
  const { text } = useWords()
  return (
    <div className={classes.foot}>
      <span role="status">{countText}</span>
      {selected.length > 0 && (
        <>
          <span>{text('web.grid.selected', { count: selected.length })}</span>
          {isOfCells && columns.length > 1 && (
            <span>{text('web.grid.cells', { count: selected.length * columns.length })}</span>
          )}
          {columns.map(({ id, label, measure }) => {
            if (measure === undefined) return null
            const sum = selected.reduce((total, row) => total + (measure.of(row) ?? 0), 0)
            return <span key={id}>{text('web.grid.sum', { column: label, sum: measure.say(sum) })}</span>
          })}
          {actions?.(selected)}
        </>
      )}
    </div>
  )
}
