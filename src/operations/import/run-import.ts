import { formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { dropParts } from '../../store/import-parts.ts'
import {
  endImport,
  findImportRun,
  findLastDone,
  type ImportKind,
  type ImportRun,
  lockImports,
} from '../../store/import-runs.ts'
import { findSourceMap, saveSourceMap } from '../../store/import-sources.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { type Problem, ProblemError } from '../problem.ts'
import type { ImportInput } from './import-input.ts'
import {
  type ImportFailure,
  type ImportReport,
  REJECTED_TOLD,
  type RejectedRow,
  type TriedList,
} from './import-report.ts'
import { type ListReader, type ReadyList, withFaults } from './list-reader.ts'
import { lookAtList } from './look-at-list.ts'
import { readAccountList } from './read-account-list.ts'
import { readContractList } from './read-contract-list.ts'
import { readPeopleList } from './read-people-list.ts'
import { readSignalList } from './read-signal-list.ts'
import { RejectedRows } from './rejected-rows.ts'
import { asSent, type Upload, withUpload } from './with-upload.ts'

const READERS: Readonly<Record<ImportKind, ListReader>> = {
  accounts: readAccountList,
  contracts: readContractList,
  people: readPeopleList,
  signals: readSignalList,
}

/** Carries what a dry run has found out of the transaction that is taken back. */
class TakenBack extends Error {
  readonly report: ImportReport

  constructor(report: ImportReport) {
    super('taken back')
    this.report = report
  }
}

/**
 * Does an import: all of the list or nothing. A list that was imported before changes nothing and says so; work that is begun
 * again after it was done gives what was noted then.
 */
export async function runImport(context: JobContext, input: ImportInput): Promise<ImportReport | TriedList> {
  const { database, workspaceId, jobId } = context
  if (!input.isDryRun) {
    const run = await findImportRun(database, workspaceId, jobId)
    const settled = settledReport(run)
    if (settled !== undefined) return settled
  }
  try {
    const same = await findSame(context, input)
    const report =
      same ??
      (await withUpload(context, input, async (upload) => {
        const map = input.map ?? (await findSourceMap(database, workspaceId, input))
        const { currency } = (await findWorkspace(database, workspaceId))!
        const read = () => READERS[input.kind]({ context, input, upload, map, workspaceCurrency: currency })
        const isTried = input.isDryRun && input.uploadId !== undefined
        if (!isTried) return writeList(context, input, await read())
        return tryList(context, input, { upload, map, read, isRemembered: map !== input.map })
      }))
    return 'rejected' in report ? { ...report, rejected: report.rejected.slice(0, REJECTED_TOLD) } : report
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (!input.isDryRun) await noteFailure(context, error)
    throw new ProblemError(error.problems.slice(0, REJECTED_TOLD))
  }
}

/** What a dry run of kept files finds: what would become of them, or why nothing can, with their columns in either case. */
async function tryList(
  context: JobContext,
  input: ImportInput,
  {
    upload,
    map,
    read,
    isRemembered,
  }: {
    readonly upload: Upload
    readonly map: string | undefined
    readonly read: () => Promise<ReadyList>
    readonly isRemembered: boolean
  },
): Promise<TriedList> {
  try {
    const list = await read()
    const report = await writeList(context, input, list)
    const look = await lookAtList(upload, input, { map: list.map, isRemembered })
    return { ...report, ...look, preview: list.preview }
  } catch (error) {
    const told = asSent(error)
    if (!(told instanceof ProblemError)) throw error
    const { kind, source, files } = input
    const problems = told.problems.slice(0, REJECTED_TOLD)
    const look = await lookAtList(upload, input, { map, isRemembered }).catch(() => undefined)
    // What is no table has no columns to choose from.
    if (look === undefined) throw error
    return { outcome: 'refused', kind, source, fileName: files[0]!.name, problems, ...look }
  }
}

/** What was noted when the import ended in an earlier attempt; undefined where it has not. */
function settledReport(run: ImportRun | undefined): ImportReport | undefined {
  if (run === undefined || run.state === 'running') return undefined
  if (run.state === 'failed') throw new ProblemError((run.summary as ImportFailure | null)?.problems ?? [])
  return { ...(run.summary as ImportReport), rejected: [] }
}

/** The report on an import of bytes that the last import of this source had too, in the same way and for the same day. */
async function findSame(
  { database, workspaceId, jobId, now }: JobContext,
  input: ImportInput,
): Promise<ImportReport | undefined> {
  if (input.isDryRun) return undefined
  return database.transaction(async (transaction) => {
    await lockImports(transaction, workspaceId)
    const last = await findLastDone(transaction, workspaceId, input)
    // Another attempt at this one was done while this one waited.
    if (last?.id === jobId) return settledReport(last)
    const map = input.map ?? (await findSourceMap(transaction, workspaceId, input))
    const isSame = last?.contentDigest === input.contentDigest && last.asOf === input.asOf && last.map === map
    if (last === undefined || !isSame) return undefined
    const known = last.summary as ImportReport
    const report: ImportReport = {
      ...{ ...known, outcome: 'unchanged', sameAs: last.id, fileName: input.files[0]!.name, rejected: [] },
      ...{ added: 0, changed: 0, unchanged: known.added + known.changed + known.unchanged },
    }
    const { currency } = last
    await endImport(transaction, {
      ...{ workspaceId, importId: jobId, state: 'unchanged', summary: report, map, currency, at: now() },
    })
    await dropParts(transaction, workspaceId, input.uploadId ?? jobId)
    return report
  })
}

async function writeList(context: JobContext, input: ImportInput, list: ReadyList): Promise<ImportReport> {
  const { database, workspaceId, jobId } = context
  const mustBeWhole = !input.skipRejected && !input.isDryRun
  if (mustBeWhole && list.report.rejectedRows > 0) throw new RejectedRows(list.report)
  try {
    return await database.transaction(async (transaction) => {
      await lockImports(transaction, workspaceId)
      const run = input.isDryRun ? undefined : await findImportRun(transaction, workspaceId, jobId)
      const settled = settledReport(run)
      if (settled !== undefined) return settled
      const written = await list.write(transaction)
      const fileName = input.files[0]!.name
      const read = withFaults(list.report, written, fileName)
      if (mustBeWhole && read.rejectedRows > 0) throw new RejectedRows(read)
      const { added, changed, unchanged, entries } = written
      const outcome = input.isDryRun ? 'dry-run' : added + changed > 0 ? 'imported' : 'unchanged'
      const { kind, source } = input
      const asOf = formatDay(list.asOf ?? input.asOf)
      const report: ImportReport = {
        ...read,
        outcome,
        kind,
        source,
        fileName,
        asOf,
        added,
        changed,
        unchanged,
      }
      if (input.isDryRun) throw new TakenBack(report)
      await noteDone(transaction, { context, input, report, map: list.map, entries })
      return report
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.report
    throw error
  }
}

/** The act, the map for the next time and the end of the import, in the transaction that writes it. */
async function noteDone(
  transaction: Transaction,
  {
    context,
    input,
    report,
    map,
    entries = [],
  }: {
    readonly context: JobContext
    readonly input: ImportInput
    readonly report: ImportReport
    readonly map: string
    readonly entries: Parameters<typeof appendAct>[1]['workspace']
  },
): Promise<void> {
  const { workspaceId, jobId, actor, newId, now } = context
  const { kind, source, contentDigest } = input
  const { added, changed, unchanged, rejectedRows, rejectedValues, currency, outcome } = report
  const act =
    outcome === 'unchanged'
      ? undefined
      : await appendAct(transaction, {
          ...{ workspaceId, actId: newId(), action: 'import.run', actor: nameOfActor(actor), at: now() },
          details: {
            ...{ importId: jobId, kind, source, contentDigest, added, changed, unchanged },
            ...{ rejectedRows, rejectedValues },
          },
          workspace: entries,
        })
  await saveSourceMap(transaction, { workspaceId, id: newId(), source, kind, map, at: now() })
  await endImport(transaction, {
    ...{
      workspaceId,
      importId: jobId,
      state: outcome === 'unchanged' ? 'unchanged' : 'done',
      summary: report,
    },
    ...{ map, currency, actNumber: act?.number, at: now() },
  })
  await dropParts(transaction, workspaceId, input.uploadId ?? jobId)
}

async function noteFailure(
  { database, workspaceId, jobId, now }: JobContext,
  error: ProblemError,
): Promise<void> {
  const rejected = error instanceof RejectedRows ? error.rejected : error.problems.filter(isRejectedRow)
  const summary: ImportFailure = { problems: error.problems.slice(0, REJECTED_TOLD), rejected }
  await database.transaction(async (transaction) => {
    await endImport(transaction, { workspaceId, importId: jobId, state: 'failed', summary, at: now() })
    await dropParts(transaction, workspaceId, jobId)
  })
}

/** Where not one row could be taken, the problems of the list are followed by those of its rows. */
function isRejectedRow(problem: Problem | RejectedRow): problem is RejectedRow {
  return 'scope' in problem
}
