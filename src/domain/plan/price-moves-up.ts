import { retentionToPay } from '../economics/return-on-touch.ts'
import { roundHalfAway, subtract, toNumber } from '../kernel/exact.ts'
import type { Model } from '../model/model.ts'
import type { CostedTiers } from './cost-tiers.ts'

/** What the next dearer tier would cost an account, and how much more often it would have to stay for that. */
export type MoveUp = {
  readonly from: string
  readonly to: string
  readonly extraCostMinor: number
  /** Yearly retention that the gain starts from. */
  readonly retention: number
  /** Whether that is the model's target, or the usual one because it has none. */
  readonly retentionFrom: 'model' | 'usual'
  /** Gain in yearly retention that leaves the lifetime value as it is; undefined: even full retention would not pay. */
  readonly gain: number | undefined
}

/** Retention where a model states no target; the figure beside it always says which was taken. */
const USUAL_RETENTION = 0.9

/** [L9] The gain in retention that would pay for a dearer touch, for every move up (spec/3); empty while the margin is unknown. */
export function priceMovesUp(
  { tiers, retentionTarget }: Pick<Model, 'tiers' | 'retentionTarget'>,
  { economics, meanAcvs }: Pick<CostedTiers, 'economics' | 'meanAcvs'>,
  margin: number | undefined,
): readonly MoveUp[] {
  if (margin === undefined) return []
  const retention = retentionTarget ?? USUAL_RETENTION
  return tiers.flatMap((tier, index): MoveUp[] => {
    const above = tiers[index - 1]
    const cost = economics[index]!.csCostPerAccount
    const dearer = economics[index - 1]?.csCostPerAccount
    const acv = meanAcvs[index]
    if (above === undefined || cost === undefined || dearer === undefined || acv === undefined) return []
    const paid = retentionToPay({
      acv,
      margin,
      from: { csCost: cost.gross, retention },
      toCsCost: dearer.gross,
    })
    return [
      {
        from: tier.id,
        to: above.id,
        extraCostMinor: roundHalfAway(subtract(dearer.gross, cost.gross)),
        retention,
        retentionFrom: retentionTarget === undefined ? 'usual' : 'model',
        gain: paid.kind === 'gain' ? toNumber(paid.gain) : undefined,
      },
    ]
  })
}
