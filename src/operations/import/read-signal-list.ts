import { readSignals } from '../../connectors/read-signals.ts'
import { importSignals, signalLine } from '../../store/import-signals.ts'
import { ProblemError } from '../problem.ts'
import { findAccountSource } from './find-account-source.ts'
import { keptMap } from './kept-map.ts'
import { newLineFile } from './line-file.ts'
import { type ListReader, reportOfList } from './list-reader.ts'
import { newAccountIds } from './new-account-ids.ts'
import { parseGivenMap } from './parse-given-map.ts'
import { newPreview, shownDay } from './preview-list.ts'

/** Reads a list of signals: what was measured of accounts on which day. */
export const readSignalList: ListReader = async ({ context, input, upload, map, workspaceCurrency }) => {
  const { workspaceId, jobId, now, progress } = context
  const idOf = newAccountIds(workspaceId, await findAccountSource(context, input))
  const preview = newPreview(['account_id', 'day', 'metric', 'value'])
  const lines = newLineFile(upload.scratch('lines'))
  const read = await readSignals(upload.path, {
    map: parseGivenMap(map),
    onProgress: ({ bytes, totalBytes }) => progress('reading', bytes, totalBytes),
    take: ({ accountId, ...signal }) => {
      const { line, day, metric, value } = signal
      preview.add(line, [accountId, shownDay(day), metric, value])
      lines.add(signalLine({ ...signal, externalId: accountId, accountId: idOf(accountId) }))
    },
  })
  lines.end()
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  return {
    map: keptMap(read.summary, map),
    preview: { fields: preview.fields, rows: preview.rows },
    report: reportOfList(read.summary, workspaceCurrency),
    write: async (transaction) => {
      progress('writing')
      return importSignals(transaction, {
        ...{ workspaceId, importId: jobId, source: input.source, at: now(), lines: lines.walk() },
      })
    },
  }
}
