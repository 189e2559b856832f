import { readFileSync } from 'node:fs'

const TEXT = readFileSync(new URL('reference-values.txt', import.meta.url), 'utf8')

/** The rows of a table of reference-values.txt: where, and then what comes out there. */
export function referenceValues(table: string): readonly (readonly number[])[] {
  const lines = TEXT.split('\n')
  const begin = lines.findIndex((line) => line.startsWith(`[${table}]`)) + 1
  const length = lines.slice(begin).indexOf('')
  return lines.slice(begin, begin + length).map((line) => line.split(' ').map(Number))
}
