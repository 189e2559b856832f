import type { Account, CustomValue, Touch } from '../../domain/account/account.ts'
import type { Accounts } from '../../domain/account/customer-base.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Column } from './column.ts'

/** One column for each property of an account; a property without a column is not known for any. */
export type AccountColumns = {
  readonly id: Column<string>
  readonly name: Column<string>
  readonly acvMinor: Column<number>
  readonly employees: Column<number>
  readonly industry: Column<string>
  readonly region: Column<string>
  readonly country: Column<string>
  readonly language: Column<string>
  readonly startOn: Column<Day>
  readonly renewalOn: Column<Day>
  readonly owner: Column<string>
  readonly tier: Column<string>
  readonly strategic: Column<boolean>
  readonly complexity: Column<number>
  readonly health: Column<number>
  readonly healthTrend: Column<number>
  readonly openTickets: Column<number>
  readonly nps: Column<number>
  readonly parentId: Column<string>
  readonly contractTouch: Column<Touch>
  readonly custom: readonly { readonly name: string; readonly column: Column<CustomValue> }[]
}

/** A column of nothing known. */
export const ABSENT: Column<never> = { at: () => undefined }

const NO_CUSTOM: Readonly<Record<string, CustomValue>> = Object.freeze({})

/**
 * Accounts in columns: about 100 bytes each instead of a kilobyte as objects. A walk makes one plain Account after the other, all
 * of one shape, and keeps none.
 */
export class ColumnarAccounts implements Accounts {
  readonly size: number
  private readonly columns: AccountColumns

  constructor(size: number, columns: AccountColumns) {
    this.size = size
    this.columns = columns
  }

  *[Symbol.iterator](): Iterator<Account> {
    for (let row = 0; row < this.size; row++) yield this.at(row)
  }

  /** The account in a place of the order. */
  at(row: number): Account {
    const { columns } = this
    return {
      id: columns.id.at(row) ?? '',
      name: columns.name.at(row),
      acvMinor: columns.acvMinor.at(row),
      employees: columns.employees.at(row),
      industry: columns.industry.at(row),
      region: columns.region.at(row),
      country: columns.country.at(row),
      language: columns.language.at(row),
      startOn: columns.startOn.at(row),
      renewalOn: columns.renewalOn.at(row),
      owner: columns.owner.at(row),
      tier: columns.tier.at(row),
      strategic: columns.strategic.at(row),
      complexity: columns.complexity.at(row),
      health: columns.health.at(row),
      healthTrend: columns.healthTrend.at(row),
      openTickets: columns.openTickets.at(row),
      nps: columns.nps.at(row),
      parentId: columns.parentId.at(row),
      contractTouch: columns.contractTouch.at(row),
      custom: columns.custom.length === 0 ? NO_CUSTOM : customAt(columns.custom, row),
    }
  }
}

function customAt(columns: AccountColumns['custom'], row: number): Readonly<Record<string, CustomValue>> {
  const custom: Record<string, CustomValue> = {}
  for (const { name, column } of columns) {
    const value = column.at(row)
    if (value !== undefined) custom[name] = value
  }
  return custom
}
