import type { Day } from '../domain/kernel/day.ts'
import type { Reason } from '../domain/model/model.ts'
import type { Book } from './account-pages.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** Where an account was on a day, and why. */
export type PastPlacement = {
  readonly accountId: Uuid
  /** Undefined: in no tier. */
  readonly tier: string | undefined
  readonly reason: Reason | undefined
  readonly baseTier: string | undefined
  readonly modelVersion: Uuid | undefined
  /** The version's number. */
  readonly modelNumber: number | undefined
  readonly evidence: unknown
  readonly owner: Uuid | undefined
  readonly ownerName: string | undefined
  /** The first day of this state of the placement. */
  readonly from: Day
}

/** One account of a past state of the base. */
export type BasePlacement = PastPlacement & {
  readonly source: string
  readonly externalId: string
  readonly name: string | undefined
  /** Of the contract of that day. */
  readonly acvMinor: number | undefined
  readonly currency: string | undefined
}

/** What holds until the day before `until`; undefined while it lasts. */
type Period<State> = State & { readonly until: Day | undefined }

export type PlacementPeriod = Period<Omit<PastPlacement, 'owner' | 'ownerName'>>
export type OwnerPeriod = Period<
  Pick<PastPlacement, 'owner' | 'ownerName' | 'from'> & { readonly reason: string }
>

type Row = { readonly [Key in keyof PastPlacement]?: PastPlacement[Key] | null }
type PeriodRow = Row & { readonly until: Day | null }
type BaseRow = Row & { readonly [Key in Exclude<keyof BasePlacement, keyof Row>]: BasePlacement[Key] | null }

export type BasePage = {
  readonly after?: Uuid | undefined
  readonly limit: number
  readonly accountId?: Uuid | undefined
  readonly tier?: string | undefined
  /** Only accounts that lie in this book today. */
  readonly book?: Book | undefined
}

/** An account in the history of one workspace, as far as a run has been published. */
export type Subject = { readonly workspaceId: Uuid; readonly accountId: Uuid; readonly run: number }

/** The tier of an account on a day with reason and owner; undefined before its first placement. */
export async function findPlacementOn(
  connection: Connection,
  { workspaceId, accountId, run }: Subject,
  day: Day,
): Promise<BasePlacement | undefined> {
  const [found] = await listPlacementsOn(connection, { workspaceId, run, day }, { accountId, limit: 1 })
  return found
}

/** All states of an account's placement, the oldest first. Of several runs that hold from the same day the last counts. */
export async function listPlacementHistory(
  connection: Connection,
  { workspaceId, accountId, run }: Subject,
): Promise<PlacementPeriod[]> {
  const rows = await connection.query<PeriodRow>(
    sql`
    select s.account_id as "accountId", s.tier, s.reason, s.base_tier as "baseTier", s.model_version_id as "modelVersion",
           m.number as "modelNumber", s.evidence, s.from_on as "from", lead(s.from_on) over (order by s.from_on) as until
      from (select distinct on (from_on) from_on, account_id, tier, reason, base_tier, model_version_id, evidence
              from placement
             where workspace_id = $1 and account_id = $2 and run_number <= $3
             order by from_on, run_number desc) as s
      left join model_version m on m.workspace_id = $1 and m.model_version_id = s.model_version_id
     order by s.from_on`,
    [workspaceId, accountId, run],
  )
  return rows.map(({ until, ...row }) => ({ ...pastPlacementOf(row), until: until ?? undefined }))
}

/** All owners of an account, the oldest first; an owner of undefined is a time without one. */
export async function listOwnerHistory(
  connection: Connection,
  { workspaceId, accountId, run }: Subject,
): Promise<OwnerPeriod[]> {
  type OwnerRow = { readonly [Key in keyof OwnerPeriod]: Exclude<OwnerPeriod[Key], undefined> | null } & {
    readonly reason: string
    readonly from: Day
  }
  const rows = await connection.query<OwnerRow>(
    sql`
    select g.owner_id as owner, o.name as "ownerName", g.reason, g.from_on as "from",
           lead(g.from_on) over (order by g.from_on) as until
      from (select distinct on (from_on) from_on, owner_id, reason
              from assignment
             where workspace_id = $1 and account_id = $2 and run_number <= $3
             order by from_on, run_number desc) as g
      left join person o on o.workspace_id = $1 and o.person_id = g.owner_id
     order by g.from_on`,
    [workspaceId, accountId, run],
  )
  return rows.map((row) => ({
    ...row,
    owner: row.owner ?? undefined,
    ownerName: row.ownerName ?? undefined,
    until: row.until ?? undefined,
  }))
}

/** The state of the whole base on a day, so many accounts after an id, in the order of their ids. */
export async function listPlacementsOn(
  connection: Connection,
  { workspaceId, run, day }: { readonly workspaceId: Uuid; readonly run: number; readonly day: Day },
  { after, limit, accountId, tier, book }: BasePage,
): Promise<BasePlacement[]> {
  const rows = await connection.query<BaseRow>(
    sql`
    select a.account_id as "accountId", a.source, a.external_id as "externalId", a.name, p.tier, p.reason,
           p.base_tier as "baseTier", p.model_version_id as "modelVersion", m.number as "modelNumber", p.evidence,
           g.owner_id as owner, o.name as "ownerName", p.from_on as "from", c.acv_minor as "acvMinor", c.currency
      from account a
      join lateral (
             select from_on, tier, reason, base_tier, model_version_id, evidence from placement
              where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id
                and run_number <= $2 and from_on <= $3
              order by from_on desc, run_number desc limit 1) p on true
      left join lateral (
             select owner_id from assignment
              where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id
                and run_number <= $2 and from_on <= $3
              order by from_on desc, run_number desc limit 1) g on true
      left join lateral (
             select acv_minor, currency from contract
              where contract.workspace_id = a.workspace_id and contract.account_id = a.account_id
                and from_on <= $3 and (until_on is null or until_on > $3)
              order by from_on desc limit 1) c on true
      left join lateral (
             select run_number, owner_id from assignment
              where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number <= $2
              order by run_number desc limit 1) today on true
      left join model_version m on m.workspace_id = a.workspace_id and m.model_version_id = p.model_version_id
      left join person o on o.workspace_id = a.workspace_id and o.person_id = g.owner_id
     where a.workspace_id = $1 and ($4::uuid is null or a.account_id > $4)
       and ($6::uuid is null or a.account_id = $6)
       and ($7::text is null or p.tier = $7)
       and ($8::uuid is null or a.listed_owner = any($9::text[]) or exists (
             select from assignment
              where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and owner_id = $8))
       and ($8::uuid is null
            or case when today.run_number is null then a.listed_owner = any($9::text[]) else today.owner_id = $8 end)
     order by a.account_id
     limit $5`,
    [workspaceId, run, copyDay(day), after, limit, accountId, tier, book?.personId, book?.names],
  )
  return rows.map((row) => ({
    ...pastPlacementOf(row),
    source: row.source!,
    externalId: row.externalId!,
    name: row.name ?? undefined,
    acvMinor: row.acvMinor ?? undefined,
    currency: row.currency ?? undefined,
  }))
}

function pastPlacementOf(row: Row): PastPlacement {
  return {
    accountId: row.accountId!,
    tier: row.tier ?? undefined,
    reason: row.reason ?? undefined,
    baseTier: row.baseTier ?? undefined,
    modelVersion: row.modelVersion ?? undefined,
    modelNumber: row.modelNumber ?? undefined,
    evidence: row.evidence ?? undefined,
    owner: row.owner ?? undefined,
    ownerName: row.ownerName ?? undefined,
    from: row.from!,
  }
}
