import { readFileSync } from 'node:fs'
import { MANIFEST, type Spread } from '../../src/store/manifest.ts'
import { readSourceFiles } from '../source-files.ts'
import { type Fields, nodesOf, parseSql, stringsOf } from './syntax-tree.ts'

/** What the rules for statements need to know of a table. */
export type Table = {
  readonly spread: Spread | undefined
  readonly columns: readonly string[]
  /** Columns of the primary key and of unique constraints. */
  readonly keyColumns: readonly string[]
}
export type Tables = ReadonlyMap<string, Table>

/** The tables that texts of SQL create. */
export async function readTables(texts: readonly string[]): Promise<Tables> {
  const trees = (await Promise.all(texts.map(parseSql))).flat()
  return new Map(
    nodesOf(trees, 'CreateStmt').map((create) => {
      const spread = (MANIFEST as Record<string, Spread | undefined>)[create.relation.relname]
      const columns = nodesOf(create.tableElts, 'ColumnDef').map(({ colname }) => colname)
      return [create.relation.relname, { spread, columns, keyColumns: keyColumnsOf(create) }]
    }),
  )
}

/** All migrations, each with its name. */
export function readMigrationTexts(): { path: string; text: string }[] {
  return readSourceFiles(['migrations'], '.sql').map(({ path }) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }))
}

function keyColumnsOf(create: Fields): string[] {
  return nodesOf(create.tableElts, 'Constraint')
    .filter(({ contype }) => ['CONSTR_PRIMARY', 'CONSTR_UNIQUE'].includes(contype))
    .flatMap(({ keys }) => stringsOf(keys))
}
