import type { Value } from './field.ts'

/** The values that a field can have, so that a check never proposes an impossible example. Left out: no limit. */
export type Domain = {
  readonly min?: number
  readonly max?: number
  /** Whole numbers only. */
  readonly integer?: boolean
  /** Digits after the point that a value can have: 2 for money in dollars, 0 in yen. */
  readonly decimals?: number
  /** The closed list of texts. */
  readonly values?: readonly string[]
}

/** A field that follows from a numeric one, as segment follows from employees. It only changes at the cuts. */
export type Derivation = {
  readonly from: string
  readonly cuts: readonly number[]
  readonly derive: (value: number) => Value
}

/** What is known about the fields before any account exists. */
export type Space = {
  readonly domains?: Readonly<Record<string, Domain>>
  readonly derived?: Readonly<Record<string, Derivation>>
}

/** Digits after the point, undefined where any number is possible. */
export function decimalsOf({ integer, decimals }: Domain): number | undefined {
  return integer ? 0 : decimals
}
