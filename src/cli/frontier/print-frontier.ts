import type { Plan } from '../../domain/plan/plan.ts'
import type { Frontier } from '../../operations/find-frontier.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

const COLUMNS = ['heads', 'line', 'accounts', 'arr', 'arr_share', 'cost', 'cost_share'] as const

/** A line for each number of people: where the ACV line lies, and what is covered at what cost. */
export function printFrontier(
  { tier, ratio, csmMinor, points }: Frontier,
  plan: Plan,
  { words, colours, width }: Page,
): string {
  const found = plan.tiers.find(({ id }) => id === tier)
  const name = found === undefined ? tier : words.label(found.label, found.id)
  const headline = words.text('cli.frontier.headline', { tier: name, ratio, csmMinor })
  const rows = points.map((point) => [
    words.number(point.heads),
    words.money(point.acvLineMinor),
    words.number(point.accountsCovered),
    words.moneyShort(point.arrCoveredMinor),
    words.share(point.arrShare),
    words.moneyShort(point.costMinor),
    words.share(point.costShareOfCovered),
  ])
  const head = COLUMNS.map((column) => words.text(`cli.frontier.${column}`))
  const right = COLUMNS.map((_, index) => index)
  const table = drawTable({ head, rows, right, bold: colours.bold }, width)
  return `${colours.bold(hang('', headline, width))}\n\n${table}`
}
