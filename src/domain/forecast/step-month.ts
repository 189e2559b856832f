import type { Draw } from './draw.ts'
import type { MonthlyRates } from './monthly-rates.ts'

/** Accounts and ARR by tier at the end of the last month. */
export type State = { readonly accounts: Float64Array; readonly arr: Float64Array }

/** What one month brings to each tier. Amounts of ARR are in minor units, not rounded. */
export type Flows = {
  readonly won: Float64Array
  readonly churned: Float64Array
  readonly movedIn: Float64Array
  readonly movedOut: Float64Array
  readonly newArr: Float64Array
  readonly churnedArr: Float64Array
  readonly expansion: Float64Array
  readonly contraction: Float64Array
  readonly movedInArr: Float64Array
  readonly movedOutArr: Float64Array
}

export function noFlows(tiers: number): Flows {
  const zeros = () => new Float64Array(tiers)
  return {
    ...{ won: zeros(), churned: zeros(), movedIn: zeros(), movedOut: zeros(), newArr: zeros() },
    ...{ churnedArr: zeros(), expansion: zeros(), contraction: zeros() },
    ...{ movedInArr: zeros(), movedOutArr: zeros() },
  }
}

/**
 * [F1] One month: some accounts leave with their ARR; the ARR of those who stay grows and shrinks; some of them move to other tiers with what they are
 * then worth; new ones are won. Everything is taken from the accounts at the opening of the month, so that new ones cannot leave in it.
 */
export function stepMonth(
  { accounts, arr }: State,
  flows: Flows,
  {
    rates,
    won,
    acvSpread,
    draw,
  }: {
    readonly rates: MonthlyRates
    readonly won: Float64Array
    readonly acvSpread: Float64Array
    readonly draw: Draw
  },
): void {
  const tiers = accounts.length
  flows.movedIn.fill(0)
  flows.movedInArr.fill(0)
  for (let tier = 0; tier < tiers; tier++) {
    const count = accounts[tier]!
    const worth = arr[tier]!
    const spread = acvSpread[tier]!
    const churned = draw.binomial(count, rates.churn[tier]!)
    const churnedArr = count === 0 ? 0 : lostArr({ count, worth, churned }, spread, draw)
    const stayArr = worth - churnedArr
    const expansion = stayArr * rates.expansion[tier]!
    const contraction = stayArr * rates.contraction[tier]!
    let left = count - churned
    let leftArr = stayArr + expansion - contraction
    const [before, beforeArr] = [left, leftArr]
    let rest = 1
    for (const { to, rate } of rates.moves[tier]!) {
      const moved = draw.binomial(left, rest <= 0 ? 0 : Math.min(1, rate / rest))
      const movedArr = left === 0 ? 0 : (leftArr * moved) / left
      rest -= rate
      left -= moved
      leftArr -= movedArr
      flows.movedIn[to]! += moved
      flows.movedInArr[to]! += movedArr
    }
    const gained = draw.poisson(won[tier]!)
    const acv = rates.newAcv[tier]!
    const noise = spread > 0 && gained > 0 ? acv * spread * Math.sqrt(gained) * draw.normal() : 0
    flows.churned[tier] = churned
    flows.churnedArr[tier] = churnedArr
    flows.expansion[tier] = expansion
    flows.contraction[tier] = contraction
    flows.movedOut[tier] = before - left
    flows.movedOutArr[tier] = beforeArr - leftArr
    flows.won[tier] = gained
    flows.newArr[tier] = Math.max(0, gained * acv + noise)
    accounts[tier] = left + gained
    arr[tier] = leftArr + flows.newArr[tier]!
  }
  for (let tier = 0; tier < tiers; tier++) {
    accounts[tier]! += flows.movedIn[tier]!
    arr[tier]! += flows.movedInArr[tier]!
  }
}

/** ARR that leaves with some of the accounts: their mean, and how much the few that leave differ from it. */
function lostArr(
  { count, worth, churned }: { readonly count: number; readonly worth: number; readonly churned: number },
  spread: number,
  draw: Draw,
): number {
  const mean = (worth * churned) / count
  if (spread === 0 || churned === 0 || churned === count) return mean
  const noise = (worth / count) * spread * Math.sqrt(churned * (1 - churned / count)) * draw.normal()
  return Math.min(worth, Math.max(0, mean + noise))
}
