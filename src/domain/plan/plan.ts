import type { Touch } from '../account/account.ts'
import type { Assessment } from '../assessment/assess.ts'
import type { BaseSummary } from '../assessment/summarise-base.ts'
import type { HiresComparison } from '../capacity/compare-hires.ts'
import type { HiringPlan } from '../capacity/plan-hiring.ts'
import type { Staffing } from '../capacity/plan-staffing.ts'
import type { ScalePoint } from '../capacity/scale-staffing.ts'
import type { TeamSupply } from '../capacity/supply-team.ts'
import type { Sensitivity } from '../economics/cost-share-sensitivity.ts'
import type { Verdict, VerdictCode } from '../economics/judge-cost-share.ts'
import type { Day } from '../kernel/day.ts'
import type { Model, Reason } from '../model/model.ts'
import type { ServicePricing } from '../service/price-service.ts'
import type { HoldRule } from '../tiering/outcome.ts'
import type { Seat } from '../tiering/seat.ts'
import type { Finding } from './finding.ts'
import type { OrganisationOutlook } from './plan-organisation.ts'
import type { MoveUp } from './price-moves-up.ts'

/** Everything that follows from a model, a customer base and a team on a day. Computed, never edited. */
export type Plan = {
  readonly asOf: Day
  readonly currency: string
  readonly model: Model
  /** Whether the model is the default one of the recommendation, because none was given. */
  readonly isDefaultModel: boolean
  /** Share of revenue that CS may consume: the answered one, else the model's. */
  readonly targetShare: number
  /** Share at which a tier breaks even: the answered one, else the upper end of the target range. */
  readonly breakEvenShare: number
  /** Gross margin of the company, as answered; undefined: the verdicts rest on the cost share alone. */
  readonly margin: number | undefined
  /** Cost of winning an account, as answered. */
  readonly cacMinor: number | undefined
  readonly customerBase: BaseSummary
  /** Accounts that start after the as-of day: counted here and nowhere else. */
  readonly notYetActive: number
  /** Accounts held in a tier that the model does not have: in none of `tiers`, and not unplaced. */
  readonly heldOutside: AccountSum
  readonly assessment: Assessment
  /** In the order of the model. */
  readonly tiers: readonly TierPlan[]
  readonly economics: BlendedPlan
  /** Empty while the margin is unknown. */
  readonly movesUp: readonly MoveUp[]
  /** Moving accounts by reason, the largest ARR first. */
  readonly movementsByReason: readonly MovementGroup[]
  readonly movements: Listing<Movement>
  readonly held: Listing<HeldMovement>
  readonly unplaced: Listing<Unplaced>
  /** Ids of tiers bounded by their people while nobody has said who they are: without a bound for now. */
  readonly unboundedTiers: readonly string[]
  /** What bounded tiers made of the nth active account; undefined in a model without bounds. */
  readonly seatAt: (position: number) => Seat | undefined
  /** The tier of the model that the nth active account is then in; undefined: in none. */
  readonly tierAt: (position: number) => string | undefined
  /** The most money at stake first. */
  readonly findings: readonly Finding[]
  readonly staffing: Staffing
  /** People of the team file where they are needed; undefined without a team. */
  readonly supply: TeamSupply | undefined
  readonly hiring: HiringPlan | undefined
  /** The same model at 1, 2, 3, 5 and 10 times the accounts, and whether the team gets there in 24 months. */
  readonly scale: readonly StressPoint[]
  /** The company's own projection, where it gave one. */
  readonly growth: readonly GrowthPoint[]
  readonly organisation: OrganisationOutlook
}

export type AccountSum = {
  readonly accounts: number
  /** Sum of the known ACVs. */
  readonly arrMinor: number
}

export type StressPoint = ScalePoint & {
  readonly factor: number
  /** Undefined without a team. */
  readonly hires: HiresComparison | undefined
}

/** A size that the company expects to have in so many months. */
export type GrowthPoint = Pick<
  StressPoint,
  'factor' | 'csmsNeeded' | 'arrMinor' | 'csCostMinor' | 'costShare' | 'staffedShare' | 'hires'
> & {
  readonly months: number
  readonly accounts: number
}

