import type { Schema } from '../../api/client.ts'

type Table = Schema<'AccountTable'>

/** One account as a grid shows it. What is not known is undefined. */
export type BaseAccount = {
  readonly id: string
  readonly externalId: string
  readonly name: string | undefined
  readonly acvMinor: number | undefined
  readonly employees: number | undefined
  readonly health: number | undefined
  readonly renewalOn: number | undefined
  readonly startOn: number | undefined
  readonly tier: string | undefined
  readonly owner: string | undefined
  readonly ownerName: string | undefined
  readonly region: string | undefined
  readonly country: string | undefined
  readonly industry: string | undefined
  readonly contractTouch: string | undefined
}

export type NumberField = 'acvMinor' | 'employees' | 'health' | 'renewalOn' | 'startOn'
export type CodedField = 'tier' | 'owner' | 'region' | 'country' | 'industry' | 'contractTouch'

/** All accounts in columns; an account is made when somebody looks at it, and is then always the same object. */
export class AccountBase {
  readonly table: Table
  private readonly made: (BaseAccount | undefined)[]
  private readonly lower: { id?: readonly string[]; name?: readonly string[] } = {}

  constructor(table: Table) {
    this.table = table
    this.made = new Array(table.count)
  }

  get size(): number {
    return this.table.count
  }

  at(row: number): BaseAccount {
    const made = this.made[row] ?? this.make(row)
    this.made[row] = made
    return made
  }

  /** The names (where one is missing the id) or the ids of all accounts in lower case, to look for a part of them. */
  lowerCase(field: 'id' | 'name'): readonly string[] {
    const { name, externalId } = this.table
    const kept = this.lower[field]
    if (kept !== undefined) return kept
    const texts = externalId.map((id, row) =>
      ((field === 'name' ? name[row] : null) ?? id ?? '').toLowerCase(),
    )
    this.lower[field] = texts
    return texts
  }

  /** The text of a coded field; undefined where it is not known. */
  coded(field: CodedField, row: number): string | undefined {
    const { values, at } = this.table[field]
    return values[at[row]!]
  }

  /** What of a field there is, in the order of the language. */
  valuesOf(field: CodedField, locale: string): readonly string[] {
    return this.table[field].values.toSorted(new Intl.Collator(locale, { numeric: true }).compare)
  }

  /** What is known of a field, added up over the given rows. */
  sumOf(field: NumberField, rows: Iterable<number>): number {
    const column = this.table[field]
    let sum = 0
    for (const row of rows) sum += column[row] ?? 0
    return sum
  }

  private make(row: number): BaseAccount {
    const { table } = this
    return {
      id: table.id[row]!,
      externalId: table.externalId[row] ?? '',
      name: table.name[row] ?? undefined,
      acvMinor: table.acvMinor[row] ?? undefined,
      employees: table.employees[row] ?? undefined,
      health: table.health[row] ?? undefined,
      renewalOn: table.renewalOn[row] ?? undefined,
      startOn: table.startOn[row] ?? undefined,
      tier: this.coded('tier', row),
      owner: this.coded('owner', row),
      ownerName: table.ownerNames[table.owner.at[row]!],
      region: this.coded('region', row),
      country: this.coded('country', row),
      industry: this.coded('industry', row),
      contractTouch: this.coded('contractTouch', row),
    }
  }
}
