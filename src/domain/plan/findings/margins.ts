import type { Finding } from '../finding.ts'
import type { TierCheck } from './account-check.ts'
import { tierFinding } from './ratios.ts'

/** [L14] No room for the CS cost: margin of 40 % or less with a share of 20 % or more, or less margin left than the model's floor. */
export const checkMargins: TierCheck = ({ model, tiers, margin }) =>
  tiers.flatMap((tier): Finding[] => {
    if (margin === undefined || tier.costShare === undefined) return []
    const isSqueezed = margin <= 0.4 && tier.costShare >= 0.2
    const isBelowFloor = tier.marginLeft !== undefined && tier.marginLeft < model.marginFloor
    if (!isSqueezed && !isBelowFloor) return []
    const values = {
      tier: tier.id,
      marginShare: margin,
      costShare: tier.costShare,
      leftShare: tier.marginLeft ?? margin - tier.costShare,
      floorShare: model.marginFloor,
    }
    return [
      tierFinding({ code: 'margin_ignored', severity: 'error', tier, moneyMinor: tier.csCostMinor, values }),
    ]
  })

/** [L15] Low-touch without a playbook: pooled CSMs then improvise for every account. */
export const checkPlaybooks: TierCheck = ({ model, tiers }) =>
  tiers.flatMap((tier, index): Finding[] => {
    if (tier.touch !== 'low' || tier.accounts === 0 || model.tiers[index]!.service.playbooks.length > 0)
      return []
    const values = { tier: tier.id, count: tier.accounts }
    return [
      tierFinding({ code: 'no_playbooks', severity: 'warning', tier, moneyMinor: tier.arrMinor, values }),
    ]
  })
