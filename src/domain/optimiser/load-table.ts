import { costOfLoad, LIMIT_TOLERANCE } from './load-cost.ts'
import type { Resource } from './problem.ts'

/** Half of what a finished assignment is forgiven: the rounding of many small changes fits into the other half. */
const TOLERANCE = LIMIT_TOLERANCE / 2

/**
 * The load costs of all agents in flat arrays, resource by resource: the place of a resource's agent is resource × agents + agent.
 * What is above a limit costs `overWeight` per unit; Infinity, as it begins, forbids it.
 */
export class LoadTable {
  readonly limits: Float64Array
  readonly overWeight: Float64Array
  readonly #atZero: Float64Array
  readonly #knotsFrom: Int32Array
  readonly #knots: Float64Array
  readonly #costAtKnot: Float64Array
  /** A place has one slope more than knots, so its slopes begin `place` further than its knots. */
  readonly #slopes: Float64Array

  constructor(resources: readonly Resource[]) {
    const costs = resources.flatMap(({ load }) => load)
    this.limits = Float64Array.from(costs, ({ limit }) => limit + TOLERANCE * Math.max(1, Math.abs(limit)))
    this.overWeight = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY)
    this.#atZero = Float64Array.from(costs, ({ atZero }) => atZero)
    this.#knotsFrom = new Int32Array(costs.length + 1)
    for (const [place, { knots }] of costs.entries()) {
      this.#knotsFrom[place + 1] = this.#knotsFrom[place]! + knots.length
    }
    this.#knots = Float64Array.from(costs.flatMap(({ knots }) => knots))
    this.#slopes = Float64Array.from(costs.flatMap(({ slopes }) => slopes))
    this.#costAtKnot = Float64Array.from(
      costs.flatMap((cost) =>
        cost.knots.map((knot) => costOfLoad({ ...cost, limit: Number.POSITIVE_INFINITY }, knot)),
      ),
    )
  }

  costAt(place: number, load: number): number {
    const from = this.#knotsFrom[place]!
    const to = this.#knotsFrom[place + 1]!
    let cost: number
    if (from === to) cost = this.#atZero[place]! + this.#slopes[from + place]! * load
    else {
      let knot = from
      while (knot + 1 < to && this.#knots[knot + 1]! <= load) knot++
      const slope = this.#slopes[knot + place + (load < this.#knots[knot]! ? 0 : 1)]!
      cost = this.#costAtKnot[knot]! + slope * (load - this.#knots[knot]!)
    }
    const over = load - this.limits[place]!
    return over > 0 ? cost + over * this.overWeight[place]! : cost
  }
}
