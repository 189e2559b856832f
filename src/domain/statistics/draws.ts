import { naturalLog } from '../kernel/natural-log.ts'
import { normalQuantile } from '../kernel/normal-distribution.ts'
import type { Random } from '../kernel/seeded-random.ts'

/** [ST21] The values in an order in which each order is as likely (Fisher and Yates); the same on every machine. */
export function shuffled<Value>(values: Iterable<Value>, random: Random): Value[] {
  const order = [...values]
  for (let left = order.length - 1; left > 0; left--) {
    const pick = Math.floor(random() * (left + 1))
    const value = order[left]!
    order[left] = order[pick]!
    order[pick] = value
  }
  return order
}

/** [ST21] A standard normal number; the same on every machine. */
export function normalDraw(random: Random): number {
  return normalQuantile(openDraw(random))
}

/** [ST21] A number of the exponential distribution with mean 1; the same on every machine. */
export function exponentialDraw(random: Random): number {
  return -naturalLog(openDraw(random))
}

/** Between 0 and 1, and neither. */
function openDraw(random: Random): number {
  return random() + 2 ** -33
}
