import type { Refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import { words } from './mapping/words.ts'
import { readList } from './record/read-list.ts'
import type { RecordColumns } from './record/record-columns.ts'

/** An account of a list of which only the tier is of interest. */
export type ListedTier = {
  readonly accountId: string
  readonly name: string | undefined
  readonly tier: string | undefined
}

const COLUMNS: RecordColumns<'account_id' | 'name' | 'tier'> = {
  account_id:
    words(`account id | customer id | company id | account | customer | id | konto id | kunden id | kundennummer |
    kunde | id da conta | id do cliente | cliente | 顧客id | アカウントid | 顧客 | id akaun | id pelanggan | pelanggan`),
  name: words(`name | account name | customer name | company name | company | firma | kundenname | nome | empresa |
    nome da conta | 名前 | 会社名 | 顧客名 | nama | nama akaun | syarikat`),
  tier: words(`tier | current tier | stufe | betreuungsstufe | nivel | ティア | tingkat`),
}

/** Reads the tiers of accounts from any list of them; only account_id is required. */
export async function readAccountTiers(
  path: string,
): Promise<
  | { readonly kind: 'tiers'; readonly accounts: readonly ListedTier[]; readonly summary: ListSummary }
  | Refused
> {
  const read = await readList(path, {
    columns: COLUMNS,
    required: ['account_id'],
    numbers: [],
    days: [],
    currency: 'USD',
    build: (row): ListedTier => ({
      accountId: row.text('account_id')!,
      name: row.text('name'),
      tier: row.text('tier'),
    }),
  })
  return read.kind === 'list' ? { kind: 'tiers', accounts: read.values, summary: read.summary } : read
}
