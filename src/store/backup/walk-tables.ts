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
  /** Lines of COPY's text format, in pieces that may end anywhere; taken in the order of the calls, also before the last is done. */
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
      const rows = new Gatherer(sink)
      await transaction.copyOut(copyStatement(part), (bytes) => rows.take(bytes))
      await rows.finish()
      await sink.end(part)
    }
  }
}

const PIECE_BYTES = 1 << 16

/** Makes large pieces of many small ones, which are the network's own and gone with the next. */
class Gatherer {
  private readonly sink: RowSink
  private piece = Buffer.allocUnsafe(PIECE_BYTES)
  private used = 0

  constructor(sink: RowSink) {
    this.sink = sink
  }

  take(bytes: Buffer): void | Promise<void> {
    if (this.used + bytes.length <= this.piece.length) {
      bytes.copy(this.piece, this.used)
      this.used += bytes.length
      return
    }
    const handing = this.used > 0 ? this.hand() : undefined
    if (bytes.length <= this.piece.length) {
      bytes.copy(this.piece)
      this.used = bytes.length
      return handing
    }
    // Begun in this order, and so taken in it.
    return Promise.all([handing, this.sink.take(Buffer.from(bytes))]).then(() => {})
  }

  async finish(): Promise<void> {
    if (this.used > 0) await this.hand()
  }

  private async hand(): Promise<void> {
    const full = this.piece.subarray(0, this.used)
    this.piece = Buffer.allocUnsafe(PIECE_BYTES)
    this.used = 0
    await this.sink.take(full)
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
