import type { Account } from '../../account/account.ts'
import type { Csm } from '../../account/csm.ts'
import type { Day } from '../../kernel/day.ts'
import type { Model } from '../../model/model.ts'
import type { Finding } from '../finding.ts'
import type { TierPlan } from '../plan.ts'

/** What every check may look at beside the accounts: the model, the tiers as costed, the people and the answers. */
export type CheckContext = {
  readonly model: Model
  /** In the order of `model.tiers`. */
  readonly tiers: readonly TierPlan[]
  readonly asOf: Day
  readonly team: readonly Csm[] | undefined
  /** Product complexity of the company, 1..5. */
  readonly companyComplexity: number | undefined
  /** Gross margin of the company, 0..1. */
  readonly margin: number | undefined
  readonly targetShare: number
  readonly arrMinor: number
}

/** Looks at every placed account once, in any order, and then says what it found. `tier` is the index in the model. */
export type AccountCheck = {
  readonly see: (account: Account, tier: number) => void
  readonly findings: () => readonly Finding[]
}

/** A look at the tiers as wholes. */
export type TierCheck = (context: CheckContext) => readonly Finding[]
