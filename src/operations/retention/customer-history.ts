import type { Day } from '../../domain/kernel/day.ts'
import type { HeldContract } from '../../store/contract-histories.ts'

/** How long a customer has been one. */
export type CustomerHistory = {
  /** Stretches at one price until before a day, the late renewals closed; none begins after the day that was asked for. */
  readonly held: readonly HeldContract[]
  readonly startedOn: Day
  /** The first day without a contract, after which none followed in time; undefined: still a customer. */
  readonly leftOn: Day | undefined
}

/** A renewal that is signed so many days late is still the same customer, as in the forecast [F8]. */
export const LATE_DAYS = 30

/**
 * [Q158] What contracts tell of a customer until a day; undefined where the first begins later. A contract holds until the next begins at the latest; a gap of at most 30 days
 * is a late renewal; who comes back after a longer one has left before.
 */
export function customerHistory(contracts: readonly HeldContract[], asOf: Day): CustomerHistory | undefined {
  const [first] = contracts
  if (first === undefined || first.from > asOf) return undefined
  const held: HeldContract[] = []
  let leftOn: Day | undefined
  contracts.forEach((contract, index) => {
    const { from, until } = contract
    const next = contracts[index + 1]?.from
    const isFollowed = next !== undefined && next <= (until ?? next) + LATE_DAYS
    const end = isFollowed ? next : until
    if (from > asOf) return
    held.push({ ...contract, until: end })
    if (!isFollowed && end !== undefined && end <= asOf) leftOn ??= end
  })
  return { held, startedOn: first.from, leftOn }
}
