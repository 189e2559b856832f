import type { TierPlan } from '../../domain/plan/plan.ts'
import type { Block, Cell, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'
import { yesOrNo } from './decision-section.ts'
import { lifeTables } from './life-table.ts'
import { shareChart, splitChart } from './tier-charts.ts'

/** What each tier is, costs and can carry. */
export function tiersSection(context: ReportContext): Section {
  const { words } = context
  return {
    id: 'tiers',
    title: words.text('report.section.tiers'),
    blocks: [
      { kind: 'charts', charts: [splitChart(context), shareChart(context)] },
      costTable(context),
      ...marginText(context),
      unitTable(context),
      ...lifeTables(context),
      ...(context.plan.movesUp.length === 0 ? [] : [movesUpTable(context)]),
    ],
  }
}

/** [R17] What is left of revenue, against the target; nothing while the margin is unknown. */
function marginText({ plan, words }: ReportContext): readonly Block[] {
  const { marginLeft, marginTarget, meetsMarginTarget } = plan.economics
  if (marginLeft === undefined) return []
  const values = { leftShare: marginLeft, targetShare: marginTarget, isMet: meetsMarginTarget }
  return [{ kind: 'text', text: words.text('report.margin_target', values) }]
}

function costTable({ plan, words, tierName }: ReportContext): TableBlock {
  const { tiers, economics } = plan
  return {
    kind: 'table',
    title: words.text('report.tiers.cost'),
    columns: [
      { title: words.text('report.tier') },
      { title: words.text('report.accounts'), isNumber: true },
      { title: words.text('report.arr'), isNumber: true },
      { title: words.text('report.cs_cost'), isNumber: true },
      { title: words.text('report.cost_share'), isNumber: true },
      { title: words.text('report.verdict') },
      { title: words.text('report.staffed_cost'), isNumber: true },
      { title: words.text('report.csms'), isNumber: true },
    ],
    rows: tiers.map((tier) => [
      nameCell(tier, tierName),
      words.number(tier.accounts),
      words.money(tier.arrMinor),
      words.money(tier.csCostMinor),
      tier.costShare === undefined
        ? { text: '—', hint: words.text('report.no_arr') }
        : words.share(tier.costShare),
      verdictCell(tier, words),
      words.money(tier.staffedCostMinor),
      words.number(tier.csmsNeeded),
    ]),
    foot: [
      words.text('report.all_tiers'),
      words.number(tiers.reduce((sum, { accounts }) => sum + accounts, 0)),
      words.money(economics.arrMinor),
      words.money(economics.csCostMinor),
      words.share(economics.costShare),
      words.wordFor('verdict', economics.verdict),
      words.money(economics.staffedCostMinor),
      words.number(plan.staffing.csmsNeeded),
    ],
    rest: undefined,
  }
}

function unitTable({ plan, words, tierName }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.tiers.unit'),
    columns: [
      { title: words.text('report.tier') },
      { title: words.text('report.cost_per_account'), isNumber: true },
      { title: words.text('report.coverage'), isNumber: true },
      { title: words.text('report.ratio'), isNumber: true },
      { title: words.text('report.affordable_ratio'), isNumber: true },
      { title: words.text('report.implied_ratio'), isNumber: true },
      { title: words.text('report.break_even'), isNumber: true },
      { title: words.text('report.carried') },
      { title: words.text('report.margin_left'), isNumber: true },
    ],
    rows: plan.tiers.map((tier) => [
      nameCell(tier, tierName),
      words.money(tier.costPerAccountMinor),
      words.multiple(tier.coverageMultiple),
      tier.ratio === undefined ? { text: '—', hint: words.text('report.no_ratio') } : words.ratio(tier.ratio),
      tier.affordableRatio === 'impossible'
        ? { text: words.text('report.impossible'), hint: words.text('report.impossible.why') }
        : words.ratio(tier.affordableRatio),
      words.ratio(tier.impliedRatio),
      words.money(tier.breakEvenAcvMinor),
      yesOrNo(tier.carried, words),
      tier.marginLeft === undefined
        ? { text: '—', hint: words.text('verdict.margin_unknown') }
        : words.share(tier.marginLeft),
    ]),
    foot: undefined,
    rest: undefined,
  }
}

/** The verdict; where more than the share decided, pointing at it says what. */
function verdictCell({ verdict, verdictBecause }: TierPlan, words: ReportContext['words']): Cell {
  const text = words.wordFor('verdict', verdict)
  return verdictBecause === undefined || verdictBecause === 'share'
    ? text
    : { text, hint: words.text(`verdict.because.${verdictBecause}`) }
}

/** The gain in retention that would pay for a dearer touch, for every move up. */
function movesUpTable({ plan, words, tierName }: ReportContext): TableBlock {
  const [first] = plan.movesUp
  return {
    kind: 'table',
    title: words.text('report.moves_up'),
    columns: [
      { title: words.text('report.from') },
      { title: words.text('report.to') },
      { title: words.text('report.moves_up.cost'), isNumber: true },
      { title: words.text('report.moves_up.gain'), isNumber: true },
    ],
    rows: plan.movesUp.map(({ from, to, extraCostMinor, gain }) => [
      tierName(from),
      tierName(to),
      words.money(extraCostMinor),
      gain === undefined
        ? { text: words.text('report.moves_up.never'), hint: words.text('report.moves_up.never.why') }
        : words.text('report.points', { points: words.points(gain) }),
    ]),
    foot: undefined,
    rest: words.text('report.moves_up.rule', {
      retentionShare: first?.retention,
      source: first?.retentionFrom,
    }),
  }
}

function nameCell({ id, touch }: TierPlan, tierName: ReportContext['tierName']): Cell {
  return { text: tierName(id), touch }
}
