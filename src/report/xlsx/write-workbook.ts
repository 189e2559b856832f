import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { estimateTextWidth } from '../../web/charts/estimate-text-width.ts'
import { neutraliseText } from './neutralise-text.ts'
import { readZip } from './read-zip.ts'
import { type Sheet, type SheetCell, type SheetColumn, type StreamedSheet, sheetName } from './sheet.ts'
import { MOST_ROWS, streamSheet } from './stream-sheet.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'

type Workbook = {
  readonly title: string
  readonly sheets: readonly Sheet[]
  readonly streamed: readonly StreamedSheet[]
  /** The most rows of a sheet, header included. */
  readonly mostRows?: number
}

const FONT = { name: 'Calibri', size: 11 }
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  border: { bottom: { style: 'thin' } },
}
const INPUT: CellStyle = {
  font: { ...FONT, color: { rgb: '1F4FA3' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F4FA' } },
}

/**
 * An XLSX workbook in pieces. The library makes the workbook with a model of each streamed sheet; the archive is then
 * written anew with the real rows in their place, so that a million of them never stand in memory.
 */
export async function* writeWorkbook({
  title,
  sheets,
  streamed,
  mostRows = MOST_ROWS,
}: Workbook): AsyncGenerator<Uint8Array> {
  const parts = streamed.flatMap((sheet) => splitBySize(sheet, mostRows - 1))
  const bytes = await writeXlsx({
    // A fixed day: the same plan is the same file.
    properties: {
      title: neutraliseText(title),
      creator: 'Tierwise',
      created: new Date(0),
      modified: new Date(0),
    },
    sheets: [...sheets.map(sheetOf), ...parts.map(modelOf)],
  })
  const streams = new Map(
    parts.map((part, index) => [`xl/worksheets/sheet${sheets.length + index + 1}.xml`, part]),
  )
  const files = await readZip(bytes)
  yield* writeZip(
    files.map(({ name, content }): ZipEntry => {
      const stream = streams.get(name)
      return {
        name,
        content:
          stream === undefined ? [content] : streamSheet(new TextDecoder().decode(content), stream.rows()),
      }
    }),
  )
}

/** A list that is longer than a sheet continues on further ones. */
function splitBySize(sheet: StreamedSheet, most: number): StreamedSheet[] {
  const count = Math.max(1, Math.ceil(sheet.size / most))
  if (count === 1) return [sheet]
  return Array.from({ length: count }, (_, index) => ({
    ...sheet,
    name: sheetName(`${sheet.name.slice(0, 27)} ${index + 1}`),
    rows: () => sliceOf(sheet.rows(), index * most, (index + 1) * most),
  }))
}

async function* sliceOf<Entry>(
  entries: AsyncIterable<Entry>,
  from: number,
  to: number,
): AsyncGenerator<Entry> {
  let index = 0
  for await (const entry of entries) {
    if (index >= to) return
    if (index++ >= from) yield entry
  }
}

function sheetOf({ name, columns, rows }: Sheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  columns.forEach(({ title }, column) => {
    cells.set(`0,${column}`, { value: neutraliseText(title), style: HEAD })
  })
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const written = cellOf(cell, columns[column])
      if (written !== undefined) cells.set(`${index + 1},${column}`, written)
    })
  })
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns, ...rows].map((row) => row.map(() => null)),
    cells,
    rowDefs: new Map(
      [columns.map(({ title }) => title), ...rows].map((row, index) => [
        index,
        { height: heightOf(row, columns) },
      ]),
    ),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** Wrapped texts need their room said: viewers that do not lay out on opening would cut them. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, column) =>
    typeof cell === 'string'
      ? Math.ceil(estimateTextWidth(cell, 1) / ((columns[column]?.width ?? 10) * 0.47))
      : 1,
  )
  return LINE_HEIGHT * Math.max(1, ...lines)
}

const LINE_HEIGHT = 15

type WrittenCell = NonNullable<WriteSheet['cells']> extends Map<string, infer Cell> ? Cell : never

function cellOf(cell: SheetCell, column: SheetColumn | undefined): WrittenCell | undefined {
  if (cell === undefined) return undefined
  const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
  const formatted = (format: string | undefined): CellStyle => ({
    ...wrapped,
    ...(format !== undefined && { numFmt: format }),
  })
  if (typeof cell !== 'object') return { value: writtenValue(cell), style: formatted(column?.format) }
  const style = formatted(cell.format ?? column?.format)
  return 'input' in cell
    ? { value: writtenValue(cell.input), style: { ...style, ...INPUT } }
    : { formula: cell.formula, formulaResult: writtenValue(cell.shown), style }
}

function writtenValue(value: string | number | undefined): string | number | null {
  if (value === undefined) return null
  return typeof value === 'string' ? neutraliseText(value) : value
}

/** Header and one row of zeros, which carries the columns' formats until the real rows come. */
function modelOf({ name, columns }: StreamedSheet): WriteSheet {
  return sheetOf({ name, columns, rows: [columns.map(() => 0)] })
}
