import type { Definition } from './definition.ts'
import type { Movement } from './movements.ts'
import type { Snapshot } from './paid-period.ts'

/** How revenue came from one snapshot to another, and what was kept. Losses are positive amounts. */
export type BridgeFigures = {
  readonly openingMinor: number
  readonly newMinor: number
  readonly reactivationMinor: number
  readonly expansionMinor: number
  readonly contractionMinor: number
  readonly churnMinor: number
  readonly closingMinor: number
  /** What GRR and NRR are shares of, by the definition. */
  readonly basisMinor: number
  /** Undefined where that is nothing. */
  readonly grr: number | undefined
  readonly nrr: number | undefined
  readonly logoChurn: number | undefined
  readonly openingCustomers: number
  readonly closingCustomers: number
  readonly counts: Readonly<Record<Movement, number>>
}

/** [RT6] `isCutOff`: the data end here, and what leaves may be no more than their end. */
export type BridgeMonth = BridgeFigures & { readonly month: string; readonly isCutOff: boolean }

/** A quarter (2026-Q2) or a year (2026). */
export type BridgePeriod = BridgeFigures & { readonly period: string; readonly isCutOff: boolean }

export type Bridge = {
  readonly definition: Definition
  readonly snapshot: Snapshot
  readonly months: readonly BridgeMonth[]
  /** The same by quarter or year, where that was asked for. */
  readonly periods: readonly BridgePeriod[]
  /** From the opening of the first month to the closing of the last. */
  readonly totals: BridgeFigures
}
