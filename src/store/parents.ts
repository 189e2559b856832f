import { copyLine } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

const PAGE = 10_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Every account that has a parent, in the order of ids. */
export async function* walkParents(
  connection: Connection,
  workspaceId: Uuid,
): AsyncGenerator<{ readonly accountId: Uuid; readonly parentId: Uuid }> {
  let after: Uuid = BEFORE_ALL
  for (;;) {
    const rows = await connection.query<{ accountId: Uuid; parentId: Uuid }>(
      sql`select account_id as "accountId", parent_id as "parentId"
            from account
           where workspace_id = $1 and account_id > $2 and parent_id is not null
           order by account_id
           limit $3`,
      [workspaceId, after, PAGE],
    )
    yield* rows
    if (rows.length < PAGE) return
    after = rows.at(-1)!.accountId
  }
}

/** Which of some accounts the workspace lacks, by what their source calls them, in order. */
export async function findUnknownAccounts(
  transaction: Transaction,
  workspaceId: Uuid,
  accounts: readonly { readonly accountId: Uuid; readonly externalId: string }[],
): Promise<readonly string[]> {
  await transaction.query(sql`
    create temporary table account_sought (account_id uuid not null, external_id text not null) on commit drop`)
  await transaction.copyIn(
    sql`copy account_sought from stdin`,
    accounts.map(({ accountId, externalId }) => copyLine([accountId, externalId])),
  )
  const rows = await transaction.query<{ externalId: string }>(
    sql`select s.external_id as "externalId"
          from account_sought s
         where not exists (select from account a where a.workspace_id = $1 and a.account_id = s.account_id)
         order by s.external_id`,
    [workspaceId],
  )
  await transaction.query(sql`drop table account_sought`)
  return rows.map(({ externalId }) => externalId)
}
