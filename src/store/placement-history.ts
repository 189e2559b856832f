import type { Day } from '../domain/kernel/day.ts'
import type { Reason } from '../domain/model/model.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import { idBefore, type Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** Where an account was on a day, and why. */
export type PastPlacement = {
  readonly accountId: Uuid
  /** Undefined: in no tier. */
  readonly tier: string | undefined
  readonly reason: Reason | undefined
  readonly baseTier: string | undefined
  readonly modelVersion: Uuid | undefined
  readonly evidence: unknown
  readonly owner: Uuid | undefined
  /** The first day of this state of the placement. */
  readonly from: Day
}

/** Something that held until the day before `until`; undefined while it lasts. */
export type Period<State> = State & { readonly until: Day | undefined }

type Row = { readonly [Key in keyof PastPlacement]?: PastPlacement[Key] | null }
type PeriodRow = Row & { readonly until: Day | null }

/** An account in the history of one workspace, as far as a run has been published. */
export type Subject = { readonly workspaceId: Uuid; readonly accountId: Uuid; readonly run: number }

/** The tier of an account on a day with reason and owner; undefined before its first placement. */
export async function findPlacementOn(
  connection: Connection,
  { workspaceId, accountId, run }: Subject,
  day: Day,
): Promise<PastPlacement | undefined> {
  const page = { after: idBefore(accountId), limit: 1 }
  const [found] = await listPlacementsOn(connection, { workspaceId, run, day }, page)
  return found?.accountId === accountId ? found : undefined
}

/** All states of an account's placement, the oldest first. Of several runs that hold from the same day the last counts. */
export async function listPlacementHistory(
  connection: Connection,
  { workspaceId, accountId, run }: Subject,
): Promise<Period<Omit<PastPlacement, 'owner'>>[]> {
  const rows = await connection.query<PeriodRow>(
    sql`
    select account_id as "accountId", tier, reason, base_tier as "baseTier", model_version_id as "modelVersion", evidence,
           from_on as "from", lead(from_on) over (order by from_on) as until
      from (select distinct on (from_on) from_on, account_id, tier, reason, base_tier, model_version_id, evidence
              from placement
             where workspace_id = $1 and account_id = $2 and run_number <= $3
             order by from_on, run_number desc) as last_of_day
     order by from_on`,
    [workspaceId, accountId, run],
  )
  return rows.map(({ until, ...row }) => ({ ...pastPlacementOf(row), until: until ?? undefined }))
}

/** All owners of an account, the oldest first; an owner of undefined is a time without one. */
export async function listOwnerHistory(
  connection: Connection,
  { workspaceId, accountId, run }: Subject,
): Promise<Period<Pick<PastPlacement, 'owner' | 'from'> & { readonly reason: string }>[]> {
  const rows = await connection.query<{ owner: Uuid | null; reason: string; from: Day; until: Day | null }>(
    sql`
    select owner_id as owner, reason, from_on as "from", lead(from_on) over (order by from_on) as until
      from (select distinct on (from_on) from_on, owner_id, reason
              from assignment
             where workspace_id = $1 and account_id = $2 and run_number <= $3
             order by from_on, run_number desc) as last_of_day
     order by from_on`,
    [workspaceId, accountId, run],
  )
  return rows.map((row) => ({ ...row, owner: row.owner ?? undefined, until: row.until ?? undefined }))
}

/** The state of the whole base on a day, so many accounts after an id, in the order of their ids. */
export async function listPlacementsOn(
  connection: Connection,
  { workspaceId, run, day }: { readonly workspaceId: Uuid; readonly run: number; readonly day: Day },
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PastPlacement[]> {
  const rows = await connection.query<Row>(
    sql`
    select a.account_id as "accountId", p.tier, p.reason, p.base_tier as "baseTier",
           p.model_version_id as "modelVersion", p.evidence, g.owner_id as owner, p.from_on as "from"
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
     where a.workspace_id = $1 and ($4::uuid is null or a.account_id > $4)
     order by a.account_id
     limit $5`,
    [workspaceId, run, copyDay(day), after, limit],
  )
  return rows.map(pastPlacementOf)
}

function pastPlacementOf(row: Row): PastPlacement {
  return {
    accountId: row.accountId!,
    tier: row.tier ?? undefined,
    reason: row.reason ?? undefined,
    baseTier: row.baseTier ?? undefined,
    modelVersion: row.modelVersion ?? undefined,
    evidence: row.evidence ?? undefined,
    owner: row.owner ?? undefined,
    from: row.from!,
  }
}
