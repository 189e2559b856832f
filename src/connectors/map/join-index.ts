import type { FieldType, Value } from '../../domain/condition/field.ts'
import type { RowBytes } from '../csv/row-bytes.ts'
import { type Accumulator, type AccumulatorKind, newAccumulator, resultOfNone } from './accumulator.ts'
import type { JoinedField } from './table-fields.ts'

export type Taken = { readonly name: string; readonly kind: AccumulatorKind; readonly type: FieldType }

type Group = { readonly accumulators: readonly Accumulator[]; rows: number; isWanted: boolean }

/** The rows of a second file, grouped by key, looked up once for each row of the first. */
export class JoinIndex {
  readonly file: string
  /** The file whose rows get the values. */
  readonly owner: string
  /** Rows of the second file without a key, and how many of them the filter would have kept. */
  rowsWithoutKey = 0
  keptWithoutKey = 0
  /** Rows of the first file that found a group, and that did not. */
  matched = 0
  unmatched = 0
  /** Values that are not known in rows that count. */
  unknownValues = 0
  private readonly taken: readonly Taken[]
  private readonly groups = new Map<string, Group>()
  private line = -1
  private current: Group | undefined

  /** Whether its values go to another second file, not to the accounts. */
  readonly isNested: boolean

  constructor(join: {
    readonly file: string
    readonly owner: string
    readonly isNested: boolean
    readonly taken: readonly Taken[]
  }) {
    this.file = join.file
    this.owner = join.owner
    this.isNested = join.isNested
    this.taken = join.taken
  }

  /** Adds a row that the filter keeps. */
  add(key: string, values: readonly Value[], orders: readonly Value[]): void {
    let group = this.groups.get(key)
    if (!group) {
      group = { accumulators: this.taken.map(({ kind }) => newAccumulator(kind)), rows: 0, isWanted: false }
      this.groups.set(key, group)
    }
    group.rows++
    for (const [index, accumulator] of group.accumulators.entries()) {
      const value = values[index]
      if (value === undefined && this.taken[index]!.kind === 'sum') this.unknownValues++
      accumulator.add(value, orders[index])
    }
  }

  /** Forgets which rows were looked up so far: what counts is the walk that loads the accounts. */
  startCounting(): void {
    this.matched = 0
    this.unmatched = 0
    this.line = -1
    for (const group of this.groups.values()) group.isWanted = false
  }

  /** The values that each row of the first file gets, by name; `keyOf` gives the row's key. */
  fieldsBy(keyOf: (row: RowBytes) => string): ReadonlyMap<string, JoinedField> {
    return new Map(
      this.taken.map(({ name, kind, type }, index) => {
        const none = resultOfNone(kind)
        const read = (row: RowBytes): Value => {
          const group = this.find(row, keyOf)
          return group ? group.accumulators[index]!.result : none
        }
        return [name, { type, read }]
      }),
    )
  }

  /** Rows that count and whose key no row of the first file has. */
  get unwanted(): { readonly rows: number; readonly keys: number } {
    let rows = 0
    let keys = 0
    for (const group of this.groups.values()) {
      if (group.isWanted) continue
      rows += group.rows
      keys++
    }
    return { rows, keys }
  }

  private find(row: RowBytes, keyOf: (row: RowBytes) => string): Group | undefined {
    if (row.line === this.line) return this.current
    this.line = row.line
    const key = keyOf(row)
    this.current = key === '' ? undefined : this.groups.get(key)
    if (this.current) {
      this.current.isWanted = true
      this.matched++
    } else this.unmatched++
    return this.current
  }
}
