import { type MouseEvent, memo } from 'react'
import type { GridColumn } from './column.ts'
import classes from './data-grid.module.css'

type GridRowProps<Row> = {
  /** Undefined while it is being loaded. */
  readonly row: Row | undefined
  readonly index: number
  readonly rowIndex: number
  readonly top: number
  readonly domId: string
  readonly columns: readonly GridColumn<Row>[]
  /** The column in focus in this row, or −1. */
  readonly activeColumn: number
  /** The columns that are selected in this row; none where the first is −1. */
  readonly firstSelected: number
  readonly lastSelected: number
  /** As a whole. */
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly onPress: (
    index: number,
    column: number,
    manner: { readonly isExtended: boolean; readonly isToggled: boolean },
  ) => void
}

/** A row; drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, rowIndex, top, domId, columns, activeColumn, isSelected, isOpen, onPress } = props
  const { firstSelected, lastSelected } = props
  const states = `${isSelected ? classes.selected : ''} ${isOpen ? classes.open : ''}`
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell.
    // biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={`${classes.row} ${states}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event: MouseEvent) => {
        const cell = (event.target as Element).closest<HTMLElement>('[data-column]')
        onPress(index, Number(cell?.dataset.column ?? 0), {
          isExtended: event.shiftKey,
          isToggled: event.ctrlKey || event.metaKey,
        })
      }}
    >
      {columns.map((column, at) => {
        const isCellSelected = firstSelected >= 0 && firstSelected <= at && at <= lastSelected
        const states = [
          column.align === 'end' ? classes.atEnd : '',
          at === activeColumn ? classes.active : '',
          isCellSelected && !isSelected ? classes.selectedCell : '',
        ]
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={isCellSelected}
            id={`${domId}-${index}-${at}`}
            data-row={index}
            data-column={at}
            className={`${classes.cell} ${states.join(' ')}`}
          >
            {row === undefined ? <span className={classes.waiting} /> : column.show(row)}
          </div>
        )
      })}
    </div>
  )
}) as <Row>(props: GridRowProps<Row>) => React.ReactElement
