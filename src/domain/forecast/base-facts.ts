import type { Account } from '../account/account.ts'
import type { Day } from '../kernel/day.ts'
import { monthsAfter } from '../kernel/months-after.ts'

/** What the list of today tells of one tier: sums only. */
export type BaseFacts = {
  readonly accounts: number
  readonly accountsWithAcv: number
  readonly arrMinor: number
  /** Sum of squares of the known ACVs. */
  readonly acvSquares: number
  /** Accounts whose start is known. */
  readonly startsKnown: number
  /** Of these, those that began in the twelve months before the day. */
  readonly startedLately: number
}

/** Adds up the accounts of a list by tier (its index in the model). */
export function tallyBase(tiers: number, asOf: Day) {
  const yearAgo = monthsAfter(asOf, -12)
  const facts = Array.from({ length: tiers }, () => ({
    ...{ accounts: 0, accountsWithAcv: 0, arrMinor: 0, acvSquares: 0, startsKnown: 0, startedLately: 0 },
  }))
  return {
    add: ({ acvMinor, startOn }: Pick<Account, 'acvMinor' | 'startOn'>, tier: number): void => {
      const fact = facts[tier]!
      fact.accounts++
      if (acvMinor !== undefined) {
        fact.accountsWithAcv++
        fact.arrMinor += acvMinor
        fact.acvSquares += acvMinor * acvMinor
      }
      if (startOn === undefined) return
      fact.startsKnown++
      if (yearAgo <= startOn && startOn < asOf) fact.startedLately++
    },
    facts: (): readonly BaseFacts[] => facts,
  }
}
