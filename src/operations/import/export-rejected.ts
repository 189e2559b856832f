import { csvLines } from '../../connectors/csv/write-csv.ts'
import type { Words } from '../../language/describe.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'
import { tellProblem } from '../tell-problem.ts'
import { getImport } from './get-import.ts'

const HEADER = ['file', 'line', 'column', 'scope', 'code', 'message', 'fix']

/** The rows and values that an import did not take as lines of a CSV file, with the reasons in words. Throws `not-found`. */
export async function exportRejected(
  context: Context,
  { importId, words }: { readonly importId: Uuid; readonly words: Words },
): Promise<Iterable<string>> {
  const { rejected } = await getImport(context, { importId, mostRejected: Number.POSITIVE_INFINITY })
  return csvLines(
    HEADER,
    rejected.map((row) => {
      const { file, line, column, code, message, fix } = tellProblem(row, words)
      return [file ?? undefined, line ?? undefined, column ?? undefined, row.scope, code, message, fix]
    }),
  )
}
