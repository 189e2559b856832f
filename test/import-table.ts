import { readFileSync } from 'node:fs'

/** One row of the import table in ARCHITECTURE.md. */
export type Part = {
  readonly name: string
  readonly folder: string
  readonly mayImport: readonly string[]
  readonly libraries: readonly string[]
}

/** A line with five columns, split at its bars: there is something empty before the first and after the last. */
const FIVE_COLUMNS = 7

/** The rows of the import table, in the order of the page. */
export function readImportTable(): Part[] {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')
  return parseImportTable(page)
}

/** Reads the table of five columns whose second holds folders in backticks. Throws when the page has none. */
function parseImportTable(page: string): Part[] {
  const parts = page.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const folder = /^`(src\/[^`]+)`$/.exec(cells[2] ?? '')?.[1]
    if (folder === undefined || cells.length !== FIVE_COLUMNS) return []
    return [{ name: cells[1]!, folder, mayImport: wordsOf(cells[3]!), libraries: wordsOf(cells[4]!) }]
  })
  if (parts.length === 0) throw new Error('ARCHITECTURE.md has no import table')
  return parts
}

/** The part that a file belongs to. */
export function partOf(file: string, parts: readonly Part[]): Part | undefined {
  return parts.find(({ folder }) => file === folder || file.startsWith(`${folder}/`))
}

/** The parts that may be imported from a part: itself, those its row names, and for `domain` all in src/domain but later rows. */
export function importablePartsOf(part: Part, parts: readonly Part[]): Set<string> {
  const above = parts.slice(0, parts.indexOf(part))
  const domain = above.filter(({ folder }) => folder.startsWith('src/domain/')).map(({ name }) => name)
  return new Set([part.name, ...part.mayImport.flatMap((name) => (name === 'domain' ? domain : [name]))])
}

function wordsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(/\s*,\s*/)
}
