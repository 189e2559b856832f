/** Rows from one to another, both among them. */
export type Span = readonly [from: number, to: number]

/**
 * A cell in focus, and what is selected: whole rows, or of rows side by side only some columns. Rows are known by their place:
 * another order or filter begins anew.
 */
export type GridCursor = {
  readonly row: number
  readonly column: number
  /** Where a selection with Shift began. */
  readonly anchor: { readonly row: number; readonly column: number }
  /** In order, apart from each other. All of a hundred thousand rows are one span. */
  readonly rows: readonly Span[]
  /** Undefined: the rows as a whole. */
  readonly columns: Span | undefined
}

export const START: GridCursor = {
  ...{ row: 0, column: 0, anchor: { row: 0, column: 0 }, rows: [], columns: undefined },
}

export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number }

/** A key as the grid understands it; undefined for one that it leaves to the browser. */
export type GridKey = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

const LETTERS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

/** Where a key leads: as in a spreadsheet. Undefined when it leads nowhere. */
export function moveCursor(
  cursor: GridCursor,
  { key, ctrl, shift }: GridKey,
  size: GridSize,
): GridCursor | undefined {
  const { row, column } = cursor
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1]
  if (lastRow < 0) return undefined
  // As in a reader of mail: J down, K up.
  switch (ctrl ? key : (LETTERS[key] ?? key)) {
    case 'ArrowDown':
      return goTo(cursor, { row: ctrl ? lastRow : Math.min(row + 1, lastRow), column }, shift)
    case 'ArrowUp':
      return goTo(cursor, { row: ctrl ? 0 : Math.max(row - 1, 0), column }, shift)
    case 'PageDown':
      return goTo(cursor, { row: Math.min(row + size.page, lastRow), column }, shift)
    case 'PageUp':
      return goTo(cursor, { row: Math.max(row - size.page, 0), column }, shift)
    case 'ArrowRight':
      return goTo(cursor, { row, column: ctrl ? lastColumn : Math.min(column + 1, lastColumn) }, shift)
    case 'ArrowLeft':
      return goTo(cursor, { row, column: ctrl ? 0 : Math.max(column - 1, 0) }, shift)
    case 'Home':
      return goTo(cursor, { row: ctrl ? 0 : row, column: 0 }, shift)
    case 'End':
      return goTo(cursor, { row: ctrl ? lastRow : row, column: lastColumn }, shift)
    case ' ':
      if (ctrl) return selectColumns(cursor, lastRow)
      return shift ? selectRows(cursor) : toggleRow(cursor, row)
    case 'a':
      return ctrl ? { ...cursor, rows: [[0, lastRow]], columns: undefined } : undefined
    case 'Escape':
      return cursor.rows.length > 0 ? { ...cursor, rows: [], columns: undefined } : undefined
    default:
      return undefined
  }
}

/**
 * The cursor on another cell. With Shift all cells from the anchor to there are selected; without it selected cells are let go, and
 * rows that were selected as a whole stay.
 */
export function goTo(
  cursor: GridCursor,
  { row, column }: { readonly row: number; readonly column: number },
  isExtended: boolean,
): GridCursor {
  if (isExtended) {
    const { anchor } = cursor
    return {
      ...{ row, column, anchor, rows: [spanOf(anchor.row, row)] },
      columns: spanOf(anchor.column, column),
    }
  }
  const kept = cursor.columns === undefined ? cursor.rows : []
  return { row, column, anchor: { row, column }, rows: kept, columns: undefined }
}

/** A row more or less among those that are selected as a whole. */
export function toggleRow(cursor: GridCursor, row: number): GridCursor {
  const { column, rows } = cursor
  const isSelected = cursor.columns === undefined && isInside(rows, row)
  const others = isSelected ? without(rows, row) : withRow(rows, row)
  return { row, column, anchor: { row, column }, rows: others, columns: undefined }
}

/** From the row of the anchor to this one, as a whole. */
export function extendRows(cursor: GridCursor, row: number): GridCursor {
  return { ...cursor, row, rows: [spanOf(cursor.anchor.row, row)], columns: undefined }
}

/** The rows of the selected cells, or that of the cell in focus, as a whole. */
function selectRows(cursor: GridCursor): GridCursor {
  const rows = cursor.rows.length > 0 ? cursor.rows : [spanOf(cursor.row, cursor.row)]
  return { ...cursor, rows, columns: undefined }
}

/** The columns of the selected cells, or that of the cell in focus, from the first row to the last. */
function selectColumns(cursor: GridCursor, lastRow: number): GridCursor {
  return { ...cursor, rows: [[0, lastRow]], columns: cursor.columns ?? [cursor.column, cursor.column] }
}

export function isInside(spans: readonly Span[], place: number): boolean {
  return spans.some(([from, to]) => from <= place && place <= to)
}

export function countOf(spans: readonly Span[]): number {
  return spans.reduce((count, [from, to]) => count + to - from + 1, 0)
}

/** Every place in the spans, in order. */
export function* placesIn(spans: readonly Span[]): Generator<number> {
  for (const [from, to] of spans) for (let place = from; place <= to; place++) yield place
}

function spanOf(one: number, other: number): Span {
  return one < other ? [one, other] : [other, one]
}

function withRow(spans: readonly Span[], row: number): readonly Span[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...spans, [row, row] as const].sort(([one], [other]) => one - other)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

function without(spans: readonly Span[], row: number): readonly Span[] {
  return spans.flatMap(([from, to]): Span[] => {
    if (row < from || row > to) return [[from, to]]
    return [...(from < row ? [[from, row - 1] as const] : []), ...(row < to ? [[row + 1, to] as const] : [])]
  })
}
