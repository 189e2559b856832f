import type { TierPlan } from '../../domain/plan/plan.ts'
import type { Cell, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** [R18] When each tier's accounts have paid for winning them, and what they bring; nothing until that cost and the margin are answered. */
export function lifeTables({ plan, words, tierName }: ReportContext): readonly TableBlock[] {
  const { tiers, model } = plan
  if (tiers.every(({ paybackMonths }) => paybackMonths === undefined)) return []
  return [
    {
      kind: 'table',
      title: words.text('report.life'),
      columns: [
        { title: words.text('report.tier') },
        { title: words.text('report.life.payback'), isNumber: true },
        { title: words.text('report.life.ltv'), isNumber: true },
        { title: words.text('report.life.ltv_to_cac'), isNumber: true },
      ],
      rows: tiers.map((tier) => [
        { text: tierName(tier.id), touch: tier.touch },
        paybackCell(tier),
        lifeCell(tier.ltvMinor, words.money),
        lifeCell(tier.ltvToCac, words.multiple),
      ]),
      foot: undefined,
      rest: words.text('report.life.rule', { retentionShare: model.retentionTarget }),
    },
  ]

  function paybackCell({ paybackMonths }: TierPlan): Cell {
    if (paybackMonths === undefined) return { text: '—', hint: words.text('report.unknown') }
    return paybackMonths === 'never'
      ? { text: words.text('report.life.never'), hint: words.text('report.life.never.why') }
      : words.number(paybackMonths)
  }

  function lifeCell(figure: number | undefined, format: (figure: number) => string): Cell {
    if (figure !== undefined) return format(figure)
    const why = model.retentionTarget === undefined ? 'report.life.no_target' : 'report.unknown'
    return { text: '—', hint: words.text(why) }
  }
}
