import type { Transaction } from '../database.ts'
import type { Uuid } from '../identifier.ts'
import { fillIn, generatedSql, quoteName, type Sql, sql } from '../sql.ts'
import { bindWorkspace } from '../workspace-database.ts'
import { type KeptTable, listKeptTables, listWorkspaceIds } from './kept-tables.ts'

/** A table's rows, or those of one workspace where they lie behind row-level security. */
export type TablePart = { readonly table: KeptTable; readonly workspaceId: Uuid | undefined }

/** Where the rows of all tables go, part after part. */
export type RowSink = {
  begin(part: TablePart): void | Promise<void>
  /** Lines of COPY's text format, in pieces that may end anywhere. */
  take(bytes: Buffer): void | Promise<void>
  end(part: TablePart): void | Promise<void>
}

/** Walks through every row that a backup holds, as one transaction sees it. Whoever calls sees to it that this is one moment. */
export async function walkTables(transaction: Transaction, sink: RowSink): Promise<void> {
  await transaction.query(sql`set local statement_timeout = 0`)
  const workspaceIds = await listWorkspaceIds(transaction)
  for (const table of await listKeptTables(transaction)) {
    for (const workspaceId of table.isBound ? workspaceIds : [undefined]) {
      if (workspaceId !== undefined) await bindWorkspace(transaction, workspaceId)
      const part = { table, workspaceId }
      await sink.begin(part)
      await transaction.copyOut(copyStatement(part), (bytes) => sink.take(bytes))
      await sink.end(part)
    }
  }
}

/** About how many rows there are, by the server's own statistics: for showing how far a backup is. */
export async function estimateRows(transaction: Transaction): Promise<number> {
  const tables = await listKeptTables(transaction)
  const [found] = await transaction.query<{ rows: number }>(
    sql`select coalesce(sum(greatest(reltuples, 0)), 0)::bigint as rows
          from pg_class
         where relnamespace = current_schema()::regnamespace and relname = any($1::text[])`,
    [tables.map(({ name }) => name)],
  )
  return found!.rows
}

function copyStatement({ table, workspaceId }: TablePart): Sql {
  const columns = table.columns.map(quoteName).join(', ')
  const rows = `select ${columns} from ${quoteName(table.name)}`
  if (workspaceId === undefined) return generatedSql(`copy (${rows}) to stdout`)
  // Also for a superuser, who sees every workspace.
  return fillIn(generatedSql(`copy (${rows} where workspace_id = $1) to stdout`), [workspaceId])
}
