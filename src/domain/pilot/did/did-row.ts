/** One value of one unit at one time, with the arm that the unit is in. */
export type DidRow = {
  /** What is measured again and again: an account, a shop. */
  readonly unit: string
  /** What errors go together in: the unit itself, or the book it belongs to. */
  readonly cluster: string
  readonly isTreated: boolean
  readonly isAfter: boolean
  /** Place of the period in the order of time; undefined where there is only before and after. */
  readonly period: number | undefined
  readonly value: number
}

/** An estimate with what it needs to be judged; all but the estimate may be unknown. */
export type DidEstimate = {
  readonly difference: number
  readonly standardError: number | undefined
  readonly degreesOfFreedom: number | undefined
  readonly t: number | undefined
  readonly p: number | undefined
  readonly lower: number | undefined
  readonly upper: number | undefined
}
