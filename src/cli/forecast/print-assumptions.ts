import type { Assumption } from '../../domain/forecast/assumption.ts'
import type { Outlook, TierOutlook } from '../../domain/forecast/outlook.ts'
import type { Words } from '../../language/describe.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

const COLUMNS = ['tier', 'assumption', 'value', 'spread', 'source'] as const

/** Every assumption with its value, how far it may be off, and where it comes from. */
export function printAssumptions(outlook: Outlook, { words, colours, width }: Page): string {
  const rows = outlook.tiers.flatMap((tier) => tierRows(tier, outlook, words))
  const { attritionPerYear } = outlook.people
  rows.push([
    '',
    words.text('hiring.assumption.attritionPerYear'),
    ...told(attritionPerYear, words, words.share),
  ])
  const head = COLUMNS.map((column) => words.text(`cli.forecast.${column}`))
  const table = drawTable({ head, rows, right: [2, 3], bold: colours.bold }, width)
  const isMoving = outlook.tiers.some(({ assumptions }) => assumptions.movesPerYear.length > 0)
  return isMoving ? table : `${table}\n\n${colours.dim(hang('', words.text('hiring.no_moves'), width))}`
}

/** What the model calls a tier. */
export function tierName({ tiers }: Pick<Outlook, 'tiers'>, id: string, words: Words): string {
  const tier = tiers.find((each) => each.id === id)
  return tier === undefined ? id : words.label(tier.label, id)
}

function tierRows({ id, label, assumptions }: TierOutlook, outlook: Outlook, words: Words): string[][] {
  const number = (value: number | undefined) => words.decimal(value)
  const money = (value: number | undefined) =>
    words.moneyShort(value === undefined ? undefined : Math.round(value))
  const name = words.label(label, id)
  const { newPerMonth, churnPerYear, expansionPerYear, contractionPerYear, newAcvMinor, movesPerYear } =
    assumptions
  const row = (assumption: string, cells: readonly string[]) => [name, assumption, ...cells]
  return [
    row(words.text('hiring.assumption.newPerMonth'), told(newPerMonth, words, number)),
    row(words.text('hiring.assumption.churnPerYear'), told(churnPerYear, words, words.share)),
    row(words.text('hiring.assumption.expansionPerYear'), told(expansionPerYear, words, words.share)),
    row(words.text('hiring.assumption.contractionPerYear'), told(contractionPerYear, words, words.share)),
    row(words.text('hiring.assumption.newAcvMinor'), told(newAcvMinor, words, money)),
    ...movesPerYear.map(({ to, rate }) =>
      row(
        words.text('hiring.assumption.move', { tier: tierName(outlook, to, words) }),
        told(rate, words, words.share),
      ),
    ),
  ]
}

function told(
  { value, spread, basis }: Assumption,
  words: Words,
  show: (value: number | undefined) => string,
): string[] {
  const { code, ...values } = basis
  const off = value === undefined || spread === 0 ? words.number(undefined) : show(spread)
  return [show(value), off, words.text(`hiring.basis.${code}`, values)]
}
