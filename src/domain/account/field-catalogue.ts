import type { Day } from '../kernel/day.ts'
import type { Account } from './account.ts'
import { type SegmentLimits, segmentOf } from './segment.ts'

/** What an account is looked at with: the day, the currency's minor units, and the model's limits. */
export type FactContext = {
  readonly asOf: Day
  readonly minorPerMajor: number
  readonly segments: SegmentLimits
  /** Health bands: red below the first, green from the second, yellow between. */
  readonly health: { readonly redBelow: number; readonly greenFrom: number }
  /** Product complexity of the whole company, 1..5, for accounts without one of their own. */
  readonly companyComplexity: number | undefined
}

/** One account on one day: what conditions read. */
export type Facts = { readonly account: Account; readonly context: FactContext }

export type FieldType = 'double' | 'string' | 'bool'

type CatalogueEntry = {
  readonly type: FieldType
  readonly read: (facts: Facts) => string | number | boolean | undefined
  /** Natural limits, so that a check never proposes an impossible example. */
  readonly min?: number
  readonly max?: number
  readonly integer?: true
  /** The closed list of values, for fields that have one. */
  readonly values?: readonly string[]
}

/** Every field a condition may use; custom.* comes beside it from the source. A line here is all it takes. */
export const FIELD_CATALOGUE = {
  acv: {
    type: 'double',
    min: 0,
    read: ({ account, context }) => major(account.acvMinor, context.minorPerMajor),
  },
  employees: { type: 'double', min: 0, integer: true, read: ({ account }) => account.employees },
  segment: {
    type: 'string',
    values: ['smb', 'mid_market', 'enterprise'],
    read: ({ account, context }) => segmentOf(account.employees, context.segments),
  },
  industry: { type: 'string', read: ({ account }) => account.industry },
  region: { type: 'string', read: ({ account }) => account.region },
  country: { type: 'string', read: ({ account }) => account.country },
  language: { type: 'string', read: ({ account }) => account.language },
  strategic: { type: 'bool', read: ({ account }) => account.strategic },
  complexity: {
    type: 'double',
    min: 1,
    max: 5,
    integer: true,
    read: ({ account, context }) => account.complexity ?? context.companyComplexity,
  },
  health: { type: 'double', min: 0, max: 100, read: ({ account }) => account.health },
  health_band: {
    type: 'string',
    values: ['red', 'yellow', 'green'],
    read: ({ account, context }) => healthBandOf(account.health, context.health),
  },
  health_trend: { type: 'double', min: -100, max: 100, read: ({ account }) => account.healthTrend },
  days_to_renewal: {
    type: 'double',
    integer: true,
    read: ({ account, context }) =>
      account.renewalOn === undefined ? undefined : account.renewalOn - context.asOf,
  },
  tenure_days: {
    type: 'double',
    integer: true,
    min: 0,
    read: ({ account, context }) =>
      account.startOn === undefined ? undefined : context.asOf - account.startOn,
  },
  open_tickets: { type: 'double', min: 0, integer: true, read: ({ account }) => account.openTickets },
  nps: { type: 'double', min: -100, max: 100, read: ({ account }) => account.nps },
  owner: { type: 'string', read: ({ account }) => account.owner },
  contract_touch: {
    type: 'string',
    values: ['high', 'low', 'tech'],
    read: ({ account }) => account.contractTouch,
  },
  parent_id: { type: 'string', read: ({ account }) => account.parentId },
} satisfies Record<string, CatalogueEntry>

export type HealthBand = 'red' | 'yellow' | 'green'

/** The band of a health score; unknown without a score. */
export function healthBandOf(
  health: number | undefined,
  bands: { readonly redBelow: number; readonly greenFrom: number },
): HealthBand | undefined {
  if (health === undefined) return undefined
  return health < bands.redBelow ? 'red' : health >= bands.greenFrom ? 'green' : 'yellow'
}

function major(minor: number | undefined, minorPerMajor: number): number | undefined {
  return minor === undefined ? undefined : minor / minorPerMajor
}
