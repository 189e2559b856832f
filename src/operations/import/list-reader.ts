import type { ListSummary } from '../../connectors/import-summary.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { WorkspaceEntry } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { type ListFaults, NO_FAULTS } from '../../store/list-faults.ts'
import type { JobContext } from '../job/job-work.ts'
import type { ImportInput } from './import-input.ts'
import type { ListPreview, ReadReport, RejectedRow, ReportNote } from './import-report.ts'
import type { Upload } from './with-upload.ts'

/** What the reading of one kind of list is called with. */
export type ListRequest = {
  readonly context: JobContext
  readonly input: ImportInput
  readonly upload: Upload
  /** The text of the map, given or remembered. */
  readonly map: string | undefined
  readonly workspaceCurrency: string
}

/** A list that was read and can be written, as often as the transaction is begun. */
export type ReadyList = {
  readonly report: ReadReport
  /** The day that it is true for, where the list's map knows it better than whoever asked. */
  readonly asOf?: Day
  /** What reads it in the same way again. */
  readonly map: string
  /** The first rows as they would be kept. */
  readonly preview: ListPreview
  readonly write: (transaction: Transaction) => Promise<Written>
}

export type Written = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly notes?: readonly ReportNote[]
  /** Rows that only the database could tell are wrong. */
  readonly faults?: ListFaults
  /** For the audit log: what changed that is not kept by account. */
  readonly entries?: readonly WorkspaceEntry[]
}

/** Reads one kind of list. Throws why it cannot be read. */
export type ListReader = (request: ListRequest) => Promise<ReadyList>

/** The report on a list that is no customer list. */
export function reportOfList(summary: ListSummary, currency: string): ReadReport {
  const { format, encoding, rows, accepted, rejectedRows, rejectedValues, rejected, mapping } = summary
  return {
    ...{ format, encoding, rows, accepted, filtered: 0, rejectedRows, rejectedValues, rejected, mapping },
    ...{ ignoredColumns: summary.ignoredColumns, notes: [], currency },
  }
}

/** A report with the rows that the database has rejected besides, in the order of their lines. */
export function withFaults(
  report: ReadReport,
  { faults = NO_FAULTS, notes = [] }: Written,
  file: string,
): ReadReport {
  const found: RejectedRow[] = [
    ...faults.unknown.map(({ line, externalId: id }): RejectedRow => {
      return { code: 'account-unknown', file, line, scope: 'row', values: { id } }
    }),
    ...faults.repeated.map(({ line, externalId: id, firstLine }): RejectedRow => {
      return { code: 'duplicate-entry', file, line, scope: 'row', values: { id, firstLine } }
    }),
  ]
  const rows = faults.unknownRows + faults.repeatedRows
  return {
    ...report,
    accepted: report.accepted - rows,
    rejectedRows: report.rejectedRows + rows,
    rejected: [...report.rejected, ...found]
      .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
      .slice(0, MOST_REJECTED),
    notes: [...report.notes, ...notes],
  }
}

const MOST_REJECTED = 10_000
