import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** What an account is called, and the id that its source has for it. */
export type AccountName = { readonly name: string | null; readonly externalId: string }

/** What those of the given accounts are called that there are. */
export async function findAccountNames(
  connection: Connection,
  workspaceId: Uuid,
  accountIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, AccountName>> {
  const rows = await connection.query<AccountName & { readonly accountId: Uuid }>(
    sql`select account_id as "accountId", name, external_id as "externalId"
          from account
         where workspace_id = $1 and account_id = any($2::uuid[])
         order by account_id`,
    [workspaceId, accountIds],
  )
  return new Map(rows.map(({ accountId, name, externalId }) => [accountId, { name, externalId }]))
}
