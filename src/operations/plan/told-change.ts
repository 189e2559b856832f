import { formatDay } from '../../domain/kernel/day.ts'
import { DAY_INPUTS, type InputValue } from '../../domain/tiering/decision-inputs.ts'
import type { InputChange } from '../../domain/tiering/find-input-changes.ts'

/** A change of an input as it is told: money in whole minor units, days as YYYY-MM-DD, null for what is not known. */
export type ToldChange = {
  readonly field: string
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

/** Tells one. */
export function toldChangeOf({ field, before, after }: InputChange): ToldChange {
  return { field, before: toldValueOf(field, before), after: toldValueOf(field, after) }
}

/** The value of an input as it is told. */
export function toldValueOf(field: string, value: InputValue): string | number | boolean | null {
  if (value === undefined) return null
  return typeof value === 'number' && DAY_INPUTS.has(field) ? formatDay(value) : value
}
