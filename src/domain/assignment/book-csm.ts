import type { Csm } from '../account/csm.ts'
import { capacityOfCsm, rampOf } from '../capacity/capacity-of-csm.ts'
import { functionOfRole } from '../capacity/function-of-role.ts'
import type { BooksInputs } from './books-inputs.ts'
import { isMeantForCsm } from './is-meant-for-csm.ts'

/** A person who may be given accounts, in terms of the model's tiers. */
export type BookCsm = {
  readonly csm: Csm
  /** Hours of the year ahead at today's ramp; 0 before the start. */
  readonly capacityHours: number
  /** By index of the tier: whether this person serves it and it has books. */
  readonly serves: readonly boolean[]
  /** By index of the tier: most accounts, ⌊maximum ratio × ramp⌋; Infinity without a maximum. */
  readonly most: readonly number[]
  readonly leaves: boolean
}

/** Sums of binary floats: a billionth of an account must not cost a whole one. */
const NEGLIGIBLE = 1e-9

/** [N2] The people of the team whose function is success, by id, with what they may carry today. */
export function bookCsmsOf({ model, asOf, team, without, pools }: Omit<BooksInputs, 'accounts'>): BookCsm[] {
  const leaving = new Set(without)
  return team
    .filter(({ role }) => functionOfRole(role) === 'success')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((csm) => {
      const ramp = rampOf(csm, model.people, asOf)
      return {
        csm,
        capacityHours: capacityOfCsm(csm, model.people, asOf).hoursPerYear * ramp,
        serves: model.tiers.map(
          (tier) => isMeantForCsm(tier, pools) && (csm.tiers.length === 0 || csm.tiers.includes(tier.id)),
        ),
        most: model.tiers.map(({ ratio }) =>
          ratio?.to === undefined ? Number.POSITIVE_INFINITY : Math.floor(ratio.to * ramp + NEGLIGIBLE),
        ),
        leaves: leaving.has(csm.id),
      }
    })
}

/** Whether a person can be given an account of a tier at all: serves it, stays, and has some capacity today. */
export function canServe({ serves, leaves, capacityHours, most }: BookCsm, tier: number): boolean {
  return serves[tier]! && !leaves && capacityHours > 0 && most[tier]! > 0
}
