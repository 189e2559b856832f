import type { Schema } from '../../api/client.ts'

type Columns = Schema<'PlanTable'>

/** What a plan says of one account, as a grid shows it; null: there is none. */
export type PlanRow = {
  readonly accountId: string
  readonly externalId: string
  readonly name: string | null
  readonly kind: string
  readonly from: string | null
  /** Of a held account the tier that it would otherwise be in. */
  readonly to: string | null
  /** Of a held account the rule that holds it. */
  readonly reason: string | null
  readonly acvMinor: number | null
  readonly csCostBeforeMinor: number | null
  readonly csCostAfterMinor: number | null
  /** By name. */
  readonly ownerBefore: string | null
  readonly ownerAfter: string | null
  /** Of a held account the first day on which it is free, where that is a matter of time. */
  readonly heldUntil: number | null
  /** Of an unplaced account the fields that were needed and not known. */
  readonly missing: readonly string[]
  readonly appliedRun: number | null
  readonly isRefused: boolean
}

export type CodedField = 'kind' | 'from' | 'to' | 'reason' | 'ownerBefore' | 'ownerAfter'
export type NumberField = 'acvMinor' | 'csCostBeforeMinor' | 'csCostAfterMinor' | 'heldUntil'

/** Everything that a plan says of accounts, in columns. A row is made when somebody looks at it, and is then always the same object. */
export class PlanTable {
  readonly columns: Columns
  private readonly made: (PlanRow | undefined)[]
  private readonly refused: ReadonlySet<number>
  private places: ReadonlyMap<string, number> | undefined
  private called: readonly string[] | undefined

  constructor(columns: Columns) {
    this.columns = columns
    this.made = new Array(columns.count)
    this.refused = new Set(columns.refused)
  }

  get size(): number {
    return this.columns.count
  }

  at(place: number): PlanRow {
    const made = this.made[place] ?? this.make(place)
    this.made[place] = made
    return made
  }

  coded(field: CodedField, place: number): string | null {
    const { values, at } = this.columns[field]
    return values[at[place]!] ?? null
  }

  isRefused(place: number): boolean {
    return this.refused.has(place)
  }

  /** What each account is called. */
  get names(): readonly string[] {
    const { externalId, name } = this.columns
    this.called ??= externalId.map((id, place) => name[place] ?? id)
    return this.called
  }

  /** Where the row of an account is; undefined where the plan says nothing of it. */
  placeOf(accountId: string): number | undefined {
    this.places ??= new Map(this.columns.id.map((id, place) => [id, place]))
    return this.places.get(accountId)
  }

  private make(place: number): PlanRow {
    const { columns } = this
    const missing = columns.missing.values[columns.missing.at[place]!]
    return {
      accountId: columns.id[place]!,
      externalId: columns.externalId[place]!,
      name: columns.name[place] ?? null,
      kind: this.coded('kind', place)!,
      from: this.coded('from', place),
      to: this.coded('to', place),
      reason: this.coded('reason', place),
      acvMinor: columns.acvMinor[place] ?? null,
      csCostBeforeMinor: columns.csCostBeforeMinor[place] ?? null,
      csCostAfterMinor: columns.csCostAfterMinor[place] ?? null,
      ownerBefore: this.coded('ownerBefore', place),
      ownerAfter: this.coded('ownerAfter', place),
      heldUntil: columns.heldUntil[place] ?? null,
      missing: missing?.split(',') ?? [],
      appliedRun: columns.appliedRun[place] ?? null,
      isRefused: this.isRefused(place),
    }
  }
}
