import { exact, roundHalfAway } from './exact.ts'

/** [K3] A computed amount as whole minor units, a half going away from zero; for amounts that were never exact, such as expectations. */
export function roundMinor(amount: number): number {
  return roundHalfAway(exact(amount))
}
