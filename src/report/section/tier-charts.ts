import { createElement as h } from 'react'
import type { TierPlan } from '../../domain/plan/plan.ts'
import { BandBars } from '../../web/charts/band-bars.ts'
import { SplitBars } from '../../web/charts/split-bars.ts'
import type { Chart } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** Accounts, ARR and CS cost as wholes, split by tier. */
export function splitChart({ plan, words, tierName }: ReportContext): Chart {
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

/** The cost share of each tier on the band of what is usual, with the share of whole people. */
export function shareChart({ plan, words, tierName }: ReportContext): Chart {
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

function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

function sumOf(tiers: readonly TierPlan[], of: (tier: TierPlan) => number): number {
  return tiers.reduce((sum, tier) => sum + of(tier), 0)
}
