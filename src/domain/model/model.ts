import type { Touch } from '../account/account.ts'
import type { FactContext, Facts } from '../account/field-catalogue.ts'
import type { Expression } from '../condition/compile-expression.ts'
import type { HealthRules } from './health-rules.ts'
import type { Parameters } from './parameters.ts'

export const LANGUAGES = ['en', 'de', 'pt', 'ja', 'ms'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words of the model's author, per language; English or the id stands in for a missing one. */
export type Label = Readonly<Partial<Record<Language, string>>>

/** What an own account field holds; a count is a whole number not below zero. */
export const CUSTOM_FIELD_TYPES = ['number', 'count', 'text', 'boolean'] as const
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number]

export type Condition = Expression<Facts>

/** Money of one tier in whole minor units: per CSM and year, per account and year, or (program) per year. */
export type TierCost = {
  readonly csmMinor: number
  readonly sharedMinor: number
  readonly technologyMinor: number
  /** Fixed yearly cost of a tech-touch program. */
  readonly programMinor: number
  /** Cost per account and year beside the program. */
  readonly variableMinor: number
  /** Revenue per account and year of paid success services. */
  readonly serviceRevenueMinor: number
}

export type Ratio = {
  readonly from: number
  readonly to: number | undefined
  readonly target: number
  /** Where the target comes from: the company's own figures, or a benchmark that may not fit. */
  readonly source: 'own' | 'benchmark'
}

/** Bounded by capacity: only the first `accounts` by `orderBy` among those who qualify; `people` = as many as they carry. */
export type Bound = { readonly accounts: number | 'people'; readonly orderBy: Condition | undefined }

/** What a service level delivers. */
export const ACTIVITIES = [
  'check_in',
  'business_review',
  'success_planning',
  'training',
  'webinar',
  'email',
  'in_app_message',
  'health_assessment',
  'executive_meeting',
  'outreach',
  'accelerator',
] as const
export type Activity = (typeof ACTIVITIES)[number]

/** A cap per account. */
export type Entitlement = { readonly times: number; readonly per: 'month' | 'quarter' | 'half_year' | 'year' }

export type Cadence = {
  readonly activity: Activity
  readonly everyDays: number
  /** Minutes including preparation and follow-up, of one delivery. */
  readonly minutes: number
  /** Accounts served by one delivery: 1 for a call, more for a webinar. */
  readonly accountsPerDelivery: number
  readonly who: 'csm' | 'pool' | 'specialist' | 'automation' | 'leadership'
  readonly entitlement: Entitlement | undefined
}

export type ServiceLevel = {
  readonly cadences: readonly Cadence[]
  /** Hours per account and year that customers ask for by themselves. */
  readonly reactiveHours: number
  /** Cap on the cases that customers may open by themselves. */
  readonly reactiveEntitlement?: Entitlement | undefined
  readonly onboarding: {
    readonly kind: 'custom' | 'templated' | 'self_serve'
    readonly hours: number
    readonly who: 'csm' | 'specialist' | 'automation'
  }
  readonly renewalHours: number
  /** Hours to save one account that turned red. */
  readonly saveHours: number
  readonly successPlan: 'custom' | 'templated' | 'in_product' | 'none'
  readonly channels: readonly string[]
  readonly firstResponseHours: number | undefined
  readonly training: string | undefined
  readonly playbooks: readonly string[]
  readonly escalation: string | undefined
}

export type Tier = {
  readonly id: string
  readonly label: Label
  readonly touch: Touch
  /** Undefined: takes the rest. */
  readonly condition: Condition | undefined
  /** The ACV that the condition turns on, for hysteresis and the risk floor; whole minor units. */
  readonly thresholdMinor: number | undefined
  readonly bound: Bound | undefined
  /** Undefined for a tech tier without an overseeing CSM. */
  readonly ratio: Ratio | undefined
  readonly cost: TierCost
  readonly service: ServiceLevel
  /** Tiers with the same pool share its people; undefined for a dedicated tier. */
  readonly pool: string | undefined
  readonly renewalOwner: 'csm' | 'account_management' | 'sales'
}

/** The reason codes of a placement (spec/4). */
export const REASONS = [
  'entry',
  'growth',
  'contraction',
  'field_change',
  'capacity',
  'strategic',
  'complexity',
  'contract',
  'risk',
  'risk_ended',
  'pinned',
  'pin_ended',
  'model_change',
] as const
export type Reason = (typeof REASONS)[number]

