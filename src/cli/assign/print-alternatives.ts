import type { AssignmentExplanation } from '../../domain/assignment/explain-assignment.ts'
import { sumOfNeeds } from '../../domain/assignment/mismatch-of.ts'
import { tellUncovered, tellWhy } from '../../operations/assignment/tell-books.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

const COLUMNS = [
  'csm',
  'mismatch',
  'leaving',
  'time',
  'concentration',
  'total',
  'at_least',
  'obstacle',
] as const

/** Why one account is where it is, and what every other CSM would have cost in points, the cheapest first. */
export function printAlternatives(
  explanation: AssignmentExplanation,
  { words, colours, width }: Page,
): string {
  const { account, csm, from, why, uncovered, alternatives } = explanation
  const because =
    csm !== undefined && why !== undefined
      ? tellWhy({ csm, from, why }, words)
      : uncovered && tellUncovered(uncovered, words)
  const headline = words.text('assign.explained', {
    account,
    csm: csm ?? words.text('assign.nobody'),
    because: because ?? '',
  })
  if (alternatives.length === 0) return hang('', colours.bold(headline), width)
  const rows = alternatives.map((each) => [
    each.csm === csm ? `→ ${each.csm}` : each.csm,
    words.decimal(sumOfNeeds(each.mismatch)),
    words.decimal(each.leaving),
    words.decimal(each.time + each.place),
    words.decimal(each.arr),
    words.decimal(each.total),
    words.decimal(each.costsAtLeast),
    each.blockedBy === undefined ? '' : words.text(`assign.obstacle.${each.blockedBy}`),
  ])
  const head = COLUMNS.map((column) => words.text(`assign.column.${column}`))
  const drawn = drawTable({ head, rows, right: [1, 2, 3, 4, 5, 6], bold: colours.bold }, width)
  return `${hang('', colours.bold(headline), width)}\n${hang('', words.text('assign.points'), width)}\n\n${drawn}`
}
