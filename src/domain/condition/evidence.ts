import type { Value } from './field.ts'
import type { Comparator } from './node.ts'

/** Fields and the values they had on the row, in the order of their names. */
export type Found = Readonly<Record<string, Value>>

/** Why a part of an expression is what it is on one row. Every part is there, also where the outcome was settled before it. */
export type Evidence = {
  /** The part as it is written. */
  readonly source: string
  /** Whether the part holds; undefined where that is unknown, and for parts that are no yes-or-no question. */
  readonly holds: boolean | undefined
  /** Fields that were unknown and made the part unknown; empty where it is known. */
  readonly missing: readonly string[]
  /** Calculations without a result on known fields (a division by zero) that made the part unknown, as written. */
  readonly incalculable: readonly string[]
} & (
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Evidence[] }
  | { readonly kind: 'not'; readonly part: Evidence }
  | {
      readonly kind: 'choice'
      readonly condition: Evidence
      readonly whenTrue: Evidence
      readonly whenFalse: Evidence
      readonly value: Value
    }
  | {
      readonly kind: 'comparison'
      readonly operator: Comparator
      readonly fields: Found
      readonly found: Value
      readonly wanted: Value
    }
  | {
      readonly kind: 'membership'
      readonly fields: Found
      readonly found: Value
      readonly wanted: readonly Value[]
    }
  | { readonly kind: 'known'; readonly field: string; readonly found: Value }
  /** A field, a literal, a calculation or a function by itself. */
  | { readonly kind: 'value'; readonly fields: Found; readonly value: Value }
)
