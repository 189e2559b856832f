import type { Account, CustomValue, Touch } from '../domain/account/account.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { Reason } from '../domain/model/model.ts'
import type { CurrentPlacement } from '../domain/tiering/placement.ts'
import type { Uuid } from './identifier.ts'

/** An account as it is stored: the domain's value, whose id is ours, beside the name that its source has for it. */
export type StoredAccount = {
  readonly account: Account
  readonly source: string
  readonly externalId: string
  /** Of the ACV; undefined without a contract. */
  readonly currency: string | undefined
  /** Undefined for an account that no applied plan has placed. */
  readonly placement: CurrentPlacement | undefined
  /** All of its contracts have ended: none holds on the day of the view, and at least one did before. Plans leave it out. */
  readonly hasLeft: boolean
}

/** One wide row of facts, as the queries over accounts select it. */
export type AccountRow = {
  readonly account_id: Uuid
  readonly source: string
  readonly external_id: string
  readonly name: string | null
  readonly employees: number | null
  readonly industry: string | null
  readonly region: string | null
  readonly country: string | null
  readonly language: string | null
  readonly start_on: Day | null
  readonly strategic: boolean | null
  readonly complexity: number | null
  readonly health: string | null
  readonly health_trend: string | null
  readonly open_tickets: number | null
  readonly nps: string | null
  readonly parent_id: Uuid | null
  readonly contract_touch: Touch | null
  readonly custom: Readonly<Record<string, CustomValue>>
  readonly acv_minor: number | null
  readonly currency: string | null
  readonly renewal_on: Day | null
  readonly owner_id: Uuid | null
  readonly tier: string | null
  readonly since_on: Day | null
  readonly reason: Reason | null
  readonly base_tier: string | null
  readonly placed_acv_minor: number | null
  readonly model_version_id: Uuid | null
  readonly pin_tier: string | null
  readonly pin_reason: string | null
  readonly pin_until_on: Day | null
  readonly risk_since_on: Day | null
  readonly risk_ended_on: Day | null
  readonly calm_since_on: Day | null
  readonly listed_tier: string | null
  readonly listed_owner: string | null
  readonly has_left: boolean
}

/** What a list says of an account, as it stands in a row: null is unknown. */
export type FactRow = Pick<
  AccountRow,
  | ('name' | 'acv_minor' | 'employees' | 'industry' | 'region' | 'country' | 'language' | 'start_on')
  | ('renewal_on' | 'strategic' | 'complexity' | 'health' | 'health_trend' | 'open_tickets' | 'nps')
  | ('parent_id' | 'contract_touch' | 'custom')
>

/** The facts of a row as values of the domain. */
export function accountFactsOf(row: FactRow) {
  return {
    name: row.name ?? undefined,
    acvMinor: row.acv_minor ?? undefined,
    employees: row.employees ?? undefined,
    industry: row.industry ?? undefined,
    region: row.region ?? undefined,
    country: row.country ?? undefined,
    language: row.language ?? undefined,
    startOn: row.start_on ?? undefined,
    renewalOn: row.renewal_on ?? undefined,
    strategic: row.strategic ?? undefined,
    complexity: row.complexity ?? undefined,
    health: numberOf(row.health),
    healthTrend: numberOf(row.health_trend),
    openTickets: row.open_tickets ?? undefined,
    nps: numberOf(row.nps),
    parentId: row.parent_id ?? undefined,
    contractTouch: row.contract_touch ?? undefined,
    custom: row.custom,
  }
}

/** A stored row as values of the domain. The tier and the owner of the company's list count until a plan was applied. */
export function storedAccountOf(row: AccountRow, people: ReadonlyMap<string, Uuid>): StoredAccount {
  const { listed_owner: listed } = row
  return {
    account: {
      id: row.account_id,
      ...accountFactsOf(row),
      owner: row.owner_id ?? (listed === null ? undefined : (people.get(listed) ?? listed)),
      tier: row.tier ?? row.listed_tier ?? undefined,
    },
    source: row.source,
    externalId: row.external_id,
    currency: row.currency ?? undefined,
    placement: placementOf(row),
    hasLeft: row.has_left,
  }
}

function placementOf(row: AccountRow): CurrentPlacement | undefined {
  if (row.tier === null) return undefined
  const { pin_tier: tier, pin_reason: reason, pin_until_on: until } = row
  return {
    accountId: row.account_id,
    tier: row.tier,
    since: row.since_on ?? undefined,
    reason: row.reason ?? undefined,
    baseTier: row.base_tier ?? undefined,
    acvMinor: row.placed_acv_minor ?? undefined,
    modelVersion: row.model_version_id ?? undefined,
    owner: row.owner_id ?? undefined,
    pin: tier === null || reason === null || until === null ? undefined : { tier, reason, until },
    riskSince: row.risk_since_on ?? undefined,
    riskEndedOn: row.risk_ended_on ?? undefined,
    calmSince: row.calm_since_on ?? undefined,
  }
}

function numberOf(text: string | null): number | undefined {
  return text === null ? undefined : Number(text)
}
