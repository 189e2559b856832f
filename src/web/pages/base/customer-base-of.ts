import { type Account, anAccount, type Touch } from '../../../domain/account/account.ts'
import type { CustomerBase } from '../../../domain/account/customer-base.ts'
import type { Schema } from '../../api/client.ts'

type Table = Schema<'AccountTable'>

const FIELDS = ['acvMinor', 'employees', 'health', 'startOn', 'complexity'] as const
type Field = (typeof FIELDS)[number]

/** What an assessment reads of the accounts, in columns that a worker takes over without a copy. NaN, −1 and 2: not known. */
export type AccountColumns = Readonly<Record<Field, Float64Array<ArrayBuffer>>> & {
  readonly currency: string
  readonly strategic: Uint8Array<ArrayBuffer>
  readonly contractTouch: Int8Array<ArrayBuffer>
}

const TOUCHES: readonly Touch[] = ['high', 'low', 'tech']

/** The columns of a table; new arrays, which may be handed over. */
export function accountColumnsOf(table: Table): AccountColumns {
  const numbers = Object.fromEntries(
    FIELDS.map((field) => [field, Float64Array.from(table[field], (value) => value ?? Number.NaN)]),
  ) as Record<Field, Float64Array<ArrayBuffer>>
  const touchAt = table.contractTouch.values.map((touch) => TOUCHES.indexOf(touch as Touch))
  return {
    ...numbers,
    currency: table.currency,
    strategic: Uint8Array.from(table.strategic, (value) => (value === null ? 2 : Number(value))),
    contractTouch: Int8Array.from(table.contractTouch.at, (at) => touchAt[at] ?? -1),
  }
}

/** What may be handed over to a worker together with the columns. */
export function buffersOf(columns: AccountColumns): ArrayBuffer[] {
  return [...FIELDS.map((field) => columns[field]), columns.strategic, columns.contractTouch].map(
    ({ buffer }) => buffer,
  )
}

/** The customer base in these columns. Its accounts are made while they are walked, without names. */
export function customerBaseOf(columns: AccountColumns): CustomerBase {
  const { length } = columns.acvMinor
  return {
    currency: columns.currency,
    acvProxy: undefined,
    customFields: {},
    accounts: {
      size: length,
      *[Symbol.iterator]() {
        for (let row = 0; row < length; row++) yield accountAt(columns, row)
      },
    },
  }
}

function accountAt(columns: AccountColumns, row: number): Account {
  const strategic = columns.strategic[row]!
  const known = (field: Field) => {
    const value = columns[field][row]!
    return Number.isNaN(value) ? undefined : value
  }
  return anAccount({
    id: String(row),
    acvMinor: known('acvMinor'),
    employees: known('employees'),
    health: known('health'),
    startOn: known('startOn'),
    complexity: known('complexity'),
    strategic: strategic === 2 ? undefined : strategic === 1,
    contractTouch: TOUCHES[columns.contractTouch[row]!],
  })
}
