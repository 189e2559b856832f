import type { Uuid } from '../../../store/identifier.ts'
import { sql } from '../../../store/sql.ts'
import type { Context } from '../../context.ts'
import { storeAccounts } from '../../plan/testing/a-planned-workspace.ts'

export type Told = readonly [from: string, until: string | null, acvMajor: number | null, currency?: string]

/** One customer from before, one that grew, one that left, one that came. */
export const FOUR: readonly (readonly Told[])[] = [
  [['2024-01-01', null, 1000]],
  [
    ['2024-01-01', '2025-01-01', 2000],
    ['2025-01-20', null, 3000],
  ],
  [['2024-06-15', '2025-06-15', 500]],
  [['2025-03-01', null, 700]],
]

/** Accounts with contracts, and nothing else known of them; in the order of the list. */
export async function storeContracts(
  context: Context,
  contracts: readonly (readonly Told[])[],
): Promise<Uuid[]> {
  const { database, workspaceId, now } = context
  const ids = await storeAccounts(
    context,
    contracts.map((_, index) => ({ id: `A${index}` })),
  )
  await database.query(sql`delete from contract where workspace_id = $1`, [workspaceId])
  for (const [index, told] of contracts.entries()) {
    for (const [from, until, acv, currency = 'USD'] of told) {
      await database.query(
        sql`insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7)`,
        [workspaceId, ids[index]!, from, until, acv === null ? null : acv * 100, currency, now()],
      )
    }
  }
  return ids
}
