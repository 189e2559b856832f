import type { CustomValue, Touch } from '../domain/account/account.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { Reason } from '../domain/model/model.ts'
import type { Pin } from '../domain/tiering/placement.ts'
import { accountFactsOf, type FactRow } from './account-rows.ts'
import type { CoverOnDay } from './covers.ts'
import type { Uuid } from './identifier.ts'
import type { Instant } from './value-parsers.ts'

/** Whose an account is. */
export type Owner = {
  /** Undefined where the list names somebody whom the team does not have. */
  readonly id: Uuid | undefined
  readonly name: string | undefined
}

/** An account as people look at it. Undefined is not known. */
export type ListedAccount = {
  readonly id: Uuid
  readonly source: string
  readonly externalId: string
  readonly name: string | undefined
  readonly employees: number | undefined
  readonly industry: string | undefined
  readonly region: string | undefined
  readonly country: string | undefined
  readonly language: string | undefined
  readonly startOn: Day | undefined
  readonly strategic: boolean | undefined
  readonly complexity: number | undefined
  readonly health: number | undefined
  readonly healthTrend: number | undefined
  readonly openTickets: number | undefined
  readonly nps: number | undefined
  readonly parentId: Uuid | undefined
  readonly contractTouch: Touch | undefined
  readonly custom: Readonly<Record<string, CustomValue>>
  readonly acvMinor: number | undefined
  readonly currency: string | undefined
  readonly renewalOn: Day | undefined
  /** All of its contracts have ended: plans leave it out. */
  readonly hasLeft: boolean
  /** Undefined: in no tier. */
  readonly tier: string | undefined
  /** Undefined while the tier is only what the company's own list says. */
  readonly placement: ListedPlacement | undefined
  /** Undefined: nobody. */
  readonly owner: Owner | undefined
  /** Who stands in for the owner on the day of the view. */
  readonly cover: CoverOnDay | undefined
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export type ListedPlacement = {
  readonly since: Day | undefined
  readonly reason: Reason | undefined
  readonly baseTier: string | undefined
  readonly modelVersionId: Uuid | undefined
  readonly pin: Pin | undefined
  readonly riskSince: Day | undefined
}

/** A row of the statement that lists accounts. */
export type ListedRow = FactRow & {
  readonly account_id: Uuid
  readonly source: string
  readonly external_id: string
  readonly currency: string | null
  readonly has_left: boolean
  readonly tier: string | null
  readonly is_placed: boolean
  readonly since_on: Day | null
  readonly reason: Reason | null
  readonly base_tier: string | null
  readonly model_version_id: Uuid | null
  readonly pin_tier: string | null
  readonly pin_reason: string | null
  readonly pin_until_on: Day | null
  readonly risk_since_on: Day | null
  readonly owner_id: Uuid | null
  /** What the list calls the owner, while no applied plan has given the account one. */
  readonly named_owner: string | null
  readonly created_at: Instant
  readonly updated_at: Instant
}

type NamedPerson = { readonly id: Uuid; readonly externalId: string; readonly name: string | null }

/** A row with the people among whom its owner is. */
export function listedAccountOf(
  row: ListedRow,
  people: readonly NamedPerson[],
  cover: CoverOnDay | undefined,
): ListedAccount {
  return {
    id: row.account_id,
    source: row.source,
    externalId: row.external_id,
    ...accountFactsOf(row),
    currency: row.currency ?? undefined,
    hasLeft: row.has_left,
    tier: row.tier ?? undefined,
    placement: row.is_placed ? placementOf(row) : undefined,
    owner: ownerOf(row, people),
    cover,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function placementOf(row: ListedRow): ListedPlacement {
  const { pin_tier: tier, pin_reason: reason, pin_until_on: until } = row
  return {
    since: row.since_on ?? undefined,
    reason: row.reason ?? undefined,
    baseTier: row.base_tier ?? undefined,
    modelVersionId: row.model_version_id ?? undefined,
    pin: tier === null || reason === null || until === null ? undefined : { tier, reason, until },
    riskSince: row.risk_since_on ?? undefined,
  }
}

function ownerOf(
  { owner_id: id, named_owner: named }: ListedRow,
  people: readonly NamedPerson[],
): Owner | undefined {
  if (id !== null) {
    const name = people.find((person) => person.id === id)?.name
    return { id, name: name ?? undefined }
  }
  if (named === null) return undefined
  const known =
    people.find(({ externalId }) => externalId === named) ?? people.find(({ name }) => name === named)
  return { id: known?.id, name: known?.name ?? named }
}
