import type { Touch } from '../account/account.ts'
import type { PeopleGroup } from '../capacity/risk-of-falling-short.ts'
import type { Day } from '../kernel/day.ts'
import type { Label, TierCost } from '../model/model.ts'
import type { Assumption } from './assumption.ts'

/** What the model and the customers say of one tier today, and what is assumed of its years ahead. */
export type TierOutlook = {
  readonly id: string
  readonly label: Label
  readonly touch: Touch
  readonly pool: string | undefined
  /** Accounts per CSM; undefined: nobody is assigned. */
  readonly ratio: number | undefined
  readonly cost: TierCost
  readonly accounts: number
  /** Of the accounts whose ACV is known. */
  readonly arrMinor: number
  /** Of the tier's own people, per account and year, without onboarding. */
  readonly hoursPerAccount: number
  /** Of the tier's own people, per account that is won. */
  readonly onboardingHours: number
  readonly assumptions: TierAssumptions
}

/** Rates are per year and 0..1 (expansion may be above); new accounts per month. */
export type TierAssumptions = {
  readonly newPerMonth: Assumption
  /** Share of accounts that leave in a year. */
  readonly churnPerYear: Assumption
  /** Share of the ARR of those who stay that is added in a year. */
  readonly expansionPerYear: Assumption
  readonly contractionPerYear: Assumption
  /** Share of accounts that move to each other tier in a year. */
  readonly movesPerYear: readonly { readonly to: string; readonly rate: Assumption }[]
  readonly newAcvMinor: Assumption
  /** Standard deviation / mean of the ACV of single accounts. */
  readonly acvSpread: Assumption
}

/** The people of one dedicated tier, or of one pool. */
export type UnitOutlook = {
  readonly id: string
  readonly kind: 'tier' | 'pool'
  readonly tiers: readonly string[]
  /** Of the dearest of its tiers, per CSM and year. */
  readonly csmMinor: number
  /** People of today; undefined without a team. */
  readonly team: readonly PeopleGroup[] | undefined
}

export type PeopleOutlook = {
  /** Hours that one CSM gives to accounts in a year. */
  readonly productiveHours: number
  readonly rampByMonth: readonly number[]
  readonly attritionPerYear: Assumption
  readonly daysToHireP80: number
  /** As the company answers; undefined: not said. */
  readonly hiresPerQuarter: number | undefined
}

/** Everything that the years ahead follow from: sums and assumptions, no account. */
export type Outlook = {
  readonly asOf: Day
  readonly currency: string
  /** Months for which the people of today are listed: 36. */
  readonly months: number
  readonly tiers: readonly TierOutlook[]
  readonly units: readonly UnitOutlook[]
  readonly people: PeopleOutlook
  /** Cost share above which a model is too expensive: the upper end of its target range. */
  readonly highestCostShare: number
  /** Cost share below which too little is invested: the lower end of the range. */
  readonly lowestCostShare: number
  /** The tiers and ratios of today, where the list or a placement says them; they replace those of the model. */
  readonly asIs: readonly AsIsTier[] | undefined
}

/** What one tier holds today, before the model is applied. */
export type AsIsTier = {
  readonly id: string
  readonly accounts: number
  readonly arrMinor: number
  /** Accounts per person of today; undefined: as in the model. */
  readonly ratio: number | undefined
}
