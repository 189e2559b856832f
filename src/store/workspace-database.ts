import type { Connection, Database, Row, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { generatedSql, type Sql } from './sql.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The database as one workspace sees it: every statement runs in a transaction that row-level security knows the workspace of.
 * The predicate in each statement is the first line of defence between workspaces; this is the second.
 */
export function databaseOf(database: Database, workspaceId: Uuid): Database {
  const binding = bindingOf(workspaceId)
  const bound = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    database.transaction(work, binding)
  return {
    query: <Found extends Row>(statement: Sql, values?: readonly unknown[]) =>
      bound((transaction) => transaction.query<Found>(statement, values)),
    change: (statement, values) => bound((transaction) => transaction.change(statement, values)),
    transaction: bound,
    // The sessions belong to whoever opened them.
    close: async () => {},
  }
}

/** Binds a transaction to a workspace until it ends, where it cannot be known before it begins. */
export async function bindWorkspace(transaction: Connection, workspaceId: Uuid): Promise<void> {
  await transaction.query(bindingOf(workspaceId))
}

/** A literal, because a cluster hands on nothing else to its workers; checked, because it is one. */
function bindingOf(workspaceId: Uuid): Sql {
  if (!UUID.test(workspaceId)) throw new Error(`not the id of a workspace: ${workspaceId}`)
  return generatedSql(`set local app.workspace_id = '${workspaceId}'`)
}
