import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CsvScanner } from '../csv/csv-scanner.ts'
import type { RowBytes } from '../csv/row-bytes.ts'
import { type Delimiter, declaredDelimiter, sniffDelimiter } from '../csv/sniff-delimiter.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { openText } from '../text/open-text.ts'
import { readStart } from '../text/read-bytes.ts'
import type { TextEncoding } from '../text/text-encoding.ts'

/** Takes the next row; false says that no more are wanted. */
export type RowTaker = (row: RowBytes) => boolean

/** A table in a file, whatever its format, that can be walked again and again. The first row walked is the header. */
export type Table = {
  readonly kind: 'table'
  readonly path: string
  readonly format: 'csv' | 'xlsx'
  readonly encoding: TextEncoding
  readonly isEncodingGuessed: boolean
  readonly delimiter: Delimiter | undefined
  readonly sheet: string | undefined
  /** How a bare number in a date column counts days. */
  readonly serials: '1900' | '1904' | undefined
  readonly fileBytes: number
  /** Hands over the rows in order; a problem ends the walk. */
  readonly walk: (take: RowTaker, onBytes?: (bytes: number) => void) => Promise<ImportProblem | undefined>
}

export type TableOptions = {
  readonly encoding?: TextEncoding | undefined
  readonly delimiter?: Delimiter | undefined
  readonly sheet?: string | undefined
}

/** Opens a CSV (plain or gzipped) or XLSX file by what its bytes are, whatever its name says. */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table | Refused> {
  const file = basename(path)
  let fileBytes: number
  let start: Buffer
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refused({ code: 'file-unreadable', file, values: { detail: 'EISDIR' } })
    fileBytes = found.size
    start = await readStart(path, 8)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return refused({ code: 'file-not-found', file, values: { path } })
    return refused({ code: 'file-unreadable', file, values: { detail: code ?? (error as Error).message } })
  }
  if (start.length === 0) return refused({ code: 'file-empty', file, values: {} })
  return openCsv({ path, fileBytes, options, isGzip: start[0] === 0x1f && start[1] === 0x8b })
}

async function openCsv(source: {
  path: string
  fileBytes: number
  options: TableOptions
  isGzip: boolean
}): Promise<Table | Refused> {
  const { path, fileBytes, options, isGzip } = source
  const text = await openText(path, { isGzip, encoding: options.encoding })
  if (text.kind !== 'text') return text
  const delimiter = options.delimiter ?? sniffDelimiter(text.start)
  const hasDeclaration = declaredDelimiter(text.start) !== undefined
  return {
    kind: 'table',
    path,
    format: 'csv',
    encoding: text.encoding,
    isEncodingGuessed: text.isEncodingGuessed,
    delimiter,
    sheet: undefined,
    serials: undefined,
    fileBytes,
    walk: async (take, onBytes) => {
      let toSkip = hasDeclaration ? 1 : 0
      const scanner = new CsvScanner(delimiter, (row) => {
        if (toSkip > 0) toSkip--
        else if (!take(row)) scanner.stop()
      })
      let bytes = 0
      for await (const chunk of text.chunks()) {
        const fault = scanner.push(chunk)
        if (fault) return problemOf(path, fault)
        if (scanner.isStopped) return undefined
        bytes += chunk.length
        onBytes?.(bytes)
      }
      const fault = scanner.end()
      return fault && problemOf(path, fault)
    },
  }
}

function problemOf(
  path: string,
  fault: { code: 'unclosed-quote' | 'line-too-long'; line: number; limit?: number },
): ImportProblem {
  const { code, line, limit } = fault
  return { code, file: basename(path), line, values: limit === undefined ? {} : { limit } }
}
