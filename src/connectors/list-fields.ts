import { CANONICAL_FIELDS, type CanonicalField, FIELD_KIND } from './mapping/canonical-field.ts'
import { guessMapping } from './mapping/guess-mapping.ts'
import { CONTRACT_COLUMNS } from './read-contracts.ts'
import { SIGNAL_COLUMNS } from './read-signals.ts'
import { guessRecordColumns, type RecordColumns } from './record/record-columns.ts'
import { PEOPLE_COLUMNS } from './record/team-columns.ts'

export type ListKind = 'accounts' | 'contracts' | 'people' | 'signals'

/** A field that a column of a list may be. */
export type ListField = {
  readonly field: string
  readonly kind: 'text' | 'money' | 'currency' | 'number' | 'day' | 'bool' | 'touch' | 'share'
  /** Without it the list says nothing. */
  readonly isRequired: boolean
}

const RECORDS: Readonly<Record<Exclude<ListKind, 'accounts'>, RecordColumns<string>>> = {
  contracts: CONTRACT_COLUMNS,
  people: PEOPLE_COLUMNS,
  signals: SIGNAL_COLUMNS,
}
const REQUIRED: Readonly<Record<ListKind, readonly string[]>> = {
  accounts: ['account_id', 'acv'],
  contracts: ['account_id', 'from', 'acv'],
  people: ['person_id'],
  signals: ['account_id', 'day'],
}
const KINDS: Readonly<Record<string, ListField['kind']>> = {
  acv: 'money',
  loaded_cost: 'money',
  currency: 'currency',
  from: 'day',
  until: 'day',
  day: 'day',
  start_date: 'day',
  end_date: 'day',
  renewal_date: 'day',
  hours_per_week: 'number',
  value: 'number',
  productive_share: 'share',
  ramp: 'share',
}

/** The fields of a kind of list, in the order in which they matter. */
export function listFields(kind: ListKind): readonly ListField[] {
  const names = kind === 'accounts' ? CANONICAL_FIELDS : Object.keys(RECORDS[kind])
  return names.map((field) => ({
    field,
    kind: kind === 'accounts' ? FIELD_KIND[field as CanonicalField] : (KINDS[field] ?? 'text'),
    isRequired: REQUIRED[kind].includes(field),
  }))
}

/** Which column each field is by the headers alone: `{ acv: 'ARR (EUR)' }`. */
export function guessFields(kind: ListKind, header: readonly string[]): Readonly<Record<string, string>> {
  const found: ReadonlyMap<string, number> =
    kind === 'accounts' ? guessMapping(header).fields : guessRecordColumns(header, RECORDS[kind])
  return Object.fromEntries([...found].map(([field, index]) => [field, header[index]!]))
}
