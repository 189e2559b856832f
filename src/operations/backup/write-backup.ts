import { stat } from 'node:fs/promises'
import { LineDigest } from '../../store/backup/line-digest.ts'
import { estimateRows, walkTables } from '../../store/backup/walk-tables.ts'
import type { Database, Transaction } from '../../store/database.ts'
import { readAppliedMigrations, readMigrationStatus } from '../../store/migrate.ts'
import { holdState } from '../../store/read-base.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { ProblemError } from '../problem.ts'
import { checkNewPlace } from '../write-new-file.ts'
import {
  type BackupFooter,
  type BackupHeader,
  type BackupPart,
  END_OF_ROWS,
  FORMAT,
} from './backup-format.ts'
import { BackupWriter } from './backup-writer.ts'

export type BackupSummary = { readonly tables: number; readonly rows: number; readonly bytes: number }

export type NewBackup = {
  readonly path: string
  /** Of the program. */
  readonly version: string
  readonly at: Instant
  readonly onProgress?: (rows: number, ofAbout: number) => void
}

/**
 * Writes everything that the database holds into one file, as of one moment, while others go on working. Left out is what lets
 * people in without a password (sessions, one-time links). Throws before it begins where the file exists, and `no-data` for a
 * database without our tables.
 */
export async function writeBackup(database: Database, backup: NewBackup): Promise<BackupSummary> {
  await checkNewPlace(backup.path)
  const { applied } = await readMigrationStatus(database)
  if (applied.length === 0) throw new ProblemError([{ code: 'no-data', values: {} }])
  const { tables, rows } = await database.transaction((transaction) => writeFile(transaction, backup))
  const { size } = await stat(backup.path)
  return { tables, rows, bytes: size }
}

async function writeFile(
  transaction: Transaction,
  { path, version, at, onProgress }: NewBackup,
): Promise<Pick<BackupSummary, 'tables' | 'rows'>> {
  await holdState(transaction)
  const total = await estimateRows(transaction)
  const migrations = await readAppliedMigrations(transaction)
  const header: BackupHeader = { tierwise: 'backup', format: FORMAT, version, writtenAt: at, migrations }
  const digests = new Map<string, LineDigest>()
  let digest = new LineDigest()
  const rows = () => [...digests.values()].reduce((sum, table) => sum + table.rows, 0)
  const writer = new BackupWriter(path)
  try {
    await writer.write(lineOf(header))
    await walkTables(transaction, {
      begin({ table: { name, columns }, workspaceId }) {
        digest = digests.get(name) ?? new LineDigest()
        digests.set(name, digest)
        const part: BackupPart = { table: name, columns: [...columns], workspaceId: workspaceId ?? null }
        return writer.write(lineOf(part))
      },
      async take(bytes) {
        digest.take(bytes)
        await writer.write(bytes)
      },
      end() {
        onProgress?.(rows(), Math.max(total, rows()))
        return writer.write(`${END_OF_ROWS}\n`)
      },
    })
    const tables = Object.fromEntries([...digests].map(([name, found]) => [name, found.finish()]))
    const footer: BackupFooter = { tables, sha256: writer.sha256() }
    await writer.write(lineOf(footer))
    await writer.finish()
    return { tables: digests.size, rows: rows() }
  } catch (error) {
    throw await writer.abandon(error)
  }
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
