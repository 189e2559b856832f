import type { Touch } from '../account/account.ts'
import { declaredThreshold } from './declared-threshold.ts'
import type { Model } from './model.ts'
import type { FoundInModel } from './model-finding.ts'

const RANK: Readonly<Record<Touch, number>> = { high: 0, low: 1, tech: 2 }

/** Tiers that do not go from the highest touch down: floors and promotions count on the order. */
export function checkOrder({ tiers }: Model): readonly FoundInModel[] {
  return tiers.flatMap((tier, index): readonly FoundInModel[] => {
    const above = tiers[index - 1]
    if (above === undefined || RANK[tier.touch] >= RANK[above.touch]) return []
    const values = { tier: tier.id, touch: tier.touch, above: above.id, aboveTouch: above.touch }
    return [{ code: 'tiers_out_of_order', severity: 'warning', path: ['tiers', index, 'touch'], values }]
  })
}

/** Ratios that the touch model cannot carry, by the model's parameter set. */
export function checkRatios({ tiers, parameters }: Model): readonly FoundInModel[] {
  return tiers.flatMap(({ id, touch, ratio }, index): readonly FoundInModel[] => {
    const { from, to } = parameters.ratioBands[touch]
    if (ratio === undefined || (ratio.target >= from && ratio.target <= (to ?? Number.POSITIVE_INFINITY)))
      return []
    const values = { tier: id, touch, declaredRatio: ratio.target, from, ...(to !== undefined && { to }) }
    return [
      { code: 'ratio_outside_band', severity: 'warning', path: ['tiers', index, 'ratio', 'target'], values },
    ]
  })
}

/** Declared thresholds that are not where the condition turns, so that hysteresis would guard the wrong line. */
export function checkThresholds({ tiers, currency }: Model): readonly FoundInModel[] {
  return tiers.flatMap(({ id, condition, thresholdMinor }, index): readonly FoundInModel[] => {
    const turnsAt = condition && declaredThreshold(condition, currency)
    if (turnsAt === undefined || thresholdMinor === turnsAt || thresholdMinor === undefined) return []
    const values = { tier: id, declaredMinor: thresholdMinor, conditionMinor: turnsAt }
    return [{ code: 'threshold_mismatch', severity: 'warning', path: ['tiers', index, 'threshold'], values }]
  })
}

/** Without a floor and without a threshold above, nobody can say which accounts are worth a promotion. */
export function checkRisk({ tiers, movement }: Model): readonly FoundInModel[] {
  if (movement.risk === undefined || movement.risk.floorMinor !== undefined) return []
  const open = tiers.slice(0, -1).filter(({ thresholdMinor }) => thresholdMinor === undefined)
  if (open.length === 0) return []
  const values = { tiers: open.map(({ id }) => id) }
  return [{ code: 'risk_floor_unknown', severity: 'info', path: ['movement', 'risk'], values }]
}

/** The default numbers are in USD: another currency needs a rate, if only an explicit 1 (spec/3). */
export function checkRate({ currency, rate }: Model): readonly FoundInModel[] {
  if (currency === 'USD' || rate !== undefined) return []
  return [{ code: 'rate_missing', severity: 'warning', path: ['currency'], values: { currency } }]
}
