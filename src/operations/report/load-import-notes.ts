import type { MessageValues } from '../../language/describe.ts'
import type { ReportNote } from '../../report/report-context.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listImportsInForce } from '../../store/import-runs.ts'
import type { ImportReport } from '../import/import-report.ts'

/** [Q112] What was noted of the lists that the workspace's accounts, contracts and people come from, and what was left out of them. */
export async function loadImportNotes(
  connection: Connection,
  workspaceId: Uuid,
): Promise<readonly ReportNote[]> {
  const imports = await listImportsInForce(connection, workspaceId)
  return imports.flatMap(({ summary, source, fileName }) =>
    notesOf(summary as ImportReport, fileName ?? source),
  )
}

function notesOf(
  { notes, rows, rejectedRows, rejectedValues, ignoredColumns }: ImportReport,
  file: string,
): readonly ReportNote[] {
  return [
    ...notes.map(({ code, values }) => ({ code, values: values as MessageValues })),
    ...(rejectedRows === 0 ? [] : [{ code: 'rows-left-out', values: { file, rows, count: rejectedRows } }]),
    ...(rejectedValues === 0 ? [] : [{ code: 'values-left-out', values: { file, count: rejectedValues } }]),
    ...(ignoredColumns.length === 0
      ? []
      : [{ code: 'columns-ignored', values: { file, columns: ignoredColumns } }]),
  ]
}
