import { CsvScanner } from './csv-scanner.ts'

export type Delimiter = ',' | ';' | '\t' | '|'

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|']
const SAMPLE_ROWS = 50

/**
 * The delimiter with which the first rows agree best on a number of columns above one; a comma when none does.
 * A first line `sep=;`, as Excel writes it, decides by itself.
 */
export function sniffDelimiter(start: string): Delimiter {
  const declared = declaredDelimiter(start)
  if (declared) return declared
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of CANDIDATES) {
    const score = agreement(start, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The delimiter of a first line `sep=;`. */
export function declaredDelimiter(start: string): Delimiter | undefined {
  const declared = /^"?sep=(.)"?\s*?[\r\n]/.exec(start)?.[1]
  return CANDIDATES.find((delimiter) => delimiter === declared)
}

/** Share of rows as wide as the header, a little more for more columns; 0 when the header has one column. */
function agreement(start: string, delimiter: Delimiter): number {
  const widths: number[] = []
  const scanner = new CsvScanner(delimiter, (row) => {
    widths.push(row.count)
    if (widths.length >= SAMPLE_ROWS) scanner.stop()
  })
  // The last row of the sample may be cut, so the end is never announced unless there is no other row.
  scanner.push(Buffer.from(start))
  if (widths.length < 2) scanner.end()
  const [header, ...rows] = widths
  if (header === undefined || header < 2) return 0
  const agreeing = rows.filter((width) => width === header).length
  return (rows.length === 0 ? 0.5 : agreeing / rows.length) + Math.min(header, 100) / 1000
}
