import type { MessageId } from '../../../language/catalogue.ts'
import type { AskedTier } from './figure-terms.ts'
import { tellCost } from './tell-cost.ts'
import { tellLife } from './tell-life.ts'
import { tellLimits } from './tell-limits.ts'
import { tellStaffing } from './tell-staffing.ts'

/** Every figure of one tier with what it follows from. */
export function tellTier(asked: AskedTier) {
  return { ...tellCost(asked), ...tellLimits(asked), ...tellLife(asked), ...tellStaffing(asked) }
}

export type FigureId = keyof ReturnType<typeof tellTier>

type FigureGroup = { readonly title: MessageId; readonly figures: readonly FigureId[] }

/** The figures in the order in which they are read, by what they answer. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  {
    title: 'report.tiers.cost',
    figures: [
      'verdict',
      'cost_share',
      'accounts',
      'arr',
      'mean_acv',
      'cost',
      'net_cost',
      'multiple',
      'cs_cost',
    ],
  },
  { title: 'report.tiers.unit', figures: ['ratio', 'affordable', 'carried', 'break_even', 'margin_left'] },
  { title: 'report.life', figures: ['ltv', 'ltv_to_cac', 'payback'] },
  { title: 'report.staffed_cost', figures: ['csms', 'staffed_cost', 'staffed_share'] },
]

export const FIGURE_NAMES: Readonly<Record<FigureId, MessageId>> = {
  verdict: 'report.verdict',
  cost_share: 'report.cost_share',
  accounts: 'report.accounts',
  arr: 'report.arr',
  mean_acv: 'report.figure.mean_acv',
  cost: 'report.cost_per_account',
  net_cost: 'economics.net_cost',
  multiple: 'report.coverage',
  cs_cost: 'report.figure.cs_cost',
  ratio: 'report.ratio',
  affordable: 'report.affordable_ratio',
  carried: 'report.carried_at_mean',
  break_even: 'report.break_even',
  margin_left: 'report.margin_left',
  ltv: 'report.life.ltv',
  ltv_to_cac: 'report.life.ltv_to_cac',
  payback: 'report.life.payback',
  csms: 'report.csms',
  staffed_cost: 'report.staffed_cost',
  staffed_share: 'report.staffed_share',
}
