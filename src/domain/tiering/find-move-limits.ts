import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import { tieringOf } from './tiering.ts'

/** How far an account is from another tier. Money in whole minor units. */
export type MoveLimits = {
  /** The ACVs of the tier itself, by the thresholds that the model states: from the one, below the other. */
  readonly band: { readonly fromMinor: number | undefined; readonly belowMinor: number | undefined }
  /** The next tier up that an ACV leads to, and the ACV from which the account enters it. */
  readonly up: { readonly tier: string; readonly fromMinor: number } | undefined
  /** The ACV below which the account leaves its tier. */
  readonly down: { readonly belowMinor: number } | undefined
  /** The first day on which a move down is free of the minimum stay; undefined where nothing holds it any more. */
  readonly stayUntil: Day | undefined
  /** The days before the next renewal on which no move down is made; undefined without a renewal ahead. */
  readonly freeze: { readonly from: Day; readonly until: Day } | undefined
}

/**
 * [T44] What an account's ACV would have to be for another base tier, hysteresis counted in, and the days that hold a move down. Only
 * thresholds that the model states; what else a condition asks for is not looked at. Undefined for a tier that the model does not have.
 */
export function findMoveLimits({
  model,
  baseTier,
  since,
  renewalOn,
  asOf,
}: {
  readonly model: Model
  readonly baseTier: string
  /** The first day in its tier. */
  readonly since: Day | undefined
  readonly renewalOn: Day | undefined
  readonly asOf: Day
}): MoveLimits | undefined {
  const { indexOf, enterFromMinor, stayFromMinor } = tieringOf(model)
  const { tiers, movement } = model
  const index = indexOf.get(baseTier)
  if (index === undefined) return undefined
  const { minimumStayDays, renewalFreezeDays } = movement
  const higher = enterFromMinor.findLastIndex((from, tier) => tier < index && from !== undefined)
  const belowMinor = index === tiers.length - 1 ? undefined : stayFromMinor[index]
  const stayUntil = since === undefined ? undefined : since + minimumStayDays
  return {
    band: { fromMinor: tiers[index]!.thresholdMinor, belowMinor: tiers[higher]?.thresholdMinor },
    up: higher < 0 ? undefined : { tier: tiers[higher]!.id, fromMinor: enterFromMinor[higher]! },
    down: belowMinor === undefined ? undefined : { belowMinor },
    stayUntil: stayUntil !== undefined && stayUntil > asOf ? stayUntil : undefined,
    freeze:
      renewalOn === undefined || renewalOn < asOf
        ? undefined
        : { from: renewalOn - renewalFreezeDays, until: renewalOn },
  }
}
