import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CellValue } from 'hucre/xlsx'
import { formatDay } from '../../domain/kernel/day.ts'
import { emptyRow, MAX_COLUMNS, widenRow } from '../csv/row-bytes.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { cleanText } from '../table/clean-text.ts'
import type { RowTaker, Table } from '../table/table.ts'
import { textOfNumber } from '../table/text-of-number.ts'
import { checkZip, type ZipFault } from './check-zip.ts'

const MILLISECONDS_PER_DAY = 86_400_000

/** Opens a sheet of an XLSX workbook as a table: the one named, or the first. The only module that knows the library. */
export async function openXlsx(source: {
  readonly path: string
  readonly fileBytes: number
  readonly sheet: string | undefined
}): Promise<Table | Refused> {
  const { path, fileBytes } = source
  const file = basename(path)
  const workbook = await readFile(path)
  const fault = await checkZip(workbook)
  if (fault) return refused(problemOf(fault, file))
  let sheets: readonly string[]
  try {
    // No row passes a filter that refuses all; what remains is the list of names.
    sheets = await sheetNames(workbook)
  } catch (error) {
    return refused(problemOf({ code: 'xlsx-unreadable', detail: (error as Error).message }, file))
  }
  const sheet = source.sheet ?? sheets[0]
  if (sheet === undefined || !sheets.includes(sheet))
    return refused({ code: 'xlsx-sheet-missing', file, values: { sheet: sheet ?? '', sheets } })
  return {
    kind: 'table',
    path,
    format: 'xlsx',
    encoding: 'utf-8',
    isEncodingGuessed: false,
    delimiter: undefined,
    sheet,
    serials: '1900',
    fileBytes,
    walk: async (take) => {
      try {
        return await walkSheet({ workbook, sheet, file }, take)
      } catch (error) {
        return problemOf({ code: 'xlsx-unreadable', detail: (error as Error).message }, file)
      }
    },
  }
}

/** Only workbooks need it, and loading it takes longer than reading most CSV files. */
function loadLibrary() {
  return import('hucre/xlsx')
}

async function sheetNames(workbook: Uint8Array): Promise<string[]> {
  const { readXlsx } = await loadLibrary()
  const names: string[] = []
  await readXlsx(workbook, {
    sheets: ({ name }) => {
      names.push(name)
      return false
    },
  })
  return names
}

/** Rows before the first filled one are skipped; cells missing at the end of a row are empty ones. */
async function walkSheet(
  { workbook, sheet, file }: { workbook: Uint8Array; sheet: string; file: string },
  take: RowTaker,
): Promise<ImportProblem | undefined> {
  const { streamXlsxRows } = await loadLibrary()
  const row = emptyRow()
  let width = 0
  for await (const { index, values } of streamXlsxRows(workbook, { sheet })) {
    const texts = values.map(textOfCell)
    while (texts.length > 0 && texts.at(-1) === '') texts.pop()
    if (texts.length === 0) continue
    if (texts.length > MAX_COLUMNS)
      return { code: 'too-many-columns', file, line: index + 1, values: { limit: MAX_COLUMNS } }
    if (width === 0) width = texts.length
    while (texts.length < width) texts.push('')
    while (row.starts.length < texts.length) widenRow(row)
    row.bytes = Buffer.from(texts.join(''))
    row.line = index + 1
    row.count = texts.length
    let at = 0
    for (const [column, text] of texts.entries()) {
      row.starts[column] = at
      at += Buffer.byteLength(text)
      row.ends[column] = at
    }
    if (!take(row)) return undefined
  }
  return undefined
}

/** A cell as the text that the readers of values understand, whatever the language of the sheet. */
function textOfCell(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value instanceof Date) {
    const day = Math.floor(value.getTime() / MILLISECONDS_PER_DAY)
    return Number.isFinite(day) ? formatDay(day) : ''
  }
  return typeof value === 'number' ? textOfNumber(value) : String(value)
}

function problemOf(fault: ZipFault, file: string): ImportProblem {
  const { code, ...values } = fault
  return { code, file, values }
}
