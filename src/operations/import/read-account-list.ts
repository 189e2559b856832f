import { writeFile } from 'node:fs/promises'
import type { MappedField } from '../../connectors/import-summary.ts'
import type { JoinSpec } from '../../connectors/map/map-schema.ts'
import { parseMap } from '../../connectors/map/parse-map.ts'
import { writeMap } from '../../connectors/map/write-map.ts'
import type { CanonicalField } from '../../connectors/mapping/canonical-field.ts'
import { type AccountFact, importAccounts } from '../../store/import-accounts.ts'
import { loadCustomerBase } from '../load-customer-base.ts'
import { ProblemError } from '../problem.ts'
import type { ListReader } from './list-reader.ts'
import { previewAccounts } from './preview-list.ts'
import { settleParents } from './settle-parents.ts'

/** What the columns of a customer list say of an account. Ids and currencies say nothing by themselves. */
const FACT_OF: Readonly<Partial<Record<CanonicalField, AccountFact>>> = {
  name: 'name',
  acv: 'acvMinor',
  employees: 'employees',
  industry: 'industry',
  region: 'region',
  country: 'country',
  language: 'language',
  start_date: 'startOn',
  renewal_date: 'renewalOn',
  strategic: 'strategic',
  complexity: 'complexity',
  health: 'health',
  health_trend: 'healthTrend',
  open_tickets: 'openTickets',
  nps: 'nps',
  parent_id: 'parentId',
  contract_touch: 'contractTouch',
  tier: 'tier',
  owner: 'owner',
}

/** Reads a customer list in columns, through the map of its source where there is one. */
export const readAccountList: ListReader = async ({ context, input, upload, map, workspaceCurrency }) => {
  const { workspaceId, jobId, now, progress } = context
  let mapPath: string | undefined
  if (map !== undefined) {
    checkJoins(map, upload.names)
    mapPath = upload.scratch('map')
    await writeFile(mapPath, map)
  }
  const {
    base,
    summary,
    map: usedMap,
    firstLines,
  } = await loadCustomerBase({
    path: upload.path,
    map: mapPath,
    asOf: input.asOf,
    isAsOfDefault: input.isAsOfDefault,
    currency: workspaceCurrency,
    skipRejected: true,
    onProgress: ({ bytes, totalBytes }) => progress('reading', bytes, totalBytes),
  })
  if (base.currency !== workspaceCurrency) {
    const values = { listCurrency: base.currency, workspaceCurrency }
    throw new ProblemError([{ code: 'import-currency', file: input.files[0]!.name, values }])
  }
  const { format, encoding, rows, accepted, filtered, rejectedRows, rejectedValues, mapping } = summary
  const facts = factsOf(mapping)
  return {
    asOf: summary.asOf,
    map: writeMap(summary, usedMap),
    preview: previewAccounts(base, mapping, firstLines),
    report: {
      ...{ format, encoding, rows, accepted, filtered, rejectedRows, rejectedValues },
      rejected: summary.rejected.map((rejection) => ({ ...rejection, file: nameOf(rejection.file) })),
      mapping: mapping.map(({ field, source }) => ({ field, source })),
      ignoredColumns: summary.ignoredColumns,
      notes: summary.notes.filter(({ code }) => code !== 'currency-assumed'),
      currency: base.currency,
    },
    write: async (transaction) => {
      const parents = facts.includes('parentId')
        ? await settleParents(transaction, { workspaceId, source: input.source, accounts: base.accounts })
        : { accounts: base.accounts, noteUnknown: async () => [] }
      const total = base.accounts.size
      const counts = await importAccounts(transaction, {
        ...{ workspaceId, importId: jobId, source: input.source, currency: base.currency },
        ...{ asOf: summary.asOf, at: now(), facts, accounts: parents.accounts },
        onProgress: (sent) => progress('writing', sent, total),
      })
      return { ...counts, notes: await parents.noteUnknown() }
    },
  }
}

/** A path inside our folder says nothing to whoever sent the file. */
function nameOf(file: string): string {
  return file.split('/').at(-1)!
}

function factsOf(mapping: readonly MappedField[]): readonly AccountFact[] {
  const facts = mapping.map(({ field }): AccountFact | undefined =>
    field.startsWith('custom.') ? 'custom' : FACT_OF[field as CanonicalField],
  )
  return [...new Set(facts.filter((fact) => fact !== undefined))]
}

/** A map joins what was sent with the list, and nothing else of this machine. */
function checkJoins(text: string, names: readonly string[]): void {
  const parsed = parseMap(text, 'map')
  if (parsed.kind === 'problems') throw new ProblemError(parsed.problems)
  const files = filesOf(parsed.spec.join ?? []).filter((file) => !names.includes(file))
  if (files.length === 0) return
  throw new ProblemError([{ code: 'import-join-missing', values: { files, count: files.length } }])
}

function filesOf(joins: readonly JoinSpec[]): string[] {
  return joins.flatMap(({ file, join }) => [file, ...filesOf(join ?? [])])
}
