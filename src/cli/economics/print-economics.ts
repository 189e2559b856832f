import type { EconomicsDescription } from '../../domain/economics/describe-economics.ts'
import type { Words } from '../../language/describe.ts'
import { drawFacts } from '../terminal/draw-facts.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

/** The answer in one line, the figures, and which input moves the cost share most. */
export function printEconomics(of: EconomicsDescription, { words, colours, width }: Page): string {
  const { costPerAccountMinor, costShare } = of
  const headline =
    costPerAccountMinor === undefined
      ? words.text('cli.economics.headline_without_cost')
      : costShare === undefined
        ? words.text('cli.economics.headline_without_acv', { costPerAccountMinor })
        : words.text('cli.economics.headline', {
            costPerAccountMinor,
            costShare,
            verdict: verdictOf(of, words),
          })
  const figures: [string, string][] = [
    [words.text('cli.economics.direct'), words.money(of.directMinor)],
    [words.text('cli.economics.cost'), words.money(of.costPerAccountMinor)],
    [words.text('cli.economics.share'), words.share(of.costShare)],
    [words.text('cli.economics.multiple'), words.multiple(of.coverageMultiple)],
    [words.text('cli.economics.gross_profit'), words.money(of.grossProfitMinor)],
    [words.text('cli.economics.budget'), words.money(of.budgetMinor)],
    [
      words.text('cli.economics.affordable_ratio'),
      of.isRatioPossible === false ? words.text('cli.economics.impossible') : words.ratio(of.affordableRatio),
    ],
    [words.text('cli.economics.carried'), carried(of, words)],
    [words.text('cli.economics.break_even'), words.money(of.breakEvenAcvMinor)],
    [words.text('cli.economics.margin_left'), words.share(of.marginLeft)],
  ]
  if (of.ltvMinor !== undefined) figures.push([words.text('cli.economics.ltv'), words.money(of.ltvMinor)])
  if (of.ltvToCac !== undefined)
    figures.push([words.text('cli.economics.ltv_to_cac'), words.multiple(of.ltvToCac)])
  if (of.paybackMonths !== undefined) {
    const months =
      of.paybackMonths === 'never' ? words.text('cli.economics.never') : words.number(of.paybackMonths)
    figures.push([words.text('cli.economics.payback'), months])
  }
  const parts = [colours.bold(hang('', headline, width)), drawFacts(figures, width)]
  if (of.sensitivity.length > 0) {
    const bars = of.sensitivity.map(({ input, points }): [string, string] => [
      words.text(`sensitivity.${input}`),
      words.text('cli.economics.points', { width: points.toFixed(3) }),
    ])
    parts.push(colours.bold(words.text('cli.economics.sensitivity')), drawFacts(bars, width))
  }
  if (of.verdict !== undefined && !of.isMarginKnown)
    parts.push(colours.dim(hang('', words.text('verdict.margin_unknown'), width)))
  return parts.join('\n\n')
}

function verdictOf({ verdict }: EconomicsDescription, words: Words): string {
  return verdict === undefined ? '—' : words.text(`verdict.${verdict}`)
}

function carried({ carried }: EconomicsDescription, words: Words): string {
  const told = (['high', 'low', 'tech'] as const)
    .filter((touch) => carried[touch] !== undefined)
    .map((touch) =>
      words.text(carried[touch] ? 'cli.economics.is_carried' : 'cli.economics.is_not_carried', {
        touch: words.text(`touch.${touch}`),
      }),
    )
  return told.length === 0 ? '—' : told.join(', ')
}
