import type { Account } from '../../account/account.ts'
import type { Csm } from '../../account/csm.ts'
import type { Accounts, CustomerBase } from '../../account/customer-base.ts'
import type { FactContext } from '../../account/field-catalogue.ts'
import type { Guard } from '../../assessment/apply-guards.ts'
import type { Model } from '../../model/model.ts'
import type { Placements } from '../../tiering/placements.ts'
import type { CostedTiers } from '../cost-tiers.ts'
import type { Finding } from '../finding.ts'
import type { FindCurrent } from '../list-movements.ts'
import type { PeoplePlan } from '../plan-people.ts'

/** What every check may look at: the inputs, and what the plan has made of them so far. */
export type CheckContext = Pick<CostedTiers, 'tiers' | 'economics' | 'staffing'> & {
  readonly model: Model
  readonly base: CustomerBase
  /** The active ones, in the order of the placements. */
  readonly accounts: Accounts
  readonly team: readonly Csm[] | undefined
  readonly current: FindCurrent
  /** The day, the limits of segments and health, and the complexity of the company. */
  readonly facts: FactContext
  /** Gross margin of the company, 0..1. */
  readonly margin: number | undefined
  /** The lowest ACV that carries high touch here; undefined when none does. */
  readonly highCarriedFromMinor: number | undefined
  /** What the assessment's guards have said. */
  readonly guards: readonly Guard[]
  /** Of all active accounts with known ACV. */
  readonly meanAcvMinor: number | undefined
  /** Of all active accounts. */
  readonly arrMinor: number
  readonly placements: Placements
  readonly people: PeoplePlan
}

/** Looks at accounts one by one, in any order, and then says what it found. */
export type AccountCheck = {
  /** `tier` is the index in the model, below zero for an account in none; `position` is the one in the list. */
  readonly see: (account: Account, tier: number, position: number) => void
  readonly findings: () => readonly Finding[]
}
