import type { Model } from '../model/model.ts'

/** What the model and the company's answers judge a cost share by. */
export type CostStandards = {
  readonly targetRange: { readonly from: number; readonly to: number }
  readonly marginFloor: number
  /** ACV from which an account belongs into the high tier, minor units. */
  readonly highFromMinor: number
  readonly retentionTarget: number | undefined
  /** Gross margin before CS cost, 0..1. */
  readonly margin: number | undefined
  /** Share of revenue that other costs take. */
  readonly otherCostShare: number | undefined
}

/** The standards of a model for a company that has answered (or not) what its margin and other costs are. */
export function costStandardsOf(
  model: Pick<Model, 'targetRange' | 'marginFloor' | 'zones' | 'retentionTarget'>,
  { margin, otherCostShare }: Pick<CostStandards, 'margin' | 'otherCostShare'>,
): CostStandards {
  return {
    targetRange: model.targetRange,
    marginFloor: model.marginFloor,
    highFromMinor: model.zones.highFromMinor,
    retentionTarget: model.retentionTarget,
    margin,
    otherCostShare,
  }
}
