import type { BeforeAfter } from '../../../domain/pilot/did/compare-before-after.ts'
import type { DidEstimate } from '../../../domain/pilot/did/did-row.ts'
import type { Words } from '../../../language/describe.ts'
import type { LoadedDid } from '../../../operations/pilot/load-did.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'

/** The answer in words, the four means, how sure it is in three ways, and what to know before believing it. */
export function printDid(loaded: LoadedDid, of: BeforeAfter, page: Page): string {
  const { words, colours, width } = page
  const notes = of.notes.map(({ code, ...values }) =>
    words.text(`pilot.did.note.${code}`, told(values, words)),
  )
  return [
    colours.bold(hang('', didHeadline(of, of.confidence, words), width)),
    meansTable(of, page),
    methodsTable(of, page),
    ...trendTable(loaded, of, page),
    ...paragraphs([...missingNotes(loaded.missing, words), ...notes], page),
  ].join('\n\n')
}

/** Whether a difference is shown, and between what it lies. */
export function didHeadline(
  { difference, lower, upper }: DidEstimate,
  confidence: number,
  words: Words,
): string {
  const outcome = outcomeOf(lower, upper)
  const isSided = outcome === 'more' || outcome === 'less'
  const told = (value: number | undefined) =>
    words.number(isSided && value !== undefined ? Math.abs(value) : value)
  const [near, far] = outcome === 'less' ? [upper, lower] : [lower, upper]
  return words.text('pilot.did.headline', {
    ...{ outcome, difference: told(difference) },
    ...{ lower: told(near), upper: told(far), confidenceShare: confidence },
  })
}

function outcomeOf(lower: number | undefined, upper: number | undefined): string | undefined {
  if (lower === undefined || upper === undefined) return undefined
  return lower > 0 ? 'more' : upper < 0 ? 'less' : 'none'
}

/** The interval of an estimate as the cells of a row. */
export function estimateCells(
  { difference, standardError, lower, upper, p }: DidEstimate,
  words: Words,
): string[] {
  const interval =
    lower === undefined ? words.number(undefined) : `${words.number(lower)} … ${words.number(upper)}`
  return [words.number(difference), words.number(standardError), interval, words.number(p)]
}

/** The titles of `estimateCells`. */
export function estimateHead(words: Words): string[] {
  return (['difference', 'standard_error', 'interval', 'p'] as const).map((id) =>
    words.text(`pilot.did.${id}`),
  )
}

/** What was left out, in one sentence; nothing when nothing was. */
export function missingNotes(missing: Readonly<Record<string, number>>, words: Words): string[] {
  const parts = Object.entries(missing)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => words.wordFor('pilot.did.missing', code, { count }))
  return parts.length === 0 ? [] : [words.text('pilot.did.missing', { parts: words.list(parts) })]
}

/** Notes below each other, as one block. */
export function paragraphs(notes: readonly string[], { colours, width }: Page): string[] {
  if (notes.length === 0) return []
  return [notes.map((note) => hang(`${colours.yellow('!')} `, note, width)).join('\n')]
}

function told(values: Readonly<Record<string, number>>, words: Words) {
  return 'p' in values ? { p: words.number(values.p) } : values
}

function meansTable({ means, values }: BeforeAfter, { words, colours, width }: Page): string {
  const head = (['group', 'before', 'after', 'change', 'values'] as const).map((id) =>
    words.text(`pilot.did.${id}`),
  )
  const row = (arm: 'treated' | 'control') => {
    const [before, after] = [means[`${arm}Before`], means[`${arm}After`]]
    const counts = `${words.number(values[`${arm}Before`])} / ${words.number(values[`${arm}After`])}`
    const figures = [before, after, after - before].map((mean) => words.number(mean))
    return [words.text(`pilot.did.${arm}`), ...figures, counts]
  }
  return drawTable(
    { head, rows: [row('treated'), row('control')], right: [1, 2, 3, 4], bold: colours.bold },
    width,
  )
}

function methodsTable(of: BeforeAfter, { words, colours, width }: Page): string {
  const { balanced, errors, difference, classicalError } = of
  const unknown = {
    degreesOfFreedom: undefined,
    t: undefined,
    p: undefined,
    lower: undefined,
    upper: undefined,
  }
  const rows = [
    [
      words.text('pilot.did.all_clustered', { errors }),
      ...estimateCells({ ...of, standardError: of.clusteredError }, words),
    ],
    [
      words.text('pilot.did.all_classical'),
      ...estimateCells({ difference, standardError: classicalError, ...unknown }, words),
    ],
    ...(balanced === undefined
      ? []
      : [[words.text('pilot.did.complete', { n: balanced.n }), ...estimateCells(balanced, words)]]),
  ]
  const head = [words.text('pilot.did.method'), ...estimateHead(words)]
  return drawTable({ head, rows, right: [1, 2, 3, 4], bold: colours.bold }, width)
}

function trendTable(
  { periods }: LoadedDid,
  { trend }: BeforeAfter,
  { words, colours, width }: Page,
): string[] {
  if (trend === undefined) return []
  const head = [words.text('pilot.did.period'), ...estimateHead(words)]
  const rows = trend.periods.map(({ period, ...estimate }) => [
    periods[period] ?? '',
    ...estimateCells(estimate, words),
  ])
  const title = colours.bold(colours.underline(words.text('pilot.did.trend')))
  return [title, drawTable({ head, rows, right: [1, 2, 3, 4], bold: colours.bold }, width)]
}