export type Approval = {
  /** A movement needs approval when every given part matches. */
  readonly reasons: readonly Reason[] | undefined
  readonly tiers: readonly string[] | undefined
  readonly arrFromMinor: number | undefined
}

export type MovementRules = {
  /** Share of a tier's threshold that a growth or contraction must pass beyond it. */
  readonly hysteresis: number
  /** Share of a bound's size that a member may be beyond the line. */
  readonly boundMargin: number
  readonly minimumStayDays: number
  readonly renewalFreezeDays: number
  /** A migration may forbid any move, not only down, inside the renewal freeze. */
  readonly freezeAllMoves: boolean
  readonly floors: {
    /** Tier that a strategic account is raised to. */
    readonly strategic: string | undefined
    /** Tiers by complexity: raised to `tier` from this complexity on. */
    readonly complexity: readonly { readonly from: number; readonly tier: string }[]
    /** Whether a touch model that the contract promises is a floor. */
    readonly contract: boolean
  }
  readonly risk:
    | {
        readonly days: number
        /** Lowest ACV for a promotion; undefined = half of the next tier's threshold. */
        readonly floorMinor: number | undefined
        readonly calmDays: number
        readonly coolDownDays: number
      }
    | undefined
  readonly approvals: readonly Approval[]
}

export type PeopleRules = {
  readonly weeksOfLeave: number
  readonly hoursPerWeek: number
  /** Share of the working hours that goes to accounts. */
  readonly utilisation: number
  /** Added share of an account's workload while its health is red. */
  readonly redUplift: number
  readonly rampByMonth: readonly number[]
  readonly attritionPerYear: number
  readonly daysToHire: number
  /** Four of five openings are filled within so many days. */
  readonly daysToHireP80: number
  readonly books: BookWeights
  /** A CSM-year by kind of work, so that a published time budget can be rebuilt. */
  readonly yearLines: readonly YearLine[]
}

/** How much each soft goal of books counts; 1 is usual, 0 is not at all (spec/5). */
export type BookWeights = {
  readonly keepOwner: number
  readonly language: number
  readonly region: number
  readonly skill: number
  readonly evenness: number
  readonly concentration: number
}

/** One line of a CSM's year. Hours follow from the inputs; `publishedHours` is what a source printed, to be compared. */
export type YearLine = {
  readonly id: string
  readonly kind: 'account' | 'internal'
  /** From the tiers' cadences of these activities and the book. */
  readonly fromCadences: readonly Activity[] | undefined
  readonly timesPerYear: number | undefined
  readonly hoursEach: number | undefined
  readonly publishedHours: number | undefined
}

/** How a company serves its customers, resolved: every default filled, every condition compiled. Immutable. */
export type Model = {
  readonly name: string
  /** Digest of what the model means, so that a placement can say which model made it. */
  readonly version: string
  readonly currency: string
  /** Units of `currency` for one USD, for numbers taken from the parameter set; undefined: taken as they are. */
  readonly rate: number | undefined
  readonly parameters: Parameters
  /** Types of the own fields that conditions read as custom.NAME, as far as the document declares them. */
  readonly fields: Readonly<Record<string, CustomFieldType>>
  readonly match: 'first' | 'exclusive'
  readonly targetShare: number
  readonly targetRange: { readonly from: number; readonly to: number }
  /** Overall margin after CS cost that the company wants. */
  readonly marginTarget: number | undefined
  /** Margin left below which a tier is too expensive, whatever its share. */
  readonly marginFloor: number
  readonly retentionTarget: number | undefined
  readonly zones: { readonly lowFromMinor: number; readonly highFromMinor: number }
  readonly segments: FactContext['segments']
  readonly health: HealthRules
  /** From the highest touch down. */
  readonly tiers: readonly Tier[]
  readonly movement: MovementRules
  readonly people: PeopleRules
  readonly warnings: {
    /** Share of ARR held by one CSM above which it is a single point of failure. */
    readonly concentration: number
    /** Share of accounts with a health score below which a low- or tech-touch tier flies blind. */
    readonly healthCoverage: number
  }
  /** Book per CSM and tier for a year budget, when the source states it. */
  readonly book: Readonly<Record<string, number>>
}
