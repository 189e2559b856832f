import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useWords } from '../../words/words-context.tsx'
import { cellsAsText } from './cells-as-text.ts'
import type { GridColumn, GridRows, GridSort } from './column.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { useColumnLayout } from './column-layout.ts'
import classes from './data-grid.module.css'
import { GridFoot } from './grid-foot.tsx'
import { FilterRow, HeadRow } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import {
  type GridCursor,
  goTo,
  isInside,
  moveCursor,
  placesIn,
  type Span,
  START,
  toggleRow,
} from './selection.ts'
import { useDrag } from './use-drag.ts'

const ROW_HEIGHT = 34
/** Rows above the first: the heads of the columns and the filters. */
const HEAD_ROWS = 2
const HEAD_HEIGHT = 76

export type DataGridProps<Row> = {
  /** Under which the reader's choice of columns is remembered. */
  readonly id: string
  /** What the rows are, for who hears the page. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: GridRows<Row>
  readonly keyOf: (row: Row) => string
  readonly sort: readonly GridSort[]
  readonly onSort: (sort: readonly GridSort[]) => void
  readonly filters: Readonly<Record<string, string>>
  readonly onFilters: (filters: Readonly<Record<string, string>>) => void
  /** How many rows there are of each choice of a column, by the other filters; asked for when somebody chooses. */
  readonly countsOf?: (column: string) => ReadonlyMap<string, number>
  /** Enter, or a press on a row. */
  readonly onOpen?: (row: Row) => void
  /** A letter that the page gives a meaning, for the selected rows, else for the one in focus. True where it had one. */
  readonly onLetter?: (letter: string, rows: readonly Row[]) => boolean
  /** The key of the row that is open in the side panel. */
  readonly openKey?: string | undefined
  /** Left of the choice of columns. */
  readonly tools?: ReactNode
  /** Acts on the selection; stands in the foot. Acts that may change which rows are shown let go of it. */
  readonly actions?: (selected: readonly Row[], letGo: () => void) => ReactNode
  /** In place of rows where no row passes the filters, or there are none. */
  readonly empty: ReactNode
  /** Words about the count, where more is to be said than how many there are. */
  readonly countText?: string
}

