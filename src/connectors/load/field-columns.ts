import type { Touch } from '../../domain/account/account.ts'
import { DayColumn } from '../column/day-column.ts'
import { DictionaryColumn, type Translated } from '../column/dictionary-column.ts'
import { MoneyColumn } from '../column/money-column.ts'
import { NumberColumn, type NumberLimits } from '../column/number-column.ts'
import { TextColumn } from '../column/text-column.ts'
import { type CanonicalField, FIELD_KIND } from '../mapping/canonical-field.ts'
import { parseCurrency } from '../value/currency-sign.ts'
import { parseBoolean } from '../value/parse-boolean.ts'
import { parseTouch } from '../value/parse-touch.ts'
import type { LoadPlan, PlannedCustom, PlannedField } from './load-plan.ts'

export type FieldColumn =
  | TextColumn
  | DictionaryColumn<string>
  | DictionaryColumn<boolean>
  | DictionaryColumn<Touch>
  | NumberColumn
  | DayColumn
  | MoneyColumn

const LIMITS: Partial<Record<CanonicalField, NumberLimits>> = {
  employees: { min: 0, max: 1e9, isWhole: true },
  complexity: { min: 1, max: 5, isWhole: true },
  health: { min: 0, max: 100, isWhole: false, isPercentPoints: true },
  health_trend: { min: -100, max: 100, isWhole: false },
  open_tickets: { min: 0, max: 1e9, isWhole: true },
  nps: { min: -100, max: 100, isWhole: false },
}

/** Whether a field counts things, so that 1.234 can only mean 1234. */
export function isWholeField(field: CanonicalField): boolean {
  return LIMITS[field]?.isWhole === true
}

/** An empty column for a canonical field. */
export function columnOfField(planned: PlannedField, plan: LoadPlan, capacity: number): FieldColumn {
  const { field, mark, order } = planned
  switch (FIELD_KIND[field]) {
    case 'text':
      return plan.variedFields.has(field) ? new TextColumn(capacity) : new DictionaryColumn(capacity, asText)
    case 'money':
      return new MoneyColumn(capacity, {
        mark,
        base: plan.currency,
        rates: plan.rates,
        isMinor: plan.isAcvMinor,
      })
    case 'currency':
      return new DictionaryColumn(capacity, asCurrency, 'number')
    case 'number':
      return new NumberColumn(capacity, mark, LIMITS[field])
    case 'day':
      return new DayColumn(capacity, { order, serials: plan.serials })
    case 'bool':
      return new DictionaryColumn(capacity, asBoolean, 'number')
    case 'touch':
      return new DictionaryColumn(capacity, asTouch, 'number')
  }
}

/** An empty column for a custom field. */
export function columnOfCustom(planned: PlannedCustom, capacity: number): FieldColumn {
  if (planned.type === 'double') return new NumberColumn(capacity, planned.mark)
  if (planned.type === 'bool') return new DictionaryColumn(capacity, asBoolean, 'number')
  return planned.isVaried ? new TextColumn(capacity) : new DictionaryColumn(capacity, asText)
}

function asText(text: string): Translated<string> {
  return { value: text }
}

function asBoolean(text: string): Translated<boolean> {
  const value = parseBoolean(text)
  return value === undefined ? { fault: 'boolean-unreadable' } : { value }
}

function asTouch(text: string): Translated<Touch> {
  const value = parseTouch(text)
  return value === undefined ? { fault: 'touch-unreadable' } : { value }
}

function asCurrency(text: string): Translated<string> {
  const value = parseCurrency(text)
  return value === undefined ? { fault: 'currency-unknown' } : { value }
}
