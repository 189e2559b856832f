import type { Refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import { words } from './mapping/words.ts'
import { readList } from './record/read-list.ts'
import type { RecordColumns } from './record/record-columns.ts'

/** Who owns an account today: an id or a name, as the list has it. */
export type ListedOwner = {
  readonly accountId: string
  readonly owner: string | undefined
  /** Whether the list also says in which tier the account is. */
  readonly hasTier: boolean
}

const COLUMNS: RecordColumns<'account_id' | 'owner' | 'tier'> = {
  account_id:
    words(`account id | customer id | account | customer | id | konto id | kunde | kundennummer | id da conta |
    cliente | 顧客id | アカウントid | id akaun | pelanggan`),
  owner:
    words(`owner | csm | csm id | person id | person | account owner | betreuer | verantwortlich | responsavel |
    担当者 | 担当者id | pemilik`),
  tier: words(`tier | current tier`),
}

/** Reads who owns which account (CSV, XLSX or Parquet): a list of placements, or of account_id and owner alone. */
export async function readOwners(
  path: string,
  { currency }: { readonly currency: string },
): Promise<
  | { readonly kind: 'owners'; readonly owners: readonly ListedOwner[]; readonly summary: ListSummary }
  | Refused
> {
  const read = await readList(path, {
    columns: COLUMNS,
    required: ['account_id'],
    numbers: [],
    days: [],
    currency,
    build: (row): ListedOwner => ({
      accountId: row.text('account_id')!,
      owner: row.text('owner'),
      hasTier: row.text('tier') !== undefined,
    }),
  })
  return read.kind === 'list' ? { kind: 'owners', owners: read.values, summary: read.summary } : read
}
