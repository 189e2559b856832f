import type { Refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import { words } from './mapping/words.ts'
import { readList } from './record/read-list.ts'
import type { RecordColumns } from './record/record-columns.ts'

/** An account that somebody wants with a person, called by id or name. */
export type ListedLock = { readonly line: number; readonly account: string; readonly person: string }

const COLUMNS: RecordColumns<'account_id' | 'person_id'> = {
  account_id:
    words(`account id | customer id | account | customer | id | konto id | kunde | kundennummer | id da conta |
    cliente | 顧客id | アカウントid | id akaun | pelanggan`),
  person_id:
    words(`person id | csm | csm id | person | owner | betreuer | id da pessoa | responsavel | 担当者id |
    担当者 | id kakitangan | pemilik`),
}

/** Reads locks (CSV, XLSX or Parquet): account_id and person_id, each account once. */
export async function readLocks(
  path: string,
  { currency }: { readonly currency: string },
): Promise<
  { readonly kind: 'locks'; readonly locks: readonly ListedLock[]; readonly summary: ListSummary } | Refused
> {
  const read = await readList(path, {
    columns: COLUMNS,
    required: ['account_id', 'person_id'],
    numbers: [],
    days: [],
    currency,
    build: (row): ListedLock => ({
      line: row.line,
      account: row.text('account_id')!,
      person: row.text('person_id')!,
    }),
  })
  return read.kind === 'list' ? { kind: 'locks', locks: read.values, summary: read.summary } : read
}
