import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { didHeadline, estimateCells, estimateHead, missingNotes, paragraphs } from './print-did.ts'
import type { StaggeredFound } from './staggered-json.ts'

/** The mean effect in words, then by start, then every group and period. */
export function printStaggered(found: StaggeredFound, page: Page): string {
  const { words, colours, width } = page
  const { compared, confidence } = found
  const title = (id: 'by_group' | 'by_period') =>
    colours.bold(colours.underline(words.text(`pilot.did.staggered.${id}`)))
  const headline = compared.overall && didHeadline(compared.overall, confidence, words)
  return [
    ...(headline === undefined ? [] : [colours.bold(hang('', headline, width))]),
    ...[title('by_group'), groupTable(found, page)],
    ...[title('by_period'), effectTable(found, page)],
    ...paragraphs(notesOf(found, page), page),
  ].join('\n\n')
}

function groupTable({ loaded, compared }: StaggeredFound, { words, colours, width }: Page): string {
  const rows = compared.groups.map(({ group, units, ...estimate }) => [
    loaded.groups[group]!,
    words.number(units),
    ...estimateCells(estimate, words),
  ])
  if (compared.overall !== undefined) {
    const units = compared.groups.reduce((sum, each) => sum + each.units, 0)
    const all = words.text('pilot.did.staggered.all')
    rows.push([all, words.number(units), ...estimateCells(compared.overall, words)])
  }
  rows.push([words.text('pilot.did.staggered.never'), words.number(compared.neverTreated)])
  const head = [
    words.text('pilot.did.staggered.start'),
    words.text('pilot.did.staggered.units'),
    ...estimateHead(words),
  ]
  return drawTable({ head, rows, right: [1, 2, 3, 4, 5], bold: colours.bold }, width)
}

function effectTable({ loaded, compared }: StaggeredFound, { words, colours, width }: Page): string {
  const rows = compared.effects.map(({ group, period, ...estimate }) => [
    loaded.groups[group]!,
    loaded.periods[period]!,
    ...estimateCells(estimate, words),
  ])
  const head = [
    words.text('pilot.did.staggered.start'),
    words.text('pilot.did.period'),
    ...estimateHead(words),
  ]
  return drawTable({ head, rows, right: [2, 3, 4, 5], bold: colours.bold }, width)
}

function notesOf({ loaded, compared }: StaggeredFound, { words }: Page): string[] {
  const { alwaysTreated, treatedLater, repeated } = loaded
  const p = compared.trend?.p
  const trend = p === undefined ? 'trend_unchecked' : p < 0.1 ? 'trend_differs' : 'trend_alike'
  return [
    ...missingNotes(loaded.missing, words),
    ...(alwaysTreated > 0 ? [words.text('pilot.did.note.always_treated', { units: alwaysTreated })] : []),
    ...(treatedLater > 0 ? [words.text('pilot.did.note.treated_later', { units: treatedLater })] : []),
    ...(repeated > 0 ? [words.text('pilot.did.note.repeated', { values: repeated })] : []),
    words.text(`pilot.did.note.${trend}`, p === undefined ? {} : { p: words.number(p) }),
  ]
}
