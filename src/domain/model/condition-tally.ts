import type { Facts } from '../account/field-catalogue.ts'
import type { Model, Tier } from './model.ts'

/** What the condition of one tier meets in a customer base: floors, bounds and steadiness are not asked. */
export type MetCondition = {
  readonly tier: string
  /** Accounts for which the condition holds, and the ACV known of them in minor units. */
  readonly meets: number
  readonly meetsMinor: number
  /** Those that no tier before it takes, in a first-match model; in an exclusive one all of them. */
  readonly takes: number
  readonly takesMinor: number
  /** How many of those have a known ACV. */
  readonly takesWithAcv: number
  /** Accounts for which a missing value leaves it open. */
  readonly open: number
}

type Count = { -readonly [Key in keyof MetCondition]: MetCondition[Key] }

/** [M30] Counts, account by account, what the condition of each tier meets. A tier without one meets everybody. */
export class ConditionTally {
  readonly #tiers: readonly Pick<Tier, 'condition'>[]
  readonly #counts: readonly Count[]
  readonly #isFirst: boolean

  constructor({ tiers, match }: Pick<Model, 'tiers' | 'match'>) {
    this.#tiers = tiers
    this.#isFirst = match === 'first'
    this.#counts = tiers.map(({ id }) => ({
      ...{ tier: id, meets: 0, meetsMinor: 0 },
      ...{ takes: 0, takesMinor: 0, takesWithAcv: 0, open: 0 },
    }))
  }

  add(facts: Facts): void {
    const { acvMinor = 0 } = facts.account
    const withAcv = facts.account.acvMinor === undefined ? 0 : 1
    let isTaken = false
    for (const [index, { condition }] of this.#tiers.entries()) {
      const count = this.#counts[index]!
      const outcome = condition === undefined || condition.evaluate(facts)
      if (outcome === undefined) count.open++
      if (outcome !== true) continue
      count.meets++
      count.meetsMinor += acvMinor
      if (isTaken) continue
      count.takes++
      count.takesMinor += acvMinor
      count.takesWithAcv += withAcv
      isTaken = this.#isFirst
    }
  }

  get tiers(): readonly MetCondition[] {
    return this.#counts
  }
}
