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
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly onPress: (
    index: number,
    manner: { readonly isExtended: boolean; readonly isToggled: boolean },
  ) => void
}

/** A row; drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, rowIndex, top, domId, columns, activeColumn, isSelected, isOpen, onPress } = props
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
      onClick={(event: MouseEvent) =>
        onPress(index, { isExtended: event.shiftKey, isToggled: event.ctrlKey || event.metaKey })
      }
    >
      {columns.map((column, columnIndex) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as above.
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={columnIndex + 1}
          id={`${domId}-${index}-${columnIndex}`}
          className={`${classes.cell} ${column.align === 'end' ? classes.atEnd : ''} ${
            columnIndex === activeColumn ? classes.active : ''
          }`}
        >
          {row === undefined ? <span className={classes.waiting} /> : column.show(row)}
        </div>
      ))}
    </div>
  )
}) as <Row>(props: GridRowProps<Row>) => React.ReactElement
