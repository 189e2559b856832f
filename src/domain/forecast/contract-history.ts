import type { Day } from '../kernel/day.ts'
import { monthsAfter } from '../kernel/months-after.ts'

/** What an account was worth from one day until before another; `until` undefined: it still holds. */
export type ContractSpan = {
  readonly from: Day
  readonly until: Day | undefined
  readonly acvMinor: number | undefined
}

/** What the contracts of one tier tell of the months before a day; sums only. */
export type ContractTally = {
  /** Months that were looked at, as far back as the record goes. */
  readonly months: number
  readonly accountMonths: number
  readonly ended: number
  readonly started: number
  /** ACVs of the first contracts that began. */
  readonly startedMinor: number
  readonly startedWithAcv: number
  /** ACV × months, of contracts whose ACV is known. */
  readonly acvMonths: number
  readonly expandedMinor: number
  readonly contractedMinor: number
  /** Changes of ACV upward and downward. */
  readonly expansions: number
  readonly contractions: number
  /** Sums of squares of single changes: how uncertain the sums are. */
  readonly expandedSquares: number
  readonly contractedSquares: number
}

/** A renewal that is signed so many days late is still the same customer. */
const LATE_DAYS = 30
const DAYS_PER_MONTH = 365 / 12

/**
 * [F8] Adds up contract rows over time, account by account, for the months before a day: how long accounts were under contract, how many began and ended,
 * by how much their ACV rose and fell at a change of contract. A gap of at most 30 days is a late renewal; a last contract that has ended is a loss.
 * What began in the first 30 days of the record was there before it: a record may begin with the whole list.
 */
export function tallyContracts(
  tiers: number,
  { asOf, months }: { readonly asOf: Day; readonly months: number },
): {
  /** `spans` of one account, in any order. */
  readonly add: (spans: readonly ContractSpan[], tier: number) => void
  /** Undefined where no contract ever ended or was followed by another: such a list does not record losses. */
  readonly tallies: () => readonly ContractTally[] | undefined
} {
  const begin = monthsAfter(asOf, -months)
  const isWithin = (day: Day) => begin <= day && day < asOf
  const counts = Array.from({ length: tiers }, () => ({
    ...{ accountMonths: 0, ended: 0, acvMonths: 0, expandedMinor: 0, contractedMinor: 0 },
    ...{ expansions: 0, contractions: 0 },
    ...{ expandedSquares: 0, contractedSquares: 0, starts: new Map<Day, Starts>() },
  }))
  let [isOverTime, earliest] = [false, asOf]
  const add = (spans: readonly ContractSpan[], tier: number) => {
    const count = counts[tier]!
    const sorted = spans.toSorted((a, b) => a.from - b.from)
    sorted.forEach(({ from, until, acvMinor }, index) => {
      const previous = sorted[index - 1]
      const next = sorted[index + 1]
      earliest = Math.min(earliest, from)
      const end = Math.min(until ?? next?.from ?? asOf, next?.from ?? asOf, asOf)
      const held = Math.max(0, end - Math.max(from, begin)) / DAYS_PER_MONTH
      count.accountMonths += held
      if (acvMinor !== undefined) count.acvMonths += acvMinor * held
      const isFollowed = next !== undefined && next.from <= (until ?? next.from) + LATE_DAYS
      if (isFollowed || (until !== undefined && until <= asOf)) isOverTime = true
      if (until !== undefined && !isFollowed && isWithin(until - 1)) count.ended++
      const isFirst = previous === undefined || from > (previous.until ?? from) + LATE_DAYS
      if (isFirst) {
        if (isWithin(from)) countStart(count.starts, from, acvMinor)
        return
      }
      if (!isWithin(from) || acvMinor === undefined || previous.acvMinor === undefined) return
      const change = acvMinor - previous.acvMinor
      if (change > 0) {
        count.expansions++
        count.expandedMinor += change
        count.expandedSquares += change * change
      } else if (change < 0) {
        count.contractions++
        count.contractedMinor -= change
        count.contractedSquares += change * change
      }
    })
  }
  const tallies = () => {
    if (!isOverTime) return undefined
    const observed = (asOf - Math.max(begin, earliest)) / DAYS_PER_MONTH
    return counts.map(({ starts, ...count }): ContractTally => {
      const later = [...starts].filter(([day]) => day > earliest + LATE_DAYS).map(([, found]) => found)
      const sumOf = (part: keyof Starts) => later.reduce((sum, found) => sum + found[part], 0)
      return {
        ...{ ...count, months: observed, started: sumOf('started') },
        ...{ startedMinor: sumOf('startedMinor'), startedWithAcv: sumOf('startedWithAcv') },
      }
    })
  }
  return { add, tallies }
}

type Starts = { started: number; startedMinor: number; startedWithAcv: number }

function countStart(starts: Map<Day, Starts>, day: Day, acvMinor: number | undefined): void {
  const found = starts.get(day) ?? { started: 0, startedMinor: 0, startedWithAcv: 0 }
  starts.set(day, found)
  found.started++
  if (acvMinor === undefined) return
  found.startedMinor += acvMinor
  found.startedWithAcv++
}
