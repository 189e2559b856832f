import { readContracts } from '../../connectors/read-contracts.ts'
import { contractLine, importContracts } from '../../store/import-contracts.ts'
import { ProblemError } from '../problem.ts'
import { findAccountSource } from './find-account-source.ts'
import { keptMap } from './kept-map.ts'
import { newLineFile } from './line-file.ts'
import { type ListReader, reportOfList } from './list-reader.ts'
import { newAccountIds } from './new-account-ids.ts'
import { parseGivenMap } from './parse-given-map.ts'
import { newPreview, shownDay } from './preview-list.ts'

/** Reads a list of contracts: what accounts are worth from which day on. */
export const readContractList: ListReader = async ({ context, input, upload, map, workspaceCurrency }) => {
  const { workspaceId, jobId, now, progress } = context
  const idOf = newAccountIds(workspaceId, await findAccountSource(context, input))
  const preview = newPreview(['account_id', 'from', 'until', 'acv', 'renewal_date'])
  const lines = newLineFile(upload.scratch('lines'))
  const read = await readContracts(upload.path, {
    currency: workspaceCurrency,
    map: parseGivenMap(map),
    onProgress: ({ bytes, totalBytes }) => progress('reading', bytes, totalBytes),
    take: ({ accountId, ...contract }) => {
      const { line, from, until, acvMinor, renewalOn } = contract
      preview.add(line, [accountId, shownDay(from), shownDay(until), acvMinor, shownDay(renewalOn)])
      lines.add(contractLine({ ...contract, externalId: accountId, accountId: idOf(accountId) }))
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
      return importContracts(transaction, {
        ...{ workspaceId, importId: jobId, currency: workspaceCurrency, at: now(), lines: lines.walk() },
      })
    },
  }
}
