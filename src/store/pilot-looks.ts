import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { PilotKey } from './pilots.ts'
import { sql } from './sql.ts'
import { storableJson } from './storable-json.ts'
import type { Instant } from './value-parsers.ts'

/** What somebody has seen of a pilot, and when. */
export type StoredLook<Results = unknown> = {
  readonly number: number
  /** The last day that was measured. */
  readonly asOf: Day
  readonly isFinal: boolean
  readonly results: Results
  readonly lookedBy: string
  readonly lookedAt: Instant
}

/** Keeps what was seen under the next number of the pilot, which is given. The pilot is held by the transaction. */
export async function addLook(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  { asOf, isFinal, results, lookedBy, lookedAt }: Omit<StoredLook, 'number'>,
): Promise<number> {
  const [added] = await transaction.query<{ number: number }>(
    sql`insert into pilot_look (workspace_id, pilot_id, number, as_of_on, is_final, analysis, looked_by, looked_at)
        select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7
          from pilot_look where workspace_id = $1 and pilot_id = $2
        returning number`,
    [workspaceId, pilotId, copyDay(asOf), isFinal, storableJson(results), lookedBy, lookedAt],
  )
  return added!.number
}

/** Looks from the latest down, those before a number when one is given. */
export async function listStoredLooks<Results>(
  connection: Connection,
  { workspaceId, pilotId }: PilotKey,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<StoredLook<Results>[]> {
  return connection.query<StoredLook<Results>>(
    sql`select number, as_of_on as "asOf", is_final as "isFinal", analysis as results, looked_by as "lookedBy",
               looked_at as "lookedAt"
          from pilot_look
         where workspace_id = $1 and pilot_id = $2 and ($3::integer is null or number < $3)
         order by number desc
         limit $4`,
    [workspaceId, pilotId, before, limit],
  )
}
