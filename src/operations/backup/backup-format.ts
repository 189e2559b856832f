import type { Checksums } from '../../store/backup/checksum-tables.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Instant } from '../../store/value-parsers.ts'

/**
 * A backup is a gzipped text that a person can read: a line of JSON that says what it is; for each part of a table a line of
 * JSON, its rows in COPY's text format and a line of `\.`; and a line of JSON with the checksums.
 */
export const FORMAT = 1

/** The line after the rows of a part. No row looks like it: COPY doubles each backslash. */
export const END_OF_ROWS = '\\.'

export type BackupHeader = {
  readonly tierwise: 'backup'
  readonly format: number
  /** Of the program that wrote it. */
  readonly version: string
  readonly writtenAt: Instant
  /** The schema that the rows are of. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

export type BackupPart = {
  readonly table: string
  readonly columns: readonly string[]
  /** Null: the part is the whole table. */
  readonly workspaceId: Uuid | null
}

export type BackupFooter = {
  readonly tables: Checksums
  /** SHA-256 of everything before this line, not compressed. */
  readonly sha256: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The first line of a backup; undefined for any other. */
export function parseHeader(line: string): BackupHeader | undefined {
  const found = parse<BackupHeader>(line)
  const { tierwise, format, migrations } = found
  if (tierwise !== 'backup' || !Number.isInteger(format) || !Array.isArray(migrations)) return undefined
  const areNamed = migrations.every((one) => isText(one?.name) && isText(one?.checksum))
  return areNamed ? (found as BackupHeader) : undefined
}

/** The line before the rows of a part, or the last of a backup; undefined for any other. */
export function parsePart(line: string): BackupPart | BackupFooter | undefined {
  const { table, columns, workspaceId } = parse<BackupPart>(line)
  if (isText(table) && Array.isArray(columns) && columns.every(isText)) {
    const isBound = typeof workspaceId === 'string' && UUID.test(workspaceId)
    return isBound || workspaceId === null ? { table, columns, workspaceId } : undefined
  }
  const { tables, sha256 } = parse<BackupFooter>(line)
  return isText(sha256) && typeof tables === 'object' ? { tables, sha256 } : undefined
}

function parse<Line>(line: string): Partial<Line> {
  try {
    const found: unknown = JSON.parse(line)
    return typeof found === 'object' && found !== null ? (found as Partial<Line>) : {}
  } catch {
    return {}
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
