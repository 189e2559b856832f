import { displayWidth } from './display-width.ts'
import { wrapText } from './wrap-text.ts'

type Column = {
  /** The title, then the cell of each row. */
  readonly cells: readonly string[]
  /** Cells of figures stay whole; their title may be broken. */
  readonly isFigures: boolean
}

type Broken = { readonly width: number; readonly cells: readonly (readonly string[])[] }

/** The columns as they are drawn: each cell in lines that are no wider than its column. */
export type Grid = readonly Broken[]

/**
 * Breaks columns until all of them fit side by side: each time the one that makes the table the least taller, of several the one
 * that breaks its title only, or gives the most room. Undefined when they cannot fit.
 */
export function fitColumns(columns: readonly Column[], room: number | undefined): Grid | undefined {
  let grid: Grid = columns.map((column) => breakColumn(column, undefined))
  const widthOf = (of: Grid) => of.reduce((sum, { width }) => sum + width, 0)
  while (room !== undefined && widthOf(grid) > room) {
    const next = columns.flatMap((column, index): Grid[] => {
      const narrower = breakColumn(column, grid[index]!.width - 1)
      return narrower.width < grid[index]!.width ? [grid.with(index, narrower)] : []
    })
    const [best] = next.sort(
      (a, b) => heightOf(a) - heightOf(b) || brokenCells(a) - brokenCells(b) || widthOf(a) - widthOf(b),
    )
    if (best === undefined) return undefined
    grid = best
  }
  return grid
}

function breakColumn({ cells, isFigures }: Column, width: number | undefined): Broken {
  const broken = cells.map((cell, row) => wrapText(cell, isFigures && row > 0 ? undefined : width))
  return { cells: broken, width: Math.max(0, ...broken.flat().map(displayWidth)) }
}

function heightOf(grid: Grid): number {
  const rows = grid[0]?.cells.length ?? 0
  let height = 0
  for (let row = 0; row < rows; row++) {
    height += Math.max(...grid.map(({ cells }) => cells[row]!.length))
  }
  return height
}

function brokenCells(grid: Grid): number {
  return grid.reduce((sum, { cells }) => sum + cells.slice(1).filter((lines) => lines.length > 1).length, 0)
}
