import { isDeepStrictEqual } from 'node:util'
import { readChecksums } from '../../store/backup/checksum-tables.ts'
import { type KeptTable, listKeptTables, listWorkspaceIds } from '../../store/backup/kept-tables.ts'
import { copyLines } from '../../store/copy-rows.ts'
import type { Database, Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listUnfinishedJobs } from '../../store/jobs.ts'
import { type Migration, migrate, readMigrationStatus, readMigrations } from '../../store/migrate.ts'
import { quoteName, sql } from '../../store/sql.ts'
import { bindWorkspace } from '../../store/workspace-database.ts'
import { checkFile } from '../check-file.ts'
import { ProblemError } from '../problem.ts'
import type { BackupFooter, BackupPart } from './backup-format.ts'
import { BackupReader } from './backup-reader.ts'

export type Restored = {
  readonly tables: number
  readonly rows: number
  /** Jobs that were waiting or under way: the server takes them up again when it starts. */
  readonly unfinishedJobs: number
}

export type RestoreOptions = {
  readonly path: string
  readonly at: Date
  readonly onProgress?: (bytes: number, ofBytes: number) => void
}

/**
 * Brings the database to the state that a backup holds: all of it or nothing, read again and compared before it counts. The
 * database must be empty; one of an older schema is brought to this one's. Throws `database-not-empty`, `backup-newer`,
 * `backup-unreadable` or `backup-damaged`, and has then changed nothing.
 */
export async function restoreBackup(database: Database, options: RestoreOptions): Promise<Restored> {
  const { path, at } = options
  const { bytes } = await checkFile(path)
  const migrations = await migrationsOf(path)
  await checkEmpty(database, migrations)
  await migrate(database, { at, migrations })
  const footer = await database.transaction((transaction) => restore(transaction, options, bytes))
  await migrate(database, { at })
  await database.query(sql`analyze`)
  const tables = Object.values(footer.tables)
  return {
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    unfinishedJobs: await countUnfinishedJobs(database),
  }
}

/** The migrations that the backup's schema is made of. */
async function migrationsOf(path: string): Promise<readonly Migration[]> {
  const reader = new BackupReader(path)
  const header = await reader.readHeader()
  const known = readMigrations()
  return header.migrations.map(({ name, checksum }) => {
    const found = known.find((migration) => migration.name === name && migration.checksum === checksum)
    if (found === undefined) throw reader.problem('backup-newer', { migration: name })
    return found
  })
}

/** Nothing in it, and no newer schema than the backup's. */
async function checkEmpty(database: Database, migrations: readonly Migration[]): Promise<void> {
  const { applied } = await readMigrationStatus(database)
  const isNewer = applied.some((name) => migrations.every((migration) => migration.name !== name))
  const [found] =
    applied.length === 0
      ? []
      : await database.query<{ holds: boolean }>(
          sql`select exists (select from workspace) or exists (select from app_user) as holds`,
        )
  if (isNewer || found?.holds === true) throw new ProblemError([{ code: 'database-not-empty', values: {} }])
}

async function restore(
  transaction: Transaction,
  { path, onProgress }: RestoreOptions,
  totalBytes: number,
): Promise<BackupFooter> {
  await transaction.query(sql`set local statement_timeout = 0`)
  // Another process that fills the same database waits here, and then finds it full.
  await transaction.query(sql`lock table workspace in exclusive mode`)
  if ((await listWorkspaceIds(transaction)).length > 0) {
    throw new ProblemError([{ code: 'database-not-empty', values: {} }])
  }
  const tables = await listKeptTables(transaction)
  const reader = new BackupReader(path, (bytes) => onProgress?.(bytes, totalBytes))
  await reader.readHeader()
  for (;;) {
    const part = await reader.readPart()
    if ('sha256' in part) {
      const found = await readChecksums(transaction)
      if (!isDeepStrictEqual(found, part.tables)) throw new Error(describeDifference(found, part.tables))
      return part
    }
    const table = tables.find(({ name }) => name === part.table)
    if (table === undefined || !isMadeOf(part, table)) throw reader.problem('backup-damaged')
    if (part.workspaceId !== null) await bindWorkspace(transaction, part.workspaceId)
    const columns = part.columns.map(quoteName).join(', ')
    await copyLines(transaction, { table: table.name, columns }, reader.readRows()).catch((error) => {
      throw isNoRow(error) ? reader.problem('backup-damaged') : error
    })
  }
}

/** Whether the server says that what came is no row of the table: its data exceptions and broken constraints. */
function isNoRow(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown }).code))
}

function isMadeOf({ columns, workspaceId }: BackupPart, table: KeptTable): boolean {
  return columns.every((column) => table.columns.includes(column)) && (workspaceId !== null) === table.isBound
}

function describeDifference(found: BackupFooter['tables'], written: BackupFooter['tables']): string {
  const names = Object.keys(written).filter((name) => !isDeepStrictEqual(found[name], written[name]))
  return `what was restored is not what was written, in the tables ${names.join(', ')}; nothing was kept`
}

async function countUnfinishedJobs(database: Database): Promise<number> {
  let count = 0
  for (const workspaceId of await listWorkspaceIds(database)) {
    count += await database.transaction((transaction) => countIn(transaction, workspaceId))
  }
  return count
}

async function countIn(transaction: Transaction, workspaceId: Uuid): Promise<number> {
  await bindWorkspace(transaction, workspaceId)
  return (await listUnfinishedJobs(transaction, workspaceId)).length
}
