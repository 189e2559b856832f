import type { CustomValue } from '../../domain/account/account.ts'
import {
  ABSENT,
  type AccountColumns,
  type Column,
  ColumnarAccounts,
} from '../../domain/account/columnar-accounts.ts'
import type { PutFault } from '../column/column.ts'
import type { DictionaryColumn } from '../column/dictionary-column.ts'
import { IdIndex } from '../column/id-index.ts'
import { isGap } from '../column/is-gap.ts'
import type { MoneyColumn } from '../column/money-column.ts'
import type { TextColumn } from '../column/text-column.ts'
import type { FieldBytes, RowBytes } from '../csv/row-bytes.ts'
import { hasShape, isEmptyFrom } from '../csv/row-shape.ts'
import type { RejectionCode } from '../import-summary.ts'
import type { CanonicalField } from '../mapping/canonical-field.ts'
import { columnOfCustom, columnOfField, type FieldColumn } from './field-columns.ts'
import type { FieldSource, LoadPlan } from './load-plan.ts'
import { readSource, shownText } from './read-source.ts'
import type { Rejections } from './rejections.ts'

const FIRST_LINES = 20

type Slot = {
  readonly source: FieldSource
  readonly column: FieldColumn
  readonly name: string
  readonly isCustom: boolean
}

/** Takes rows of a customer list into columns, by a plan. Every row that is not taken, and every value, is listed. */
export class AccountLoader {
  readonly rejections: Rejections
  /** Columns in which a value contradicts what the first rows showed; then the whole column is to be looked at. */
  readonly contradicted = new Set<number>()
  rows = 0
  filteredRows = 0
  emptyRows = 0
  accepted = 0
  acvMissing = 0
  /** Where the first accounts stand in the file; after `finish`. */
  firstLines: readonly number[] = []
  private readonly plan: LoadPlan
  private readonly file: string
  private readonly columns = new Map<CanonicalField, FieldColumn>()
  private readonly custom: { readonly name: string; readonly column: FieldColumn }[] = []
  /** All but id, currency and ACV, which decide whether the row is taken. */
  private readonly slots: Slot[] = []
  private readonly ids: TextColumn
  private readonly index: IdIndex
  private readonly acv: MoneyColumn
  private readonly currency: DictionaryColumn<string> | undefined
  private readonly idSource: { readonly source: FieldSource; readonly name: string }
  private readonly acvSource: { readonly source: FieldSource; readonly name: string }
  private readonly currencySource: { readonly source: FieldSource; readonly name: string } | undefined
  private readonly field: FieldBytes = { bytes: Buffer.alloc(0), start: 0, end: 0 }
  private lines: Uint32Array<ArrayBuffer>
  private capacity: number

  constructor(start: {
    readonly plan: LoadPlan
    readonly file: string
    /** Rows that there will be, about. */
    readonly capacity: number
    readonly rejections: Rejections
  }) {
    const { plan } = start
    this.plan = plan
    this.file = start.file
    this.rejections = start.rejections
    this.capacity = Math.max(16, start.capacity)
    this.lines = new Uint32Array(this.capacity)
    for (const planned of plan.fields) {
      const column = columnOfField(planned, plan, this.capacity)
      this.columns.set(planned.field, column)
      if (!['account_id', 'acv', 'currency'].includes(planned.field))
        this.slots.push({ source: planned.source, column, name: planned.column, isCustom: false })
    }
    for (const planned of plan.custom) {
      const column = columnOfCustom(planned, this.capacity)
      this.custom.push({ name: planned.name, column })
      this.slots.push({ source: planned.source, column, name: planned.column, isCustom: true })
    }
    this.ids = this.columns.get('account_id') as TextColumn
    this.index = new IdIndex(this.ids)
    this.acv = this.columns.get('acv') as MoneyColumn
    this.currency = this.columns.get('currency') as DictionaryColumn<string> | undefined
    this.idSource = this.sourceOf('account_id')!
    this.acvSource = this.sourceOf('acv')!
    this.currencySource = this.sourceOf('currency')
  }

