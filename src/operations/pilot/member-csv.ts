import { csvLine } from '../../connectors/csv/write-csv.ts'
import type { ListedMember } from '../../store/pilot-members.ts'

const COLUMNS = ['account_id', 'external_id', 'name', 'arm', 'stratum', 'book', 'tier']

/** The first line of members as CSV, with its end. */
export function memberCsvHeader(metrics: readonly string[]): string {
  return `${csvLine([...COLUMNS, ...metrics.flatMap((name) => [`${name} before`, `${name} after`])])}\r\n`
}

/** Members as lines of CSV, each with its end; what is missing is empty. */
export function memberCsvLines(members: readonly ListedMember[], metrics: readonly string[]): string {
  return members
    .map(({ accountId, externalId, name, arm, stratum, book, tier, before, after }) => {
      const values = metrics.flatMap((metric) => [before[metric] ?? undefined, after?.[metric] ?? undefined])
      return `${csvLine([accountId, externalId, name, arm, stratum, book, tier, ...values])}\r\n`
    })
    .join('')
}
