import type { ImportNote, ImportSummary } from '../connectors/import-summary.ts'
import type { Words } from '../language/describe.ts'
import { problemLine, type ToldProblem } from './door.ts'
import { facts, table } from './table.ts'
import type { Terminal } from './terminal.ts'

/** How many rejections are printed one by one; --json has the rest. */
const SHOWN = 50

/** What was understood of a list: its form, each field with where it comes from, notes, and what was rejected. */
export function printImport(
  {
    summary,
    told,
    notes,
  }: {
    readonly summary: ImportSummary
    readonly told: readonly ToldProblem[]
    readonly notes: readonly (ImportNote & { readonly message: string })[]
  },
  words: Words,
  colours: Terminal['colours'],
): string {
  const form = [
    summary.format,
    summary.sheet,
    summary.encoding,
    summary.delimiter === '\t' ? 'TAB' : summary.delimiter,
  ]
  const parts = [
    colours.bold(
      words.text('cli.import.headline', {
        accepted: summary.accepted,
        rows: summary.rows,
        file: summary.file,
      }),
    ),
    facts([
      [words.text('cli.import.form'), form.filter((part) => part !== undefined).join(' · ')],
      [words.text('cli.import.currency'), summary.currency],
      [words.text('cli.import.as_of'), words.day(summary.asOf)],
    ]),
    table(
      [words.text('cli.import.field'), words.text('cli.import.source'), words.text('cli.import.by')],
      summary.mapping.map(({ field, source, by }) => [field, source, words.wordFor('cli.import.by', by)]),
      { right: [], colours },
    ),
  ]
  if (summary.ignoredColumns.length > 0) {
    parts.push(words.text('cli.import.ignored', { columns: summary.ignoredColumns }))
  }
  if (notes.length > 0) parts.push(notes.map(({ message }) => `• ${message}`).join('\n'))
  const total = summary.rejectedRows + summary.rejectedValues
  if (total > 0) {
    const lines = told.slice(0, SHOWN).map((problem) => problemLine(problem, colours))
    if (total > SHOWN) lines.push(words.text('cli.more', { count: total - SHOWN }))
    parts.push(lines.join('\n'))
  }
  return parts.join('\n\n')
}
