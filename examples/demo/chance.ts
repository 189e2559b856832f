import { type Random, seededRandom } from '../../src/domain/kernel/seeded-random.ts'

/** The kinds of chance that the demo company is made of, all from one seed. */
export class Chance {
  readonly #random: Random

  constructor(seed: number) {
    this.#random = seededRandom(seed)
  }

  happens(probability: number): boolean {
    return this.#random() < probability
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1))
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)]!
  }

  /** One of the items, each as likely as its weight says. */
  pickWeighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item {
    const total = items.reduce((sum, { weight }) => sum + weight, 0)
    let left = this.#random() * total
    for (const item of items) {
      left -= item.weight
      if (left < 0) return item
    }
    return items.at(-1)!
  }

  /** Normally distributed around 0 with deviation 1 (Box & Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random())
  }

  /** Log-normally distributed: half of the values lie below `median`. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal())
  }

  /** Spread evenly over the orders of magnitude between two numbers above zero. */
  logUniform(from: number, to: number): number {
    return from * (to / from) ** this.#random()
  }
}
