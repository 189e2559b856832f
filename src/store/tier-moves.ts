import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** How often accounts went from one tier to another by themselves. */
export type TierMoves = {
  /** The day of the first run; undefined: there is none. */
  readonly firstOn: Day | undefined
  readonly moves: readonly { readonly from: string; readonly to: string; readonly events: number }[]
}

/** Movements up to a run and from a day on, without those that a person or another model made. */
export async function readTierMoves(
  connection: Connection,
  { workspaceId, run, since }: { readonly workspaceId: Uuid; readonly run: number; readonly since: Day },
): Promise<TierMoves> {
  const [first] = await connection.query<{ firstOn: Day | null }>(
    sql`select min(effective_on) as "firstOn" from placement_run where workspace_id = $1 and run_number <= $2`,
    [workspaceId, run],
  )
  const moves = await connection.query<TierMoves['moves'][number]>(
    sql`
    select m.before as "from", m.tier as "to", count(*)::int as events
      from (select tier, reason, from_on, lag(tier) over (partition by account_id order by run_number) as before
              from placement
             where workspace_id = $1 and run_number <= $2) m
     where m.before <> m.tier and m.from_on >= $3 and m.reason in ('growth', 'contraction', 'field_change', 'strategic', 'complexity', 'capacity')
     group by m.before, m.tier
     order by m.before, m.tier`,
    [workspaceId, run, copyDay(since)],
  )
  return { firstOn: first?.firstOn ?? undefined, moves }
}