/** A table of any length for the keyboard and the eye: only what is in view is drawn. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { id, label, columns, rows, keyOf, sort, filters, onOpen, openKey } = props
  const { text } = useWords()
  const domId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useColumnLayout(id, columns)
  const [cursor, setCursor] = useState(START)
  const [hasFocus, setFocus] = useState(false)
  const shown = layout.shown

  const order = JSON.stringify([sort, filters])
  // Another order or filter shows other rows at the same places.
  useEffect(() => {
    setCursor(START)
    scroller.current?.scrollTo({ top: 0 })
  }, [order])

  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { need } = rows
  useEffect(() => need?.(first, last), [need, first, last])

  const rowsAt = useCallback(
    (spans: readonly Span[]) => {
      const found: Row[] = []
      for (const index of placesIn(spans)) {
        const row = rows.at(index)
        if (row !== undefined) found.push(row)
      }
      return found
    },
    [rows],
  )
  const openRow = useCallback(
    (index: number) => {
      const row = rows.at(index)
      if (row !== undefined) onOpen?.(row)
    },
    [rows, onOpen],
  )

  // The foot may come a moment later than the rows that were selected: there may be 100,000.
  const selected = useDeferredValue(cursor.rows)
  const selectedRows = useMemo(() => rowsAt(selected), [selected, rowsAt])

  const letGo = () => setCursor((now) => ({ ...now, rows: [], columns: undefined }))
  /** The selection, most often known already; without one the row in focus. */
  function meantRows(): readonly Row[] {
    if (cursor.rows.length === 0) return rowsAt([[cursor.row, cursor.row]])
    return selected === cursor.rows ? selectedRows : rowsAt(cursor.rows)
  }

  function pressKey(event: KeyboardEvent<HTMLDivElement>) {
    // The heads and filters inside have keys of their own.
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') return openRow(cursor.row)
    const ctrl = event.ctrlKey || event.metaKey
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1,
    )
    const key = {
      key: event.key.length === 1 ? event.key.toLowerCase() : event.key,
      ctrl,
      shift: event.shiftKey,
    }
    if (isLetter(event) && props.onLetter?.(key.key, meantRows())) {
      event.preventDefault()
      // Rows may leave the list by this, and others come to their places.
      return letGo()
    }
    const next = moveCursor(cursor, key, { rows: rows.count, columns: shown.length, page })
    if (next === undefined) return
    event.preventDefault()
    setCursor(next)
    virtualizer.scrollToIndex(next.row, { align: 'auto' })
  }

  const pressRow = useCallback(
    (
      row: number,
      column: number,
      { isExtended, isToggled }: { readonly isExtended: boolean; readonly isToggled: boolean },
    ) => {
      setCursor((now) => {
        if (isToggled) return { ...toggleRow(now, row), column }
        return goTo(now, { row, column }, isExtended)
      })
      if (!isExtended && !isToggled) openRow(row)
    },
    [openRow],
  )
  const beginDrag = useDrag(scroller, HEAD_HEIGHT, (from, to) =>
    setCursor(goTo(goTo(START, from, false), to, true)),
  )

  const [firstColumn, lastColumn] = cursor.columns ?? [0, shown.length - 1]
  const selectedColumns = useMemo(
    () => shown.slice(firstColumn, lastColumn + 1),
    [shown, firstColumn, lastColumn],
  )

  function copy(event: ClipboardEvent<HTMLDivElement>) {
    if (event.target instanceof HTMLInputElement || !getSelection()?.isCollapsed) return
    const row = rows.at(cursor.row)
    const cell = shown[cursor.column]
    const copied = rowsAt(cursor.rows)
    if (copied.length === 0 && (row === undefined || cell === undefined)) return
    event.preventDefault()
    const copiedText =
      copied.length > 0
        ? cellsAsText(selectedColumns, copied, cursor.columns === undefined)
        : cellsAsText([cell!], [row!], false)
    event.clipboardData.setData('text/plain', copiedText)
  }

  const widths = shown.map((column) => layout.widthOf(column))
  const isInView = cursor.row >= first && cursor.row <= last && rows.count > 0
  return (
    <section className={classes.whole} aria-label={label}>
      <div className={classes.tools}>
        <div className={classes.toolsStart}>{props.tools}</div>
        <ColumnChooser columns={columns} layout={layout} />
      </div>
      <div className={classes.frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table of rows that are not all there is an ARIA grid. */}
        <div
          ref={scroller}
          className={classes.scroller}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={rows.count + HEAD_ROWS}
          aria-colcount={shown.length}
          aria-multiselectable="true"
          aria-activedescendant={hasFocus && isInView ? cellId(domId, cursor.row, cursor.column) : undefined}
          onKeyDown={pressKey}
          onPointerDown={beginDrag}
          onFocus={(event) => setFocus(event.target === event.currentTarget)}
          onBlur={() => setFocus(false)}
          onCopy={copy}
          style={{ '--grid-columns': widths.map((width) => `${width}px`).join(' ') } as object}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
          <div className={classes.head} role="rowgroup">
            <HeadRow {...{ columns: shown, layout, sort, onSort: props.onSort }} />
            <FilterRow
              {...{ columns: shown, filters, onFilters: props.onFilters, countsOf: props.countsOf }}
            />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
          <div
            role="rowgroup"
            className={classes.body}
            style={{ height: Math.max(0, virtualizer.getTotalSize() - HEAD_HEIGHT) }}
          >
            {items.map(({ index, start }) => {
              const row = rows.at(index)
              return (
                <GridRow
                  key={index}
                  {...{ row, index, columns: shown, domId }}
                  top={start - HEAD_HEIGHT}
                  rowIndex={index + HEAD_ROWS + 1}
                  activeColumn={hasFocus && cursor.row === index ? cursor.column : -1}
                  {...selectionOf(cursor, index)}
                  isOpen={row !== undefined && openKey === keyOf(row)}
                  onPress={pressRow}
                />
              )
            })}
          </div>
        </div>
        {rows.count === 0 && <div className={classes.empty}>{props.empty}</div>}
      </div>
      <GridFoot
        countText={props.countText ?? text('web.grid.count', { count: rows.count })}
        columns={selectedColumns}
        isOfCells={cursor.columns !== undefined}
        selected={selectedRows}
        actions={props.actions && ((chosen: readonly Row[]) => props.actions?.(chosen, letGo))}
      />
    </section>
  )
}

export function cellId(domId: string, row: number, column: number): string {
  return `${domId}-${row}-${column}`
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey
}

/** Which cells of a row are selected. */
function selectionOf({ rows, columns }: GridCursor, index: number) {
  const isIn = isInside(rows, index)
  if (!isIn) return { isSelected: false, firstSelected: -1, lastSelected: -1 }
  const [firstSelected, lastSelected] = columns ?? [0, Number.POSITIVE_INFINITY]
  return { isSelected: columns === undefined, firstSelected, lastSelected }
}
