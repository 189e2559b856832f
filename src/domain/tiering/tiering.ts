import type { Touch } from '../account/account.ts'
import { add, exact, multiply, ONE, roundUp, subtract } from '../kernel/exact.ts'
import { type Condition, type Model, REASONS, type Reason } from '../model/model.ts'

/** A model as the placing loop reads it: tiers as indexes, every limit worked out once. */
export type Tiering = {
  readonly model: Model
  readonly indexOf: ReadonlyMap<string, number>
  readonly conditions: readonly (Condition | undefined)[]
  /** By tier: the ACV from which growth may enter it; undefined without a threshold. */
  readonly enterFromMinor: readonly (number | undefined)[]
  /** By tier: the ACV from which a member stays; undefined without a threshold. */
  readonly stayFromMinor: readonly (number | undefined)[]
  /** By tier after floors: the lowest ACV for one tier more while at risk; undefined: nothing says which. */
  readonly riskFromMinor: readonly (number | undefined)[]
  /** Tier indexes that a floor raises to; the number of tiers stands for none. */
  readonly floors: {
    readonly strategic: number
    readonly complexity: readonly { readonly from: number; readonly tier: number }[]
    readonly contract: Readonly<Record<Touch, number>>
  }
}

/** The number that stands for a reason in columns: its place in REASONS. */
export const REASON = Object.fromEntries(REASONS.map((reason, index) => [reason, index])) as Readonly<
  Record<Reason, number>
>

const HALF = exact(0.5)
const TOUCH_RANK = { high: 0, low: 1, tech: 2 } as const satisfies Record<Touch, number>

const prepared = new WeakMap<Model, Tiering>()

/** The limits of a model, worked out once per model. Throws when a floor names a tier that the model does not have. */
export function tieringOf(model: Model): Tiering {
  const known = prepared.get(model)
  if (known !== undefined) return known
  const tiering = prepare(model)
  prepared.set(model, tiering)
  return tiering
}

function prepare(model: Model): Tiering {
  const { tiers, movement } = model
  const indexOf = new Map(tiers.map(({ id }, index) => [id, index]))
  const margin = exact(movement.hysteresis)
  const limits = (share: typeof margin) =>
    tiers.map(({ thresholdMinor }) =>
      thresholdMinor === undefined ? undefined : roundUp(multiply(exact(thresholdMinor), share)),
    )
  const halves = limits(HALF)
  return {
    model,
    indexOf,
    conditions: tiers.map(({ condition }) => condition),
    enterFromMinor: limits(add(ONE, margin)),
    stayFromMinor: limits(subtract(ONE, margin)),
    riskFromMinor: tiers.map((_, index) =>
      index === 0 ? undefined : (movement.risk?.floorMinor ?? halves[index - 1]),
    ),
    floors: prepareFloors(model, indexOf),
  }
}

function prepareFloors({ tiers, movement }: Model, indexOf: ReadonlyMap<string, number>): Tiering['floors'] {
  const none = tiers.length
  const tierOf = (id: string): number => {
    const index = indexOf.get(id)
    if (index === undefined)
      throw new RangeError(`a floor names the tier "${id}", which the model does not have`)
    return index
  }
  const { strategic, complexity, contract } = movement.floors
  const promised = (touch: Touch) => {
    if (!contract) return none
    const lowest = tiers.findLastIndex((tier) => TOUCH_RANK[tier.touch] <= TOUCH_RANK[touch])
    return lowest === -1 ? none : lowest
  }
  return {
    strategic: strategic === undefined ? none : tierOf(strategic),
    complexity: complexity.map(({ from, tier }) => ({ from, tier: tierOf(tier) })),
    contract: { high: promised('high'), low: promised('low'), tech: promised('tech') },
  }
}

/** The last rank at which a member of a bounded tier keeps its seat: the margin is a share of the bound. */
export function lastKeptRank(seats: number, margin: number): number {
  return 0 - roundUp(multiply(exact(-seats), add(ONE, exact(margin))))
}