  /** Takes one row of the file (not the header). */
  take(row: RowBytes): void {
    const expected = this.plan.header.length
    if (!hasShape(row, expected)) {
      this.rows++
      this.reject(row, undefined, { code: 'ragged-row', values: { expected, found: row.count } })
      return
    }
    if (row.faultAt >= 0) {
      this.rows++
      this.reject(row, this.plan.header[row.faultAt], { code: 'text-after-quote', values: {} })
      return
    }
    if (this.plan.where && !this.plan.where(row)) {
      this.rows++
      this.filteredRows++
      return
    }
    if (this.accepted === this.capacity) this.grow()
    const at = this.accepted
    const { field } = this
    readSource(this.idSource.source, row, field)
    if (isGap(field, 'text')) {
      if (isEmptyFrom(row, 0)) {
        this.emptyRows++
        return
      }
      this.rows++
      this.reject(row, this.idSource.name, { code: 'missing-id', values: {} })
      return
    }
    this.rows++
    const idFault = this.ids.put(field, at)
    if (idFault) {
      this.rejectRow(row, this.idSource.name, idFault)
      return
    }
    const acvFault = this.putAcv(row, at)
    if (acvFault) {
      this.rejectRow(row, this.acvSource.name, acvFault)
      return
    }
    const earlier = this.index.enter(at)
    if (earlier >= 0) {
      readSource(this.idSource.source, row, field)
      const values = { id: shownText(field), firstLine: this.lines[earlier]! }
      this.reject(row, this.idSource.name, { code: 'duplicate-id', values })
      return
    }
    for (const slot of this.slots) {
      readSource(slot.source, row, field)
      const fault = slot.column.put(field, at)
      if (fault) this.rejectValue(row, slot, fault)
    }
    if (this.acv.at(at) === undefined) this.acvMissing++
    this.lines[at] = row.line
    this.accepted++
  }

  /** The accounts taken. Nothing can be taken after that. */
  finish(): ColumnarAccounts {
    const size = this.accepted
    for (const column of this.columns.values()) column.finish(size)
    for (const { column } of this.custom) column.finish(size)
    this.firstLines = [...this.lines.subarray(0, Math.min(size, FIRST_LINES))]
    this.lines = new Uint32Array(0)
    const of = <T>(field: CanonicalField): Column<T> =>
      (this.columns.get(field) as Column<T> | undefined) ?? ABSENT
    const columns: AccountColumns = {
      id: of('account_id'),
      name: of('name'),
      acvMinor: of('acv'),
      employees: of('employees'),
      industry: of('industry'),
      region: of('region'),
      country: of('country'),
      language: of('language'),
      startOn: of('start_date'),
      renewalOn: of('renewal_date'),
      owner: of('owner'),
      tier: of('tier'),
      strategic: of('strategic'),
      complexity: of('complexity'),
      health: of('health'),
      healthTrend: of('health_trend'),
      openTickets: of('open_tickets'),
      nps: of('nps'),
      parentId: of('parent_id'),
      contractTouch: of('contract_touch'),
      custom: this.custom as { name: string; column: Column<CustomValue> }[],
    }
    return new ColumnarAccounts(size, columns)
  }

  /** Rows with an amount, by currency; after `finish`. */
  get currencies(): ReadonlyMap<string, number> {
    return this.acv.currencies
  }

  private putAcv(row: RowBytes, at: number): PutFault | undefined {
    const { field } = this
    let currency: string | undefined
    if (this.currency && this.currencySource) {
      readSource(this.currencySource.source, row, field)
      const fault = this.currency.put(field, at)
      if (fault) return fault
      currency = this.currency.at(at)
    }
    readSource(this.acvSource.source, row, field)
    return this.acv.putIn(currency, field, at)
  }

  private sourceOf(field: CanonicalField): { source: FieldSource; name: string } | undefined {
    const planned = this.plan.fields.find((candidate) => candidate.field === field)
    return planned && { source: planned.source, name: planned.column }
  }

  private rejectRow(row: RowBytes, column: string, code: PutFault): void {
    const source = code === 'currency-unknown' ? this.currencySource! : undefined
    if (code === 'number-style') this.contradict(this.acvSource.source)
    if (source) readSource(source.source, row, this.field)
    this.reject(row, source?.name ?? column, { code, values: { value: shownText(this.field) } })
  }

  private rejectValue(row: RowBytes, slot: Slot, code: PutFault): void {
    const isContradiction =
      code === 'number-style' ||
      code === 'date-order' ||
      (slot.isCustom && (code === 'number-unreadable' || code === 'boolean-unreadable'))
    if (isContradiction) this.contradict(slot.source)
    this.rejections.add({
      file: this.file,
      line: row.line,
      column: slot.name,
      code,
      scope: 'value',
      values: { value: shownText(this.field) },
    })
  }

  private contradict(source: FieldSource): void {
    if (source.kind === 'column' && !this.plan.settled.has(source.index)) this.contradicted.add(source.index)
  }

  private reject(
    row: RowBytes,
    column: string | undefined,
    why: { code: RejectionCode; values: Readonly<Record<string, string | number>> },
  ): void {
    this.rejections.add({ file: this.file, line: row.line, column, scope: 'row', ...why })
  }

  private grow(): void {
    this.capacity = Math.ceil(this.capacity * 1.5)
    for (const column of this.columns.values()) column.reserve(this.capacity)
    for (const { column } of this.custom) column.reserve(this.capacity)
    const lines = new Uint32Array(this.capacity)
    lines.set(this.lines)
    this.lines = lines
  }
}
