import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CsvScanner } from '../csv/csv-scanner.ts'
import { declaredDelimiter, sniffDelimiter } from '../csv/sniff-delimiter.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { openParquet } from '../parquet/open-parquet.ts'
import { openText } from '../text/open-text.ts'
import { readStart } from '../text/read-bytes.ts'
import { openXlsx } from '../xlsx/open-xlsx.ts'
import type { Table, TableOptions } from './table.ts'

const ZIP = Buffer.from('PK\u0003\u0004')
const PARQUET = ['PAR1', 'PARE']
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** Opens a CSV (plain or gzipped), XLSX or Parquet file by what its bytes are, whatever its name says. */
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
  if (start.subarray(0, 4).equals(ZIP)) return openXlsx({ path, fileBytes, sheet: options.sheet })
  if (PARQUET.includes(start.toString('latin1', 0, 4)) || /\.parquet$/i.test(path)) {
    return openParquet({ path, fileBytes })
  }
  if (start.equals(OLD_OFFICE)) return refused({ code: 'old-excel-file', file, values: {} })
  if (/\.xls[xm]?$/i.test(path)) return refused({ code: 'xlsx-not-a-zip', file, values: {} })
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
