import type { ImportNote, ImportSummary } from '../../connectors/import-summary.ts'
import type { ToldProblem } from '../../operations/tell-problem.ts'
import { printProblems } from '../print-problems.ts'
import { drawFacts } from '../terminal/draw-facts.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

/** How many fields are printed one by one; --json has them all. */
const SHOWN_FIELDS = 60

type Understood = {
  readonly summary: ImportSummary
  readonly told: readonly ToldProblem[]
  readonly notes: readonly (ImportNote & { readonly message: string })[]
}

/** What was understood of a list: its form, each field with where it comes from, notes, and what was rejected. */
export function printImport({ summary, told, notes }: Understood, page: Page): string {
  const { words, colours, width } = page
  const { accepted, rows, file, currency, asOf, mapping, ignoredColumns } = summary
  const headline = words.text('cli.import.headline', { accepted, rows, file })
  const mapped = drawTable(
    {
      head: (['field', 'source', 'by'] as const).map((column) => words.text(`cli.import.${column}`)),
      rows: mapping
        .slice(0, SHOWN_FIELDS)
        .map(({ field, source, by }) => [field, source, words.text(`cli.import.by.${by}`)]),
      right: [],
      bold: colours.bold,
    },
    width,
  )
  const about: [string, string][] = [
    [words.text('cli.import.form'), formOf(summary)],
    [words.text('cli.import.currency'), currency],
    [words.text('cli.import.as_of'), words.day(asOf)],
  ]
  const total = summary.rejectedRows + summary.rejectedValues + summary.rejectedJoined
  return [
    colours.bold(hang('', headline, width)),
    drawFacts(about, width),
    mapping.length <= SHOWN_FIELDS
      ? mapped
      : `${mapped}\n${colours.dim(words.text('cli.more', { count: mapping.length - SHOWN_FIELDS }))}`,
    ...(ignoredColumns.length === 0
      ? []
      : [
          hang(
            '',
            words.text('cli.import.ignored', { columns: words.series(firstOf(ignoredColumns)) }),
            width,
          ),
        ]),
    ...(notes.length === 0 ? [] : [notes.map(({ message }) => hang('• ', message, width)).join('\n')]),
    ...(total === 0 ? [] : [printProblems(told, page, total)]),
  ].join('\n\n')
}

function formOf({ format, sheet, encoding, delimiter }: ImportSummary): string {
  const parts = [format, sheet, encoding, delimiter === '\t' ? 'TAB' : delimiter]
  return parts.filter((part) => part !== undefined).join(' · ')
}

function firstOf(columns: readonly string[]): readonly string[] {
  return columns.length <= SHOWN_FIELDS ? columns : [...columns.slice(0, SHOWN_FIELDS), '…']
}
