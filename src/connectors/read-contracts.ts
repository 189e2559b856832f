import { basename } from 'node:path'
import type { Day } from '../domain/kernel/day.ts'
import { type Refused, refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import { words } from './mapping/words.ts'
import type { Progress } from './read-customer-base.ts'
import type { ListMap } from './record/list-map.ts'
import type { ListRow } from './record/list-row.ts'
import { openList } from './record/open-list.ts'
import type { RecordColumns } from './record/record-columns.ts'
import { walkList } from './record/walk-list.ts'
import { parseCurrency } from './value/currency-sign.ts'

type ContractField = 'account_id' | 'from' | 'until' | 'acv' | 'currency' | 'renewal_date'

/** What an account is worth from one day on. */
export type ListedContract = {
  readonly line: number
  /** As the source calls it. */
  readonly accountId: string
  readonly from: Day
  /** The first day on which it no longer holds; undefined: none is known. */
  readonly until: Day | undefined
  /** Whole minor units of the currency that was asked for. */
  readonly acvMinor: number | undefined
  readonly renewalOn: Day | undefined
}

/** Headers of a list of contracts in English, German, Portuguese, Japanese and Malay. */
export const CONTRACT_COLUMNS: RecordColumns<ContractField> = {
  account_id:
    words(`account id | customer id | company id | client id | organization id | account | customer | id |
    kunden id | kundennummer | konto id | kunde | id do cliente | id da conta | cliente | 顧客id | アカウントid | 顧客 |
    id pelanggan | id akaun | pelanggan`),
  from: words(`from | from date | valid from | start date | start | contract start | contract start date | starts on |
    von | gueltig ab | gultig ab | beginn | vertragsbeginn | startdatum | de | a partir de | inicio | data de inicio |
    inicio do contrato | 開始日 | 契約開始日 | dari | tarikh mula`),
  until:
    words(`until | to | until date | valid until | valid to | end date | end | contract end | contract end date |
    ends on | bis | gueltig bis | gultig bis | ende | vertragsende | enddatum | ate | fim | data de fim |
    fim do contrato | 終了日 | 契約終了日 | hingga | tarikh tamat`),
  acv: words(`acv | annual contract value | arr | annual recurring revenue | annual value | acv amount | arr amount |
    jahresvertragswert | jahreswert | valor anual do contrato | valor anual | receita recorrente anual | 年間契約額 |
    年間契約金額 | 年額 | nilai kontrak tahunan | nilai tahunan`),
  currency: words(`currency | currency code | waehrung | wahrung | moeda | 通貨 | 通貨コード | mata wang`),
  renewal_date:
    words(`renewal date | renewal | next renewal | renews on | renewal on | verlaengerung | verlangerung |
    verlaengerungsdatum | verlangerungsdatum | renovacao | data de renovacao | 更新日 | 契約更新日 | pembaharuan |
    tarikh pembaharuan`),
}

export type ContractOptions = {
  /** Of all amounts: a row that names another is rejected. */
  readonly currency: string
  readonly map?: ListMap | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Called for each contract in the order of the file. */
  readonly take: (contract: ListedContract) => void
}

/**
 * Reads a list of contracts (CSV, XLSX or Parquet) row by row; account_id, from and acv are required columns, an empty ACV is not known. The
 * last day of a contract is the day before `until`. A row of which a day or an amount cannot be read is rejected.
 */
export async function readContracts(
  path: string,
  { currency, map, onProgress, take }: ContractOptions,
): Promise<{ readonly kind: 'list'; readonly summary: ListSummary } | Refused> {
  const list = await openList(path, {
    columns: CONTRACT_COLUMNS,
    required: ['account_id', 'from'],
    numbers: ['acv'],
    days: ['from', 'until', 'renewal_date'],
    currency,
    map,
  })
  if (list.kind !== 'open') return list
  if (!list.columns.has('acv')) {
    const values = { column: 'acv', columns: list.header }
    return refused({ code: 'column-missing', file: basename(path), line: 1, column: 'acv', values })
  }
  const summary = await walkList(list, {
    onProgress,
    take: (row) => {
      const from = row.day('from')
      const until = row.day('until')
      const acvMinor = row.money('acv', currency)
      const renewalOn = row.day('renewal_date')
      const isRead = from !== undefined && !isLost(row, 'until', until) && !isLost(row, 'acv', acvMinor)
      if (!isRead || isLost(row, 'renewal_date', renewalOn)) return false
      const named = row.text('currency')
      if (named !== undefined && parseCurrency(named) !== currency) {
        const code = parseCurrency(named) === undefined ? 'currency-unknown' : 'currency-without-rate'
        return { field: 'currency', code, values: { value: named } }
      }
      if (until !== undefined && until <= from)
        return { field: 'until', code: 'contract-order', values: { value: row.text('until')! } }
      take({ line: row.line, accountId: row.text('account_id')!, from, until, acvMinor, renewalOn })
      return true
    },
  })
  return 'code' in summary ? refused(summary) : { kind: 'list', summary }
}

/** Whether a field says something that could not be read. */
function isLost(row: ListRow<ContractField>, field: ContractField, value: unknown): boolean {
  return value === undefined && row.has(field, 'number')
}
