import type { KeyboardEvent, PointerEvent } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { Icon } from '../icon.tsx'
import { type GridColumn, type GridSort, nextSort } from './column.ts'
import type { ColumnLayout } from './column-layout.ts'
import classes from './data-grid.module.css'
import { FilterField } from './filter-field.tsx'

type HeadRowProps<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: ColumnLayout<Row>
  readonly sort: readonly GridSort[]
  readonly onSort: (sort: readonly GridSort[]) => void
}

/** The names of the columns: a press sorts, with Shift by several; the edge resizes. */
export function HeadRow<Row>({ columns, layout, sort, onSort }: HeadRowProps<Row>) {
  const { text } = useWords()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what can be done is done with the buttons inside.
    // biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid.
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      {columns.map((column, index) => {
        const place = sort.findIndex((part) => part.column === column.id)
        const order = sort[place]
        const direction = order === undefined ? 'none' : order.isDescending ? 'descending' : 'ascending'
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={column.isSortable ? direction : undefined}
            className={`${classes.headCell} ${column.align === 'end' ? classes.atEnd : ''}`}
          >
            {column.isSortable ? (
              <button
                type="button"
                className={classes.sorter}
                title={text('web.grid.sort')}
                onClick={(event) => onSort(nextSort(sort, column.id, event.shiftKey))}
              >
                <span className={classes.headText}>{column.label}</span>
                {order && <Icon name={order.isDescending ? 'down' : 'up'} size={12} />}
                {order && sort.length > 1 && <small>{place + 1}</small>}
              </button>
            ) : (
              <span className={classes.headText}>{column.label}</span>
            )}
            <ResizeHandle column={column} layout={layout} />
          </div>
        )
      })}
    </div>
  )
}

function ResizeHandle<Row>({
  column,
  layout,
}: {
  readonly column: GridColumn<Row>
  readonly layout: ColumnLayout<Row>
}) {
  const { text } = useWords()
  const width = layout.widthOf(column)

  function drag(event: PointerEvent<HTMLElement>) {
    event.preventDefault()
    const handle = event.currentTarget
    const from = event.clientX
    handle.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => layout.resize(column, width + moved.clientX - from)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }

  function press(event: KeyboardEvent) {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (steps === undefined) return
    event.preventDefault()
    layout.resize(column, width + steps * layout.step)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no line across.
    <span
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text('web.grid.resize', { column: column.label })}
      aria-valuenow={width}
      aria-valuemin={64}
      className={classes.handle}
      onPointerDown={drag}
      onDoubleClick={() => layout.fit(column)}
      onKeyDown={press}
    />
  )
}

type FilterRowProps<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly filters: Readonly<Record<string, string>>
  readonly onFilters: (filters: Readonly<Record<string, string>>) => void
  readonly countsOf: ((column: string) => ReadonlyMap<string, number>) | undefined
}

/** A filter under each name, of the kind of the column. */
export function FilterRow<Row>({ columns, filters, onFilters, countsOf }: FilterRowProps<Row>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the fields inside are focusable.
    // biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid.
    <div role="row" aria-rowindex={2} className={classes.filterRow}>
      {columns.map((column, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as above.
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div key={column.id} role="gridcell" aria-colindex={index + 1} className={classes.filterCell}>
          {column.filter && (
            <FilterField
              label={column.label}
              filter={column.filter}
              counts={countsOf && (() => countsOf(column.id))}
              value={filters[column.id] ?? ''}
              onChange={(value) => {
                const { [column.id]: _, ...others } = filters
                onFilters(value === '' ? others : { ...others, [column.id]: value })
              }}
            />
          )}
        </div>
      ))}
    </div>
  )
}
