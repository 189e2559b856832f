import type { Schema } from '../../api/client.ts'

type Columns = Schema<'AssignmentTable'>
type Coded = { readonly values: readonly string[]; readonly at: readonly number[] }

/** What a plan of books says of one account; null: there is none. */
export type AssignmentRow = {
  readonly accountId: string
  readonly externalId: string
  readonly name: string | null
  readonly kind: string
  readonly tier: string
  readonly acvMinor: number | null
  /** Of work in a year. */
  readonly hours: number | null
  /** Ids of people; null also for an owner whom the team lacks. */
  readonly ownerBefore: string | null
  readonly ownerAfter: string | null
  /** By name. */
  readonly before: string | null
  readonly after: string | null
  /** Why this person, or why nobody. */
  readonly reason: string | null
  /** Why not the owner before. */
  readonly whyNotBefore: string | null
  readonly appliedRun: number | null
  readonly isRefused: boolean
}

export type CodedField =
  | 'kind'
  | 'tier'
  | 'ownerBefore'
  | 'ownerAfter'
  | 'ownerBeforeName'
  | 'reason'
  | 'before'

/** Everything that a plan of books says of accounts, in columns. A row is made when somebody looks at it, and is then always the same object. */
export class AssignmentTable {
  readonly columns: Columns
  private readonly made: (AssignmentRow | undefined)[]
  private readonly refused: ReadonlySet<number>
  private places: ReadonlyMap<string, number> | undefined
  private called: readonly string[] | undefined
  private owners: Coded | undefined

  constructor(columns: Columns) {
    this.columns = columns
    this.made = new Array(columns.count)
    this.refused = new Set(columns.refused)
  }

  get size(): number {
    return this.columns.count
  }

  at(place: number): AssignmentRow {
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

  /** What a person is called. */
  nameOf(personId: string): string {
    return this.columns.people[personId] ?? personId
  }

  /** What each account is called. */
  get names(): readonly string[] {
    const { externalId, name } = this.columns
    this.called ??= externalId.map((id, place) => name[place] ?? id)
    return this.called
  }

  /** Owners of today: ids of people, or names that the team lacks. */
  get ownersBefore(): Coded {
    const { ownerBefore, ownerBeforeName } = this.columns
    const known = ownerBefore.values.length
    this.owners ??= {
      values: [...ownerBefore.values, ...ownerBeforeName.values],
      at: ownerBefore.at.map((at, place) => {
        const named = ownerBeforeName.at[place]!
        return at >= 0 || named < 0 ? at : known + named
      }),
    }
    return this.owners
  }

  /** Where the row of an account is; undefined where the plan says nothing of it. */
  placeOf(accountId: string): number | undefined {
    this.places ??= new Map(this.columns.id.map((id, place) => [id, place]))
    return this.places.get(accountId)
  }

  private make(place: number): AssignmentRow {
    const { columns } = this
    const ownerBefore = this.coded('ownerBefore', place)
    const ownerAfter = this.coded('ownerAfter', place)
    return {
      accountId: columns.id[place]!,
      externalId: columns.externalId[place]!,
      name: columns.name[place] ?? null,
      kind: this.coded('kind', place)!,
      tier: this.coded('tier', place)!,
      acvMinor: columns.acvMinor[place] ?? null,
      hours: columns.hours[place] ?? null,
      ownerBefore,
      ownerAfter,
      before: ownerBefore === null ? this.coded('ownerBeforeName', place) : this.nameOf(ownerBefore),
      after: ownerAfter === null ? null : this.nameOf(ownerAfter),
      reason: this.coded('reason', place),
      whyNotBefore: this.coded('before', place),
      appliedRun: columns.appliedRun[place] ?? null,
      isRefused: this.isRefused(place),
    }
  }
}
