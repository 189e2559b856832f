/** A cell in focus, and the rows that are selected. Rows are known by their place: another order or filter begins anew. */
export type GridCursor = {
  readonly row: number
  readonly column: number
  /** Where a selection with Shift began. */
  readonly anchor: number
  readonly selected: ReadonlySet<number>
}

export const START: GridCursor = { row: 0, column: 0, anchor: 0, selected: new Set() }

export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number }

/** A key as the grid understands it; undefined for one that it leaves to the browser. */
export type GridKey = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

const LETTERS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

/** Where a key leads: as in a spreadsheet. Undefined when it leads nowhere. */
export function moveCursor(cursor: GridCursor, { key, ctrl, shift }: GridKey, size: GridSize) {
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
      return goTo(cursor, { row, column: ctrl ? lastColumn : Math.min(column + 1, lastColumn) }, false)
    case 'ArrowLeft':
      return goTo(cursor, { row, column: ctrl ? 0 : Math.max(column - 1, 0) }, false)
    case 'Home':
      return goTo(cursor, { row: ctrl ? 0 : row, column: 0 }, shift && ctrl)
    case 'End':
      return goTo(cursor, { row: ctrl ? lastRow : row, column: lastColumn }, shift && ctrl)
    case ' ':
      return toggleRow(cursor, row)
    case 'a':
      return ctrl ? { ...cursor, selected: range(0, lastRow) } : undefined
    case 'Escape':
      return cursor.selected.size > 0 ? { ...cursor, selected: new Set<number>() } : undefined
    default:
      return undefined
  }
}

/** The cursor on another cell; with Shift everything from the anchor to there is selected. */
export function goTo(
  cursor: GridCursor,
  { row, column }: { readonly row: number; readonly column: number },
  isExtended: boolean,
): GridCursor {
  if (!isExtended) return { ...cursor, row, column, anchor: row }
  return { ...cursor, row, column, selected: range(cursor.anchor, row) }
}

export function toggleRow(cursor: GridCursor, row: number): GridCursor {
  const selected = new Set(cursor.selected)
  if (!selected.delete(row)) selected.add(row)
  return { ...cursor, row, anchor: row, selected }
}

function range(one: number, other: number): ReadonlySet<number> {
  const [first, last] = one < other ? [one, other] : [other, one]
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
