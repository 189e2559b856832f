/**
 * Reads generated customer lists of 20 columns and prints rows/s, MB/s and peak memory, beside the CSV parser of a library over the
 * same file: `node bench/read-csv.ts [--rows 1000000]`. The library makes arrays of strings and no accounts.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseCsv } from 'hucre/csv'
import { readCustomerBase } from '../src/connectors/read-customer-base.ts'
import { writeAccountsCsv } from './generate-accounts.ts'

const AS_OF = 20_454
const LIBRARY_ROWS = 100_000

const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'))
try {
  for (const count of [10_000, LIBRARY_ROWS, Number(options.rows)]) {
    const path = join(folder, `accounts-${count}.csv`)
    await writeAccountsCsv(path, { count, seed: 7 })
    const start = performance.now()
    const read = await readCustomerBase({ path, asOf: AS_OF })
    print({ name: 'readCustomerBase', path, count, milliseconds: performance.now() - start })
    if (read.kind === 'problems' || read.summary.accepted !== count) throw new Error('not all rows were read')
  }
  const path = join(folder, `accounts-${LIBRARY_ROWS}.csv`)
  const start = performance.now()
  const rows = parseCsv(readFileSync(path, 'utf8'))
  print({ name: 'hucre parseCsv', path, count: rows.length - 1, milliseconds: performance.now() - start })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function print(figures: { name: string; path: string; count: number; milliseconds: number }): void {
  const { name, path, count, milliseconds } = figures
  const seconds = milliseconds / 1000
  const megabytes = statSync(path).size / 1e6
  const peak = process.resourceUsage().maxRSS / 1000
  console.log(
    `${name}: ${count} rows, ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} rows/s, ` +
      `${Math.round(megabytes / seconds)} MB/s, peak ${Math.round(peak)} MB so far`,
  )
}
