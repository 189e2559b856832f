import type { Words } from '../../../language/make-words.ts'
import { COMPARED_ROWS, formatFigure } from './compared-rows.ts'
import { type Formula, joined, type Term, type ToldFigure } from './formula.ts'
import { sumByCode } from './sum-by-code.ts'
import type { Explained } from './told-number.tsx'
import type { ToldTrial } from './use-trials.ts'

/** Every figure that a model is compared by, with what it follows from. */
export function tellTrial(
  words: Words,
  {
    candidate,
    name,
    figures,
  }: { readonly candidate: string; readonly name: string; readonly figures: ToldTrial },
): Explained {
  const made = formulasOf(words, figures)
  const entries = COMPARED_ROWS.map(({ id, kind, of }): readonly [string, ToldFigure] => {
    const value = of(figures)
    return [
      id,
      {
        value: value == null ? undefined : formatFigure(words, kind, value),
        unknown: words.text('web.ui.unknown'),
        formulas: made[id] ?? [],
        ...(id.startsWith('csms') && { rule: words.text('report.staffing.rule') }),
      },
    ]
  })
  return {
    ...{ id: candidate, label: name, told: Object.fromEntries(entries) },
    nameOf: (figure) => COMPARED_ROWS.find(({ id }) => id === figure)?.label(words) ?? figure,
  }
}

function formulasOf(words: Words, figures: ToldTrial): Readonly<Record<string, readonly Formula[]>> {
  const { text, money, moneyShort, share, number, decimal, label, wordFor } = words
  const { blended, tiers, changes, findings } = figures
  const nameOf = (tier: ToldTrial['tiers'][number]) =>
    label(tier.label as Readonly<Record<string, string>>, tier.id)
  const tierName = (id: string | null) => {
    const tier = tiers.find((found) => found.id === id)
    return id === null ? text('web.plan.none') : tier === undefined ? id : nameOf(tier)
  }
  const byTier = (value: (tier: ToldTrial['tiers'][number]) => string) =>
    joined(
      tiers.map((tier) => ({ label: nameOf(tier), value: value(tier) })),
      '+',
    )
  const cost = { label: text('report.figure.cs_cost'), value: money(blended.csCostMinor) }
  const arr = { label: text('report.arr'), value: money(blended.arrMinor), source: text('source.data') }
  const costShare = { label: text('report.cost_share'), value: share(blended.costShare ?? undefined) }
  const staffed = { label: text('report.staffed_cost'), value: money(blended.staffedCostMinor) }
  const csms = { label: text('report.csms'), value: number(blended.csmsNeeded) }
  const left = { label: text('report.margin_left'), value: share(blended.marginLeft ?? undefined) }
  const margin = {
    ...{ label: text('economics.margin'), value: share(figures.margin ?? undefined) },
    source: text('source.answers'),
  }
  const others = otherCosts(words, figures)
  const flow = ({ from, to, accounts, arrMinor }: ToldTrial['changes']['flows'][number]): Formula => [
    {
      label: `${tierName(from)} → ${tierName(to)}`,
      value: number(accounts),
      source: `${moneyShort(arrMinor)} ${text('report.arr')}`,
    },
  ]
  return {
    cost_share: [[costShare, '=', cost, '÷', arr]],
    cs_cost: [[cost, '=', ...byTier(({ csCostMinor }) => money(csCostMinor))]],
    staffed_cost: [[staffed, '=', ...byTier(({ staffedCostMinor }) => money(staffedCostMinor))]],
    csms: [[csms, '=', ...byTier(({ csmsNeeded }) => decimal(csmsNeeded))]],
    margin_left: [[left, '=', margin, '−', costShare, ...(others === undefined ? [] : ['−', others])]],
    moving: changes.flows.filter(({ from }) => from !== null).map(flow),
    entering: changes.flows.filter(({ from }) => from === null).map(flow),
    stake: sumByCode(findings).map(({ code, moneyMinor, accounts }) => [
      {
        label: wordFor('finding', `${code}.title`),
        value: moneyShort(moneyMinor),
        source: accounts === 0 ? '' : text('web.base.all', { count: accounts }),
      },
    ]),
  }
}

/** What the margin left takes off beside the cost share; undefined for nothing. */
function otherCosts({ text, share }: Words, { margin, blended }: ToldTrial): Term | undefined {
  if (margin === null || blended.costShare === null || blended.marginLeft === null) return undefined
  const others = Math.round((margin - blended.costShare - blended.marginLeft) * 1e6) / 1e6
  if (others === 0) return undefined
  return { label: text('economics.other_costs'), value: share(others), source: text('source.answers') }
}
