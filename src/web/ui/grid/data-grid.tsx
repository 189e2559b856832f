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
import type { GridColumn, GridRows, GridSort } from './column.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { useColumnLayout } from './column-layout.ts'
import classes from './data-grid.module.css'
import { GridFoot } from './grid-foot.tsx'
import { FilterRow, HeadRow } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { goTo, moveCursor, START, toggleRow } from './selection.ts'

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
  /** Enter, or a press on a row. */
  readonly onOpen?: (row: Row) => void
  /** A letter that the page gives a meaning, for the selected rows, else for the one in focus. True where it had one. */
  readonly onLetter?: (letter: string, rows: readonly Row[]) => boolean
  /** The key of the row that is open in the side panel. */
  readonly openKey?: string | undefined
  /** Left of the choice of columns. */
  readonly tools?: ReactNode
  /** Acts on the selection; stands in the foot. */
  readonly actions?: (selected: readonly Row[]) => ReactNode
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
    (indexes: Iterable<number>) =>
      [...indexes]
        .toSorted((one, other) => one - other)
        .flatMap((index) => {
          const row = rows.at(index)
          return row === undefined ? [] : [row]
        }),
    [rows],
  )
  const openRow = useCallback(
    (index: number) => {
      const row = rows.at(index)
      if (row !== undefined) onOpen?.(row)
    },
    [rows, onOpen],
  )

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
    if (
      isLetter(event) &&
      props.onLetter?.(key.key, rowsAt(cursor.selected.size > 0 ? cursor.selected : [cursor.row]))
    ) {
      event.preventDefault()
      return
    }
    const next = moveCursor(cursor, key, { rows: rows.count, columns: shown.length, page })
    if (next === undefined) return
    event.preventDefault()
    setCursor(next)
    virtualizer.scrollToIndex(next.row, { align: 'auto' })
  }

  const pressRow = useCallback(
    (
      index: number,
      { isExtended, isToggled }: { readonly isExtended: boolean; readonly isToggled: boolean },
    ) => {
      setCursor((now) => {
        if (isToggled) return toggleRow(now, index)
        return goTo(now, { row: index, column: now.column }, isExtended)
      })
      if (!isExtended && !isToggled) openRow(index)
    },
    [openRow],
  )

  // The foot may come a moment later than the rows that were selected: there may be 100,000.
  const selected = useDeferredValue(cursor.selected)
  const selectedRows = useMemo(() => rowsAt(selected), [selected, rowsAt])

  function copy(event: ClipboardEvent<HTMLDivElement>) {
    if (event.target instanceof HTMLInputElement || !getSelection()?.isCollapsed) return
    const row = rows.at(cursor.row)
    const cell = shown[cursor.column]
    const lines =
      selectedRows.length > 0
        ? [
            shown.map((column) => column.label),
            ...selectedRows.map((each) => shown.map((one) => one.text(each))),
          ]
        : row !== undefined && cell !== undefined
          ? [[cell.text(row)]]
          : []
    if (lines.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', lines.map((line) => line.map(oneCell).join('\t')).join('\n'))
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
          onFocus={(event) => setFocus(event.target === event.currentTarget)}
          onBlur={() => setFocus(false)}
          onCopy={copy}
          style={{ '--grid-columns': widths.map((width) => `${width}px`).join(' ') } as object}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
          <div className={classes.head} role="rowgroup">
            <HeadRow {...{ columns: shown, layout, sort, onSort: props.onSort }} />
            <FilterRow {...{ columns: shown, filters, onFilters: props.onFilters }} />
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
                  isSelected={cursor.selected.has(index)}
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
        columns={shown}
        selected={selectedRows}
        actions={props.actions}
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

/** A cell of a copied table must not end its row or its column. */
function oneCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
