import type { Day } from '../domain/kernel/day.ts'
import type { Reason } from '../domain/model/model.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** An account of a run, with what it was before and what it is now. */
export type RunRestore = {
  readonly accountId: Uuid
  /** Whether the run says something of the tier, and of the owner. */
  readonly hasPlacement: boolean
  readonly hasAssignment: boolean
  /** Whether a later run has changed it. */
  readonly isChangedLater: boolean
  readonly listedTier: string | null
  readonly listedOwner: string | null
  /** The run before that had said something of the tier, and of the owner; null: none. */
  readonly beforeRun: number | null
  readonly ownerRun: number | null
  readonly ownerBefore: Uuid | null
  readonly tierNow: string | null
  readonly reasonNow: Reason | null
  readonly ownerNow: Uuid | null
  readonly tier: string | null
  readonly since: Day | null
  readonly reason: Reason | null
  readonly baseTier: string | null
  readonly acvMinor: number | null
  readonly currency: string | null
  readonly modelVersion: Uuid | null
  readonly pinTier: string | null
  readonly pinReason: string | null
  readonly pinUntil: Day | null
  readonly riskSince: Day | null
  readonly riskEndedOn: Day | null
  readonly calmSince: Day | null
  /** As JSON: a million of them stay texts. */
  readonly evidence: string | null
}

const PAGE = 5000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** All accounts that a run says something of, in the order of their ids. */
export async function* walkRunRestores(
  connection: Connection,
  {
    workspaceId,
    run,
    published,
  }: { readonly workspaceId: Uuid; readonly run: number; readonly published: number },
): AsyncGenerator<RunRestore> {
  let after: Uuid = BEFORE_ALL
  for (;;) {
    const rows: RunRestore[] = await connection.query<RunRestore>(
      sql`
      select a.account_id as "accountId", p.run_number is not null as "hasPlacement", g.run_number is not null as "hasAssignment",
             exists (select from placement
                      where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id
                        and run_number > $2 and run_number <= $3)
               or exists (select from assignment
                           where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id
                             and run_number > $2 and run_number <= $3) as "isChangedLater",
             a.listed_tier as "listedTier", a.listed_owner as "listedOwner", b.run_number as "beforeRun",
             h.run_number as "ownerRun", h.owner_id as "ownerBefore", p.tier as "tierNow", p.reason as "reasonNow",
             g.owner_id as "ownerNow", b.tier, b.since_on as since, b.reason, b.base_tier as "baseTier",
             b.acv_minor as "acvMinor", b.currency, b.model_version_id as "modelVersion", b.pin_tier as "pinTier",
             b.pin_reason as "pinReason", b.pin_until_on as "pinUntil", b.risk_since_on as "riskSince",
             b.risk_ended_on as "riskEndedOn", b.calm_since_on as "calmSince", b.evidence::text
        from account a
        left join lateral (
               select run_number, tier, reason from placement
                where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and run_number = $2
                order by run_number limit 1) p on true
        left join lateral (
               select run_number, owner_id from assignment
                where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number = $2
                order by run_number limit 1) g on true
        left join lateral (
               select run_number, tier, since_on, reason, base_tier, acv_minor, currency, model_version_id, pin_tier, pin_reason,
                      pin_until_on, risk_since_on, risk_ended_on, calm_since_on, evidence from placement
                where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and run_number < $2
                order by run_number desc limit 1) b on true
        left join lateral (
               select run_number, owner_id from assignment
                where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number < $2
                order by run_number desc limit 1) h on true
       where a.workspace_id = $1 and a.account_id > $4 and (p.run_number is not null or g.run_number is not null)
       order by a.account_id
       limit $5`,
      [workspaceId, run, published, after, PAGE],
    )
    yield* rows
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}
