import { toMinor } from '../kernel/money.ts'
import type { MovementRules, Tier } from './model.ts'
import type { MovementDocument } from './movement-document.ts'

/** Movement rules with the defaults of spec/4 for what the document leaves out. */
export function resolveMovement(
  given: MovementDocument | undefined,
  tiers: readonly Pick<Tier, 'id' | 'touch'>[],
  currency: string,
): MovementRules {
  return {
    hysteresis: given?.hysteresis ?? 0.1,
    boundMargin: given?.boundMargin ?? 0.1,
    minimumStayDays: given?.minimumStayDays ?? 90,
    renewalFreezeDays: given?.renewalFreezeDays ?? 60,
    freezeAllMoves: given?.freezeAllMoves ?? false,
    floors: resolveFloors(given?.floors, tiers),
    risk: resolveRisk(given?.risk, currency),
    approvals:
      given?.approvals?.map(({ reasons, tiers, arrFrom }) => ({
        reasons,
        tiers,
        arrFromMinor: arrFrom === undefined ? undefined : toMinor(arrFrom, currency),
      })) ?? [],
  }
}

function resolveFloors(
  given: MovementDocument['floors'],
  tiers: readonly Pick<Tier, 'id' | 'touch'>[],
): MovementRules['floors'] {
  // The lowest tier that still gives what the floor is for: a floor promises no more than that.
  const lowestHigh = tiers.findLast(({ touch }) => touch === 'high')?.id
  const lowestWithPeople = tiers.findLast(({ touch }) => touch !== 'tech')?.id
  return {
    strategic: given?.strategic === 'none' ? undefined : (given?.strategic ?? lowestHigh),
    complexity:
      given?.complexity ?? (lowestWithPeople === undefined ? [] : [{ from: 5, tier: lowestWithPeople }]),
    contract: given?.contract ?? true,
  }
}

function resolveRisk(given: MovementDocument['risk'], currency: string): MovementRules['risk'] {
  if (given === 'none') return undefined
  return {
    days: given?.days ?? 90,
    floorMinor: given?.floor === undefined ? undefined : toMinor(given.floor, currency),
    calmDays: given?.calmDays ?? 30,
    coolDownDays: given?.coolDownDays ?? 90,
  }
}