/** All tiers together. */
export type BlendedPlan = {
  readonly csCostMinor: number
  readonly netCsCostMinor: number
  readonly staffedCostMinor: number
  readonly arrMinor: number
  readonly costShare: number | undefined
  readonly staffedShare: number | undefined
  readonly verdict: VerdictCode | undefined
  /** Share of revenue left after CS cost and, where given, other costs; undefined while the gross margin is unknown. */
  readonly marginLeft: number | undefined
  /** Share that should be left: the answered one, else the model's; undefined: neither has one. */
  readonly marginTarget: number | undefined
  /** Whether at least the target is left; undefined while the margin is unknown, or without a target. */
  readonly meetsMarginTarget: boolean | undefined
  /** By tier: which input moves its cost share most. */
  readonly sensitivity: readonly { readonly tier: string; readonly bars: readonly Sensitivity[] }[]
}

export type MovementGroup = AccountSum & {
  readonly reason: Reason
  /** What the moves add to the CS cost of a year, of accounts that leave a tier of the model; undefined when none does. */
  readonly csCostChangeMinor: number | undefined
}

/** One account that changes tier, or enters one. `from` is undefined for a first placement. */
export type Movement = {
  readonly account: string
  readonly name: string | undefined
  readonly from: string | undefined
  readonly to: string
  readonly reason: Reason
  readonly arrMinor: number | undefined
  /** CS cost of a year in the tier it leaves and in the one it enters, as the plan's accounts cost there. */
  readonly csCostBeforeMinor: number | undefined
  readonly csCostAfterMinor: number | undefined
  readonly owner: string | undefined
  /** The same owner where the new tier has owners and this one serves it; undefined: a pool, nobody, or not known yet. */
  readonly ownerAfter: string | undefined
  /** A rule of the model wants a person to agree first. */
  readonly pending: boolean
  /** Digest of the inputs that decided: applying refuses when they have changed. */
  readonly fingerprint: string
}

/** A movement that a rule holds back. */
export type HeldMovement = {
  readonly account: string
  readonly tier: string
  /** The tier it would otherwise be in; undefined when that is unknown. */
  readonly wanted: string | undefined
  readonly rule: HoldRule
  /** All that hold it, `rule` first. */
  readonly rules: readonly HoldRule[]
  readonly arrMinor: number | undefined
  /** What the rule looked at. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

export type Unplaced = {
  readonly account: string
  readonly arrMinor: number | undefined
  /** Fields that were needed and not known. */
  readonly missing: readonly string[]
  /** Tiers of an exclusive model that all take the account. */
  readonly holding: readonly string[]
}

export type TierPlan = {
  readonly id: string
  readonly label: Model['tiers'][number]['label']
  readonly touch: Touch
  readonly accounts: number
  /** Of these, accounts whose ACV is known, free ones included. */
  readonly accountsWithAcv: number
  readonly arrMinor: number
  /** Over the accounts whose ACV is known, free ones included. */
  readonly meanAcvMinor: number | undefined
  /** At the target ratio: drives the verdict. */
  readonly csCostMinor: number
  /** Less the revenue of paid success services. */
  readonly netCsCostMinor: number
  readonly costPerAccountMinor: number | undefined
  readonly costShare: number | undefined
  readonly coverageMultiple: number | undefined
  /** With whole people. */
  readonly staffedCostMinor: number
  readonly verdict: VerdictCode | undefined
  readonly verdictBecause: Verdict['because'] | undefined
  /** Whether its mean ACV carries the touch model (spec/2). */
  readonly carried: boolean | undefined
  readonly marginLeft: number | undefined
  readonly ratio: number | undefined
  readonly affordableRatio: number | 'impossible' | undefined
  readonly breakEvenAcvMinor: number | undefined
  /** Months until an account of mean ACV has paid for winning it; undefined while CAC, margin or ACV is unknown. */
  readonly paybackMonths: number | 'never' | undefined
  /** Of an account of mean ACV at the model's retention target; undefined without one. */
  readonly ltvMinor: number | undefined
  readonly ltvToCac: number | undefined
  /** People that the tier needs; a fraction where a pool is shared (the pool's whole number is in `staffing.pools`). */
  readonly csmsNeeded: number
  /** If every month were the worst one; undefined for a pooled tier, whose pool has it. */
  readonly peakCsmsNeeded: number | undefined
  readonly hours: number
  readonly peakHours: number
  readonly impliedRatio: number | undefined
  readonly pool: string | undefined
  /** Every promise of the service level with its price at the tier's mean ACV. */
  readonly services: ServicePricing
}

/** Lists that may hold a million entries are generators: each call walks the accounts again. */
export type Listing<Entry> = { readonly size: number; readonly entries: () => Iterable<Entry> }
