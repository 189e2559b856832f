import { formatDay, parseDay } from '../kernel/day.ts'
import type { Outlook } from './outlook.ts'

/** A value whose unknowns are null, as JSON has them. */
type Nulled<Value> = Value extends undefined
  ? null
  : Value extends readonly (infer Entry)[]
    ? Nulled<Entry>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Key extends 'label' ? Value[Key] : Nulled<Value[Key]> }
      : Value

/** An outlook as it goes over the wire: days as YYYY-MM-DD, what is not known as null. */
export type OutlookAnswer = Omit<Nulled<Outlook>, 'asOf'> & { asOf: string }

/** [F10] An outlook for the wire; `outlookFrom` is its inverse. */
export function answerWith({ asOf, ...outlook }: Outlook): OutlookAnswer {
  return { ...(exchange(outlook, undefined, null) as Omit<OutlookAnswer, 'asOf'>), asOf: formatDay(asOf) }
}

/** [F10] The outlook that an answer carries. Throws on a day that is none. */
export function outlookFrom({ asOf, ...answer }: OutlookAnswer): Outlook {
  const day = parseDay(asOf)
  if (day === undefined) throw new RangeError(`not a day: ${asOf}`)
  return { ...(exchange(answer, null, undefined) as Omit<Outlook, 'asOf'>), asOf: day }
}

/** The same value with one sign of the unknown in place of another. */
function exchange(value: unknown, from: null | undefined, to: null | undefined): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((entry) => exchange(entry, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, exchange(entry, from, to)]))
}
