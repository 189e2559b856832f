import type { HealthBand } from '../domain/account/field-catalogue.ts'
import type { HealthOverride } from '../domain/health/health-score.ts'
import { type Refused, refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import { words } from './mapping/words.ts'
import type { ListRow } from './record/list-row.ts'
import { openList } from './record/open-list.ts'
import type { RecordColumns } from './record/record-columns.ts'
import { walkList } from './record/walk-list.ts'

export type ListedOverride = HealthOverride & { readonly accountId: string }

type Field = 'account_id' | 'score' | 'band' | 'reason' | 'from' | 'until' | 'by'

const COLUMNS: RecordColumns<Field> = {
  account_id:
    words(`account id | customer id | account | customer | id | konto id | kunden id | kunde | kundennummer |
    id da conta | cliente | 顧客id | アカウントid | id akaun | pelanggan`),
  score: words(`score | health | health score | wert | nota | 点数 | スコア | skor`),
  band: words(
    `band | sentiment | colour | color | csm sentiment | ampel | einschatzung | faixa | 区分 | 所感 | jalur`,
  ),
  reason: words(`reason | why | grund | begrundung | motivo | 理由 | sebab`),
  from: words(`from | since | day | von | seit | de | desde | 開始日 | dari`),
  until: words(`until | expires | expires on | expiry | to | bis | ate | 終了日 | 期限 | hingga | tamat`),
  by: words(`by | csm | author | person | von wem | por | 担当者 | oleh`),
}

const BANDS: Readonly<Record<string, HealthBand>> = {
  red: 'red',
  yellow: 'yellow',
  amber: 'yellow',
  green: 'green',
}

/**
 * Reads what people say of the health of accounts (CSV, XLSX or Parquet): a score or a band, a reason, the first day (left out: ever
 * since) and the last. Several of an account are fine. A row that lacks one of these is rejected.
 */
export async function readHealthOverrides(path: string): Promise<
  | {
      readonly kind: 'overrides'
      readonly overrides: readonly ListedOverride[]
      readonly summary: ListSummary
    }
  | Refused
> {
  const list = await openList<Field>(path, {
    columns: COLUMNS,
    required: ['account_id', 'reason', 'until'],
    numbers: ['score'],
    days: ['from', 'until'],
    currency: 'USD',
  })
  if (list.kind !== 'open') return list
  const overrides: ListedOverride[] = []
  const summary = await walkList(list, {
    take: (row) => {
      const override = overrideIn(row)
      if (override === undefined)
        return {
          field: 'account_id',
          code: 'override-incomplete',
          values: { value: row.text('account_id')! },
        }
      overrides.push(override)
      return true
    },
  })
  return 'code' in summary ? refused(summary) : { kind: 'overrides', overrides, summary }
}

function overrideIn(row: ListRow<Field>): ListedOverride | undefined {
  const score = row.number('score', { min: 0, max: 100 })
  const written = row.text('band')?.trim().toLowerCase()
  const band = written === undefined ? undefined : BANDS[written]
  const until = row.day('until')
  const from = row.has('from', 'number') ? row.day('from') : Number.MIN_SAFE_INTEGER
  const isSaid = score !== undefined || (band !== undefined && !row.has('score', 'number'))
  const isRead = written === undefined || band !== undefined
  if (!isSaid || !isRead || until === undefined || from === undefined || from > until) return undefined
  return {
    ...{ accountId: row.text('account_id')!, score, band, from, until },
    ...{ reason: row.text('reason')!, by: row.text('by') },
  }
}
