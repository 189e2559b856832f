import type { Csm } from '../../domain/account/csm.ts'
import type { Assignment, Books, Uncovered } from '../../domain/assignment/books.ts'
import { functionOfRole } from '../../domain/capacity/function-of-role.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Words } from '../../language/describe.ts'
import type { AssignedBooks } from '../../operations/assign-books.ts'
import { tellWhy } from '../../operations/assignment/tell-books.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'
import { printAlternatives } from './print-alternatives.ts'

type Said = {
  readonly plan: Plan
  /** What a reader should know of the files. */
  readonly notes: readonly string[]
  readonly isPoolsGiven: boolean
}

/** What binary floats cannot tell from the best. */
const SAME = 1e-6

/** A screen has so many lines; --json has all. */
const MOST_ROWS = 20

/** The answer in words, what it rests on, each CSM's book, what nobody covers, and who changes hands. */
export function printBooks({ inputs, books, explanations }: AssignedBooks, said: Said, page: Page): string {
  const { words, colours, width } = page
  const { plan, notes, isPoolsGiven } = said
  const lines = [
    words.text('assign.basis', { asOfDay: plan.asOf, model: plan.model.name }),
    words.text(`assign.pools.${inputs.pools}${isPoolsGiven ? '' : '_usual'}`),
    ...(books.firstGoal.countedAsOneMinor === 0
      ? []
      : [words.text('assign.counted_as_one', { count: books.firstGoal.countedAsOneMinor })]),
    ...(books.firstGoal.isProven
      ? []
      : [words.text('assign.first_not_proven', { least: words.money(books.firstGoal.lowerBoundMinor) })]),
    ...(books.missingHours > 0
      ? [words.text('assign.missing_hours', { hours: words.number(Math.round(books.missingHours)) })]
      : []),
    ...othersIn(inputs.team, words),
    ...notes,
  ]
  return [
    hang('', colours.bold(headlineOf(books, words)), width),
    lines.map((line) => hang('', line, width)).join('\n'),
    csmTable(books, page),
    ...uncoveredTable(books, page),
    ...movesTable(books, page),
    ...explanations.map((explanation) => printAlternatives(explanation, page)),
  ].join('\n\n')
}

function headlineOf(books: Books, words: Words): string {
  const meant = books.uncovered.filter(({ counts }) => counts).length
  return words.text('assign.headline', {
    accounts: books.assignments.length,
    csms: books.utilisation.filter(({ accounts }) => accounts > 0).length,
    moved: books.moved,
    uncovered: meant,
    arr: words.moneyShort(books.firstGoal.uncoveredArrMinor),
    isBest: String(books.gap < SAME),
    gap: gapText(books.gap, words),
  })
}

/** People who were perhaps expected to serve accounts, with what the file calls them. */
function othersIn(team: readonly Csm[], words: Words): string[] {
  const others = team.filter(({ role }) => functionOfRole(role) !== 'success')
  if (others.length === 0) return []
  const roles = [...new Set(others.flatMap(({ role }) => role ?? []))].sort()
  return [words.text('assign.others_in_team', { count: others.length, roles: words.list(roles) })]
}

/** Rounded up: a distance must not look smaller than it is. */
function gapText(gap: number, words: Words): string {
  return words.share(Math.ceil(gap * 1000) / 1000)
}

function csmTable({ utilisation, missingHours }: Books, { words, colours, width }: Page): string {
  const columns = ['csm', 'accounts', 'hours', 'capacity', 'utilisation', 'arr'] as const
  const isOver = missingHours > 0
  // People of other tiers, such as those of a pool, have no book to show.
  const shown = utilisation.filter(
    ({ targetUtilisation, accounts, leaves }) => targetUtilisation !== undefined || accounts > 0 || leaves,
  )
  const rows = shown.map((book) => [
    book.csm,
    words.number(book.accounts),
    words.number(Math.round(book.hours)),
    words.number(Math.round(book.capacityHours)),
    words.share(book.utilisation),
    words.moneyShort(book.arrMinor),
    ...(isOver ? [words.number(Math.round(book.missingHours))] : []),
  ])
  const head = [...columns, ...(isOver ? (['missing'] as const) : [])].map((column) =>
    words.text(`assign.column.${column}`),
  )
  return table({ head, rows, right: head.map((_, index) => index).slice(1) }, { colours, width, words })
}

function uncoveredTable({ uncovered }: Books, { words, colours, width }: Page): string[] {
  if (uncovered.length === 0) return []
  const groups = new Map<Uncovered['reason'], { accounts: number; arrMinor: number; counts: boolean }>()
  for (const { reason, acvMinor, counts } of uncovered) {
    const group = groups.get(reason) ?? { accounts: 0, arrMinor: 0, counts }
    groups.set(reason, group)
    group.accounts++
    group.arrMinor += acvMinor ?? 0
  }
  const rows = [...groups]
    .sort(([, a], [, b]) => Number(b.counts) - Number(a.counts) || b.arrMinor - a.arrMinor)
    .map(([reason, { accounts, arrMinor }]) => [
      words.text(`assign.reason.${reason}`),
      words.number(accounts),
      words.moneyShort(arrMinor),
    ])
  const head = [
    words.text('assign.column.uncovered'),
    words.text('assign.column.accounts'),
    words.text('assign.column.arr'),
  ]
  return [table({ head, rows, right: [1, 2] }, { words, colours, width })]
}

function movesTable({ assignments }: Books, { words, colours, width }: Page): string[] {
  const moves = assignments.filter(({ csm, from }) => from !== undefined && from !== csm).sort(byArr)
  if (moves.length === 0) return []
  const head = (['account', 'from', 'to', 'arr', 'why'] as const).map((column) =>
    words.text(`assign.column.${column}`),
  )
  const rows = moves.map((move) => [
    move.account,
    move.from ?? '',
    move.csm,
    words.moneyShort(move.acvMinor),
    tellWhy(move, words),
  ])
  return [table({ head, rows, right: [3] }, { words, colours, width })]
}

function byArr(a: Assignment, b: Assignment): number {
  return (b.acvMinor ?? 0) - (a.acvMinor ?? 0) || (a.account < b.account ? -1 : 1)
}

function table(
  { head, rows, right }: { head: readonly string[]; rows: readonly string[][]; right: readonly number[] },
  { words, colours, width }: Page,
): string {
  const drawn = drawTable({ head, rows: rows.slice(0, MOST_ROWS), right, bold: colours.bold }, width)
  const left = rows.length - MOST_ROWS
  return left > 0 ? `${drawn}\n${colours.dim(words.text('cli.more', { count: left }))}` : drawn
}
