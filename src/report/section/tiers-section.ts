import { createElement as h } from 'react'
import type { TierPlan } from '../../domain/plan/plan.ts'
import { BandBars } from '../../web/charts/band-bars.ts'
import { SplitBars } from '../../web/charts/split-bars.ts'
import type { Cell, Chart, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'
import { yesOrNo } from './decision-section.ts'

/** What each tier is, costs and can carry. */
export function tiersSection(context: ReportContext): Section {
  const { words } = context
  return {
    id: 'tiers',
    title: words.text('report.section.tiers'),
    blocks: [
      { kind: 'charts', charts: [splitChart(context), shareChart(context)] },
      costTable(context),
      unitTable(context),
      ...(context.plan.movesUp.length === 0 ? [] : [movesUpTable(context)]),
    ],
  }
}

function splitChart({ plan, words, tierName }: ReportContext): Chart {
  const { tiers, economics } = plan
  const measures = [
    {
      label: words.text('report.accounts'),
      of: (tier: TierPlan) => tier.accounts,
      say: words.number,
      total: words.number,
    },
    {
      label: words.text('report.arr'),
      of: (tier: TierPlan) => tier.arrMinor,
      say: words.money,
      total: words.moneyShort,
    },
    {
      label: words.text('report.cs_cost'),
      of: (tier: TierPlan) => tier.csCostMinor,
      say: words.money,
      total: words.moneyShort,
    },
  ].map(({ label, of, say, total }) => {
    const sum = tiers.reduce((all, tier) => all + of(tier), 0)
    return {
      label,
      total: total(sum),
      shares: tiers.map((tier) => (sum === 0 ? 0 : of(tier) / sum)),
      valueLabels: tiers.map((tier) => say(of(tier))),
    }
  })
  const largest = tiers.reduce((most, tier) => (tier.arrMinor > most.arrMinor ? tier : most), tiers[0]!)
  const values = {
    tier: tierName(largest.id),
    accountShare: shareOf(
      largest.accounts,
      sumOf(tiers, ({ accounts }) => accounts),
    ),
    arrShare: shareOf(largest.arrMinor, economics.arrMinor),
    costShare: shareOf(largest.csCostMinor, economics.csCostMinor),
  }
  const chart = {
    id: 'tier-split',
    title: words.text('report.tier_split.title', values),
    summary: words.text('report.tier_split.summary', values),
    table: {
      label: words.text('report.as_table'),
      columns: [words.text('report.tier'), ...measures.map(({ label }) => label)],
      rows: tiers.map((tier, index) => [
        tierName(tier.id),
        ...measures.map(({ valueLabels, shares }) => `${valueLabels[index]} (${words.share(shares[index])})`),
      ]),
    },
  }
  const props = {
    ...chart,
    parts: tiers.map(({ id, touch }) => ({ label: tierName(id), tone: touch })),
    bars: measures,
    formatShare: words.share,
  }
  return { words: chart, draw: () => h(SplitBars, props) }
}

function shareChart({ plan, words, tierName }: ReportContext): Chart {
  const { tiers, economics, model } = plan
  const { from, to } = model.targetRange
  const bars = [
    ...tiers.map((tier) => ({
      label: tierName(tier.id),
      tone: tier.touch,
      value: tier.costShare,
      valueLabel: words.text('report.share_and_verdict', {
        costShare: tier.costShare,
        verdict: words.wordFor('verdict', tier.verdict),
      }),
      tick: shareOf(tier.staffedCostMinor, tier.arrMinor),
    })),
    {
      label: words.text('report.all_tiers'),
      tone: 'neutral' as const,
      value: economics.costShare,
      valueLabel: words.text('report.share_and_verdict', {
        costShare: economics.costShare,
        verdict: words.wordFor('verdict', economics.verdict),
      }),
      tick: economics.staffedShare,
    },
  ]
  const above = tiers.filter(({ costShare }) => costShare !== undefined && costShare > to)
  const chart = {
    id: 'cost-shares',
    title: words.text(above.length === 0 ? 'report.shares.title_inside' : 'report.shares.title_above', {
      tiers: above.map(({ id }) => tierName(id)),
      costShare: economics.costShare,
      toShare: to,
    }),
    summary: words.text('report.shares.summary', { fromShare: from, toShare: to }),
    table: {
      label: words.text('report.as_table'),
      columns: [
        words.text('report.tier'),
        words.text('report.cost_share'),
        words.text('report.staffed_share'),
      ],
      rows: bars.map((bar) => [bar.label, bar.valueLabel, words.share(bar.tick)]),
    },
  }
  const props = {
    ...chart,
    bars,
    band: { from, to, label: words.text('report.shares.band', { fromShare: from, toShare: to }) },
    tickLabel: words.text('report.shares.tick'),
    xTitle: words.text('report.shares.x'),
    formatValue: words.wholeShare,
  }
  return { words: chart, draw: () => h(BandBars, props) }
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
      words.number(sumOf(tiers, ({ accounts }) => accounts)),
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

function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

function sumOf(tiers: readonly TierPlan[], of: (tier: TierPlan) => number): number {
  return tiers.reduce((sum, tier) => sum + of(tier), 0)
}
