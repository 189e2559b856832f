import type { Facts } from '../account/field-catalogue.ts'
import type { Reason } from '../model/model.ts'
import type { Tiering } from './tiering.ts'

/** The floors in the order in which the first of equals gives the reason. */
export const FLOORS = ['strategic', 'complexity', 'contract'] as const satisfies readonly Reason[]
export type Floor = (typeof FLOORS)[number]

/** Index of the tier that one floor raises an account to; the number of tiers when it raises to none. */
export function tierOfFloor(
  floor: Floor,
  { floors, conditions }: Tiering,
  { account, context }: Facts,
): number {
  const none = conditions.length
  switch (floor) {
    case 'strategic':
      return account.strategic === true ? floors.strategic : none
    case 'complexity': {
      const complexity = account.complexity ?? context.companyComplexity
      let highest = none
      if (complexity === undefined) return none
      for (const { from, tier } of floors.complexity) if (complexity >= from && tier < highest) highest = tier
      return highest
    }
    case 'contract':
      return account.contractTouch === undefined ? none : floors.contract[account.contractTouch]
  }
}

/**
 * The field whose absence leaves open whether a floor still stands. A contract is different: its field has no value for
 * "nothing promised", so that its absence says just this.
 */
export function openFieldOf(reason: Reason | undefined, { account, context }: Facts): Floor | undefined {
  if (reason === 'strategic' && account.strategic === undefined) return 'strategic'
  const complexity = account.complexity ?? context.companyComplexity
  return reason === 'complexity' && complexity === undefined ? 'complexity' : undefined
}
