import { TooLargeError } from '../../kernel/too-large-error.ts'
import { type Month, monthOf, monthSeeing } from './month.ts'
import type { PaidPeriod, Snapshot } from './paid-period.ts'

/** The months that a ledger has values of. */
export type LedgerRange = {
  /** [RT4] The month of the first start: the first that is shown. */
  readonly first: Month
  /** [RT4] The month in which the last change shows, or the last that was asked for. */
  readonly last: Month
  /** Whether a change shows after `last`. */
  readonly isCut: boolean
}

/** What one customer pays at each snapshot; the first place is the month before the first of the ledger. */
export type Paid = {
  readonly values: Float64Array
  /** Of what it paid at the snapshot before, what ended since, to be renewed or not. */
  readonly due: Float64Array
}

/** What every customer pays at the snapshot of every month: the ground of all figures of the bridge. */
export type Ledger = LedgerRange & {
  readonly customers: readonly string[]
  /** Visits the customers one after the other; what it gives is valid until the next visit. */
  readonly walk: (visit: (customer: number, paid: Paid) => void) => void
  /** Where the periods of a customer stand in the list, in its order. */
  readonly periodsOf: (customer: number) => Int32Array
}

/** [RT1] [RT2] Adds the amounts of each customer up, month by month; undefined without any period that reaches a snapshot. */
export function ledgerOf(
  periods: readonly PaidPeriod[],
  { snapshot, to }: { readonly snapshot: Snapshot; readonly to?: Month | undefined },
): Ledger | undefined {
  const range = rangeOf(periods, { snapshot, to })
  return range && ledgerWithin(periods, { ...range, snapshot })
}

function rangeOf(
  periods: readonly PaidPeriod[],
  { snapshot, to }: { readonly snapshot: Snapshot; readonly to?: Month | undefined },
): LedgerRange | undefined {
  let [first, lastChange] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let total = 0
  for (const { from, until, amountMinor } of periods) {
    first = Math.min(first, monthOf(from))
    total += Math.abs(amountMinor)
    const shows = monthSeeing(from, snapshot)
    if (until === undefined) lastChange = Math.max(lastChange, shows)
    else if (monthSeeing(until, snapshot) > shows)
      lastChange = Math.max(lastChange, monthSeeing(until, snapshot))
  }
  if (total > Number.MAX_SAFE_INTEGER) throw new TooLargeError('Amounts too large to add up exactly.')
  if (lastChange < first || lastChange === Number.NEGATIVE_INFINITY) return undefined
  const last = to === undefined ? lastChange : Math.min(to, lastChange)
  return last < first ? undefined : { first, last, isCut: last < lastChange }
}

/** The ledger of some customers over months that are given, none of which begins before the first. */
export function ledgerWithin(
  periods: readonly PaidPeriod[],
  { first, last, isCut, snapshot }: LedgerRange & { readonly snapshot: Snapshot },
): Ledger {
  const { customers, starts, order } = byCustomer(periods)
  const months = last - first + 2
  const place = (month: Month) => Math.min(month - first + 1, months)
  const values = new Float64Array(months + 1)
  const due = new Float64Array(months + 1)
  const paid = { values: values.subarray(0, months), due: due.subarray(0, months) }
  return {
    ...{ customers, first, last, isCut },
    periodsOf: (customer) => order.subarray(starts[customer]!, starts[customer + 1]!),
    walk(visit) {
      for (let customer = 0; customer < customers.length; customer++) {
        values.fill(0)
        due.fill(0)
        for (let at = starts[customer]!; at < starts[customer + 1]!; at++) {
          const { from, until, amountMinor } = periods[order[at]!]!
          const begins = place(monthSeeing(from, snapshot))
          const ends = until === undefined ? months : place(monthSeeing(until, snapshot))
          if (ends <= begins) continue
          values[begins]! += amountMinor
          values[ends]! -= amountMinor
          due[ends]! += amountMinor
        }
        for (let at = 1; at < months; at++) values[at]! += values[at - 1]!
        visit(customer, paid)
      }
    },
  }
}

/** The places of periods, those of one customer beside each other and in their order: a counting sort. */
function byCustomer(periods: readonly PaidPeriod[]) {
  const numbers = new Map<string, number>()
  const owners = new Int32Array(periods.length)
  for (const [at, { customer }] of periods.entries()) {
    const number = numbers.get(customer) ?? numbers.size
    numbers.set(customer, number)
    owners[at] = number
  }
  const starts = new Int32Array(numbers.size + 1)
  for (const owner of owners) starts[owner + 1]!++
  for (let customer = 0; customer < numbers.size; customer++) starts[customer + 1]! += starts[customer]!
  const next = starts.slice()
  const order = new Int32Array(periods.length)
  for (const [at, owner] of owners.entries()) order[next[owner]!++] = at
  return { customers: [...numbers.keys()], starts, order }
}
