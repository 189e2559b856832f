/** What moved in a month, a sum and a number of customers of each kind. Losses are positive amounts. */
export const MOVEMENTS = ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const

export type Movement = (typeof MOVEMENTS)[number]

/** One array for each figure, a place for each month; the first is the month before the first that is shown. */
export type MovementSums = {
  readonly closing: Float64Array
  readonly customers: Int32Array
  readonly amounts: Readonly<Record<Movement, Float64Array>>
  readonly counts: Readonly<Record<Movement, Int32Array>>
}

export function noMovements(months: number): MovementSums {
  const each = <Value>(make: () => Value) =>
    Object.fromEntries(MOVEMENTS.map((movement) => [movement, make()])) as Record<Movement, Value>
  return {
    closing: new Float64Array(months),
    customers: new Int32Array(months),
    amounts: each(() => new Float64Array(months)),
    counts: each(() => new Int32Array(months)),
  }
}

/**
 * [RT3] Adds the movements of one customer, one net movement for each month: new is the first month ever with an amount
 * above zero, reactivation a later one after a month without, churn the first month without.
 */
export function addMovements(sums: MovementSums, values: Float64Array): void {
  let hasPaid = values[0]! > 0
  for (let at = 0; at < values.length; at++) {
    const now = values[at]!
    const before = at === 0 ? 0 : values[at - 1]!
    if (now > 0) sums.customers[at]!++
    if (now !== 0) sums.closing[at]! += now
    if (at === 0 || now === before) continue
    const movement = movementOf(before, now, hasPaid)
    sums.amounts[movement][at]! +=
      movement === 'churn' || movement === 'contraction' ? before - now : now - before
    sums.counts[movement][at]!++
    if (now > 0) hasPaid = true
  }
}

/** Adds the movements of others over the same months. */
export function joinMovements(sums: MovementSums, other: MovementSums): void {
  const join = (own: Float64Array | Int32Array, more: Float64Array | Int32Array) => {
    for (let at = 0; at < own.length; at++) own[at]! += more[at]!
  }
  join(sums.closing, other.closing)
  join(sums.customers, other.customers)
  for (const movement of MOVEMENTS) {
    join(sums.amounts[movement], other.amounts[movement])
    join(sums.counts[movement], other.counts[movement])
  }
}

/** A customer whose amounts sum to less than zero (credits alone) pays nothing; what moves below zero only keeps the sums right. */
function movementOf(before: number, now: number, hasPaid: boolean): Movement {
  if (now > 0 && before <= 0) return hasPaid ? 'reactivation' : 'new'
  if (now <= 0 && before > 0) return 'churn'
  return now > before ? 'expansion' : 'contraction'
}
