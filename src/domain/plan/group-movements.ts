import type { CsCost } from '../economics/cs-cost.ts'
import { add, type Exact, exact, multiply, roundHalfAway, subtract, ZERO } from '../kernel/exact.ts'
import { type Model, REASONS, type Reason } from '../model/model.ts'
import type { MovementGroup } from './plan.ts'

/** Moves of one reason, counted. Of accounts that leave a tier of the model also by the tier that they leave and enter. */
export type MoveCount = {
  readonly reason: Reason
  accounts: number
  arrMinor: number
  readonly leaving: number[]
  readonly entering: number[]
}

/** A move as the tally sees it: the number of its reason, the id of the tier it leaves, the index of the one it enters. */
type CountedMove = {
  readonly reason: number
  readonly from: string | undefined
  readonly to: number
  readonly acvMinor: number | undefined
}

/** Counts moves by reason; a million of them stay a few numbers. */
export class MoveTally {
  readonly #indexOf: ReadonlyMap<string, number>
  readonly #counts: readonly MoveCount[]

  constructor({ tiers }: Pick<Model, 'tiers'>) {
    const zeros = () => tiers.map(() => 0)
    this.#indexOf = new Map(tiers.map(({ id }, index) => [id, index]))
    this.#counts = REASONS.map((reason) => ({
      reason,
      accounts: 0,
      arrMinor: 0,
      leaving: zeros(),
      entering: zeros(),
    }))
  }

  add({ reason, from, to, acvMinor }: CountedMove): void {
    const count = this.#counts[reason]!
    count.accounts++
    count.arrMinor += acvMinor ?? 0
    const left = from === undefined ? undefined : this.#indexOf.get(from)
    if (left === undefined) return
    count.leaving[left]!++
    count.entering[to]!++
  }

  /** Reasons that moved somebody, in their order. */
  counts(): readonly MoveCount[] {
    return this.#counts.filter(({ accounts }) => accounts > 0)
  }
}

/** [L11] Moving accounts by reason, the largest ARR first; costs are of the tiers in the order of the model. */
export function groupMovements(
  moves: readonly MoveCount[],
  costs: readonly (CsCost | undefined)[],
): readonly MovementGroup[] {
  return moves
    .map(({ reason, accounts, arrMinor, leaving, entering }) => {
      const before = costOf(leaving, costs)
      const after = costOf(entering, costs)
      const isKnown = before !== undefined && after !== undefined && leaving.some((count) => count > 0)
      return {
        reason,
        accounts,
        arrMinor,
        csCostChangeMinor: isKnown ? roundHalfAway(subtract(after, before)) : undefined,
      }
    })
    .sort((a, b) => b.arrMinor - a.arrMinor)
}

/** What so many accounts of each tier cost a year; undefined when the cost of one of them is. */
function costOf(counts: readonly number[], costs: readonly (CsCost | undefined)[]): Exact | undefined {
  return counts.reduce<Exact | undefined>((sum, count, tier) => {
    if (count === 0 || sum === undefined) return sum
    const cost = costs[tier]
    return cost && add(sum, multiply(cost.gross, exact(count)))
  }, ZERO)
}
