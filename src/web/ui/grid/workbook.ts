import { writeXlsx } from 'hucre/xlsx'
import { harmlessText } from './csv-cell.ts'

export type WorkbookRequest = {
  readonly title: string
  readonly columns: readonly {
    readonly label: string
    /** In pixels, as on the screen. */
    readonly width: number
    /** Of numbers; undefined for texts. */
    readonly format: string | undefined
  }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Excel's limit; the head is a row too. */
const MOST_ROWS = 1_048_576
const PIXELS_A_CHARACTER = 7

/** One table as an XLSX workbook: the head stays in view, and no text is a formula. Rows beyond what a sheet holds go on the next. */
export async function writeTable({ title, columns, rows }: WorkbookRequest): Promise<Uint8Array> {
  const heads = columns.map(({ label }) => written(label))
  const sheets = Array.from(
    { length: Math.max(1, Math.ceil(rows.length / (MOST_ROWS - 1))) },
    (_, index) => ({
      name: sheetName(title, index),
      columns: columns.map(({ width, format }) => ({
        width: Math.round(width / PIXELS_A_CHARACTER),
        ...(format !== undefined && { numFmt: format }),
      })),
      rows: [
        heads,
        ...rows
          .slice(index * (MOST_ROWS - 1), (index + 1) * (MOST_ROWS - 1))
          .map((row) => row.map((cell) => (typeof cell === 'string' ? written(cell) : cell))),
      ],
      cells: new Map(heads.map((value, at) => [`0,${at}`, { value, style: { font: { bold: true } } }])),
      freezePane: { rows: 1 },
    }),
  )
  return writeXlsx({ properties: { title: harmlessText(title), creator: 'Tierwise' }, sheets })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach the file.
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function written(text: string): string | null {
  return text === '' ? null : harmlessText(text.replace(FORBIDDEN_IN_XML, '').toWellFormed())
}

/** A name that a sheet may have: at most 31 characters, none of those that formulas use. */
function sheetName(title: string, index: number): string {
  const name = title.replace(/[:\\/?*[\]']/g, ' ')
  return index === 0 ? name.slice(0, 31) : `${name.slice(0, 27)} ${index + 1}`
}
