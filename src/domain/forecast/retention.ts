import { power } from '../kernel/power.ts'

const YEAR = 12

/**
 * [F2] Retention of a year from the months so far: the last twelve monthly shares multiplied, or, where there are fewer, those there are and raised to a
 * year. A month's GRR is opening ARR less churn and contraction over opening ARR, NRR with expansion; no expansion makes up for a contraction.
 */
export class TrailingRetention {
  readonly #shares: Float64Array
  #months = 0

  constructor(months: number) {
    this.#shares = new Float64Array(months)
  }

  /** Forgets everything: a new run begins. */
  restart(): void {
    this.#months = 0
  }

  add(share: number): void {
    this.#shares[this.#months++] = share
  }

  yearly(): number {
    const from = Math.max(0, this.#months - YEAR)
    let product = 1
    for (let month = from; month < this.#months; month++) product *= this.#shares[month]!
    const counted = this.#months - from
    return counted === YEAR || counted === 0 ? product : power(product, YEAR / counted)
  }
}
