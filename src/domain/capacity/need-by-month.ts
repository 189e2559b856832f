import { add, type Exact, exact, multiply, roundHalfAway, subtract, ZERO } from '../kernel/exact.ts'
import type { Model } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { csmHours, csmHoursOfYear, demandByMonth } from './demand-by-month.ts'
import { MONTHS } from './months-ahead.ts'
import { spreadGrowth } from './spread-growth.ts'
import { staffTiers } from './staff-tiers.ts'
import type { TierTally } from './tally-accounts.ts'

/**
 * [P10] Whole people needed in each of the twelve months ahead while the company grows evenly to so many accounts: the mean month
 * of today's accounts (spec/5: the mean staffs), and on top what those won so far take in that month, onboarding included.
 */
export function needByMonth({
  model,
  tallies,
  accountsIn12Months,
}: {
  readonly model: Pick<Model, 'tiers' | 'people' | 'movement'>
  readonly tallies: readonly TierTally[]
  readonly accountsIn12Months: number
}): number[] {
  const won = spreadGrowth(tallies, accountsIn12Months)
  const today = demandByMonth({ model, tallies })
  const grown = demandByMonth({ model, tallies, newAccounts: won })
  const productive = productiveHours(model.people)
  return Array.from({ length: MONTHS }, (_, month) => {
    const loads = today.map((demand, index) => {
      const extra = subtract(csmHours(grown[index]!.months[month]!), csmHours(demand.months[month]!))
      return {
        tier: demand.tier,
        accounts: roundHalfAway(add(exact(demand.accounts), sumOf(won[index]!.slice(0, month + 1)))),
        hours: add(csmHoursOfYear(demand), multiply(extra, exact(MONTHS))),
      }
    })
    return staffTiers(loads, productive).csms
  })
}

function sumOf(parts: readonly Exact[]): Exact {
  return parts.reduce(add, ZERO)
}
