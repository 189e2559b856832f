import type { Day } from '../domain/kernel/day.ts'
import { type Refused, refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import { normaliseHeader } from './mapping/normalise-header.ts'
import { words } from './mapping/words.ts'
import type { Progress } from './read-customer-base.ts'
import type { ListMap } from './record/list-map.ts'
import type { ListRow } from './record/list-row.ts'
import { type OpenList, openList, readHeader } from './record/open-list.ts'
import { guessRecordColumns, type RecordColumns } from './record/record-columns.ts'
import { type RowFault, walkList } from './record/walk-list.ts'
import type { Sniffed } from './table/sniff-table.ts'

/** What was measured of an account on one day. */
export type ListedSignal = {
  readonly line: number
  /** As the source calls it. */
  readonly accountId: string
  readonly metric: string
  readonly day: Day
  /** Exact, as a database takes it. */
  readonly value: string
}

export type SignalOptions = {
  readonly map?: ListMap | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Called for each signal in the order of the file. */
  readonly take: (signal: ListedSignal) => void
}

type LongField = 'account_id' | 'day' | 'metric' | 'value'

export const SIGNAL_COLUMNS: RecordColumns<LongField> = {
  account_id:
    words(`account id | customer id | company id | client id | organization id | tenant id | account |
    customer | id | kunden id | kundennummer | konto id | kunde | id do cliente | id da conta | cliente | 顧客id |
    アカウントid | 顧客 | id pelanggan | id akaun | pelanggan`),
  day: words(
    `day | date | measured on | on | timestamp | tag | datum | messtag | dia | data | 日 | 日付 | hari | tarikh`,
  ),
  metric:
    words(`metric | signal | measure | event | kennzahl | metrik | signalname | metrica | indicador | sinal |
    指標 | メトリック | metrik nama | ukuran | isyarat`),
  value: words(
    `value | amount | count | score | wert | anzahl | valor | contagem | 値 | 数値 | nilai | bilangan`,
  ),
}

const METRIC = /^[a-z][a-z0-9_.]{0,63}$/
const LARGEST_VALUE = 1e18
/** More names of metrics than this are no names. */
const MOST_NAMES = 10_000
/** Of no currency: it only tells how 1.234 is meant. */
const NO_CURRENCY = 'USD'

/**
 * Reads signals (CSV, XLSX or Parquet) row by row: one to a row (account_id, metric, day, value), or one metric to a column (account_id, day and
 * a column for each). A row of which the metric, the day or the value cannot be read is rejected; an empty cell of a metric's
 * column is no signal.
 */
export async function readSignals(
  path: string,
  { map, onProgress, take }: SignalOptions,
): Promise<{ readonly kind: 'list'; readonly summary: ListSummary } | Refused> {
  const sample = await readHeader(path, map)
  if (sample.kind !== 'sniffed') return sample
  const named = map?.spec.columns ?? {}
  const guessed = guessRecordColumns(sample.header, SIGNAL_COLUMNS)
  const isLong = ['metric', 'value'].every((field) =>
    Object.hasOwn(named, field) ? named[field] !== null : guessed.has(field as LongField),
  )
  const reader = isLong
    ? await longReader(path, { map, take })
    : await wideReader(path, { map, take, sample })
  if (reader.kind !== 'reader') return reader
  const summary = await walkList(reader.list, { onProgress, take: reader.take })
  return 'code' in summary ? refused(summary) : { kind: 'list', summary }
}

type Reader = {
  readonly kind: 'reader'
  readonly list: OpenList<string>
  readonly take: (row: ListRow<string>) => boolean | RowFault<string>
}

type Reading = Pick<SignalOptions, 'map' | 'take'>

async function longReader(path: string, { map, take }: Reading): Promise<Reader | Refused> {
  const list = await openList<string>(path, {
    columns: SIGNAL_COLUMNS,
    required: ['account_id', 'day', 'metric', 'value'],
    numbers: ['value'],
    days: ['day'],
    currency: NO_CURRENCY,
    map,
  })
  if (list.kind !== 'open') return list
  const names = new Map<string, string | undefined>()
  return {
    kind: 'reader',
    list,
    take: (row) => {
      const written = row.text('metric')!
      const metric = names.has(written) ? names.get(written) : nameOf(written)
      if (names.size < MOST_NAMES) names.set(written, metric)
      if (metric === undefined) return { field: 'metric', code: 'metric-name', values: { value: written } }
      const day = row.day('day')
      const value = valueIn(row, 'value')
      if (day === undefined || value === undefined) return false
      take({ line: row.line, accountId: row.text('account_id')!, metric, day, value })
      return true
    },
  }
}

async function wideReader(
  path: string,
  { map, take, sample: { header, columns: evidence } }: Reading & { readonly sample: Sniffed },
): Promise<Reader | Refused> {
  const named = Object.keys(map?.spec.columns ?? {})
  const taken = new Set(
    guessRecordColumns(header, { account_id: SIGNAL_COLUMNS.account_id, day: SIGNAL_COLUMNS.day }).values(),
  )
  const metrics = new Map<string, readonly string[]>()
  for (const name of named)
    if (!Object.hasOwn(SIGNAL_COLUMNS, name) && nameOf(name) === name) metrics.set(name, [])
  for (const [index, text] of header.entries()) {
    const { numbers, filled } = evidence[index]!
    const isText = numbers * 2 < filled || filled === 0
    const metric = taken.has(index) || isText ? undefined : nameOf(normaliseHeader(text))
    if (metric !== undefined && named.length === 0) metrics.set(metric, [normaliseHeader(text)])
  }
  const list = await openList<string>(path, {
    columns: {
      account_id: SIGNAL_COLUMNS.account_id,
      day: SIGNAL_COLUMNS.day,
      ...Object.fromEntries(metrics),
    },
    required: metrics.size === 0 ? ['account_id', 'day', 'metric', 'value'] : ['account_id', 'day'],
    numbers: [...metrics.keys()],
    days: ['day'],
    currency: NO_CURRENCY,
    map,
  })
  if (list.kind !== 'open') return list
  const columns = [...metrics.keys()].filter((metric) => list.columns.has(metric))
  return {
    kind: 'reader',
    list,
    take: (row) => {
      const day = row.day('day')
      const values = columns.map((metric) => (row.has(metric, 'number') ? valueIn(row, metric) : null))
      if (day === undefined || values.includes(undefined)) return false
      const accountId = row.text('account_id')!
      for (const [index, value] of values.entries()) {
        if (value !== null) take({ line: row.line, accountId, metric: columns[index]!, day, value: value! })
      }
      return true
    },
  }
}

function valueIn(row: ListRow<string>, field: string): string | undefined {
  const value = row.decimal(field, { min: -LARGEST_VALUE, max: LARGEST_VALUE })
  if (value === undefined && !row.has(field, 'number')) return row.fail(field, 'missing-value')
  return value
}

/** The name that a metric has with us: `Active Users` is active_users. Undefined for what is no name. */
function nameOf(written: string): string | undefined {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return METRIC.test(name) ? name : undefined
}
