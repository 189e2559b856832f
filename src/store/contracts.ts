import type { Day } from '../domain/kernel/day.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** What an account was worth from a day on. */
export type Contract = {
  readonly from: Day
  /** The first day on which it no longer holds; null while it lasts. */
  readonly until: Day | null
  /** Null: not known. */
  readonly acvMinor: number | null
  readonly currency: string
  readonly renewalOn: Day | null
}

/** The contracts of an account from the oldest on, so many of them. */
export async function listContracts(
  connection: Connection,
  { workspaceId, accountId }: { readonly workspaceId: Uuid; readonly accountId: Uuid },
  limit: number,
): Promise<readonly Contract[]> {
  return connection.query<Contract>(
    sql`select from_on as "from", until_on as "until", acv_minor as "acvMinor", currency, renewal_on as "renewalOn"
          from contract
         where workspace_id = $1 and account_id = $2
         order by from_on
         limit $3`,
    [workspaceId, accountId, limit],
  )
}
