import { z } from 'zod'

/**
 * A backup is a gzipped text that a person can read: a line of JSON that says what it is; for each part of a table a line of
 * JSON, its rows in COPY's text format and a line of `\.`; and a line of JSON with the checksums.
 */
export const FORMAT = 1

/** The line after the rows of a part. No row looks like it: COPY doubles each backslash. */
export const END_OF_ROWS = '\\.'

const checksum = z.strictObject({ rows: z.int(), checksum: z.string() })

export const headerSchema = z.object({
  tierwise: z.literal('backup'),
  format: z.int(),
  /** Of the program that wrote it. */
  version: z.string(),
  writtenAt: z.string(),
  /** The schema that the rows are of. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
})

export const partSchema = z.strictObject({
  table: z.string(),
  columns: z.array(z.string()),
  workspaceId: z.uuid().nullable(),
})

export const footerSchema = z.strictObject({
  tables: z.record(z.string(), checksum),
  /** SHA-256 of everything before this line, not compressed. */
  sha256: z.string(),
})

export type BackupHeader = z.output<typeof headerSchema>
export type BackupPart = z.output<typeof partSchema>
export type BackupFooter = z.output<typeof footerSchema>
