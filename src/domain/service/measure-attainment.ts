import type { Day } from '../kernel/day.ts'
import { add, type Exact, multiply, roundHalfAway, toNumber, ZERO } from '../kernel/exact.ts'
import type { Tier } from '../model/model.ts'
import { type DeliveredTouch, findOverService, type RecordedTouch } from './find-over-service.ts'
import { hourlyCost } from './price-service.ts'

export type AttainmentInput = {
  readonly touches: readonly RecordedTouch[]
  readonly tiers: readonly Pick<Tier, 'id' | 'service' | 'cost'>[]
  readonly productiveHours: Exact
  readonly asOf: Day
  /** Days after the due day on which a touch is still on time. */
  readonly graceDays?: number
}

/** What was promised and what was delivered, as of a day. */
export type Attainment = {
  /** Touches that can be judged: on time, late or missed. */
  readonly due: number
  readonly onTime: number
  readonly late: number
  readonly missed: number
  /** Not delivered, and there is still time. */
  readonly open: number
  /** Delivered though nobody had planned them. */
  readonly unplanned: number
  /** On time / due; undefined when nothing can be judged. */
  readonly onTimeShare: number | undefined
  /** Delivered above the entitlement: the over-service leak. */
  readonly aboveTouches: number
  readonly aboveHours: number
  readonly aboveCostMinor: number
}

export type AttainmentOf<Id> = Attainment & { readonly id: Id }

export type MeasuredAttainment = {
  readonly total: Attainment
  readonly tiers: readonly AttainmentOf<string>[]
  /** Touches that are nobody's stand under undefined. */
  readonly csms: readonly AttainmentOf<string | undefined>[]
  readonly accounts: readonly AttainmentOf<string>[]
}

/** [V8] Attainment of all touches, by tier, by CSM and by account, each in the order of the ids. */
export function measureAttainment(input: AttainmentInput): MeasuredAttainment {
  const { touches, tiers, productiveHours } = input
  const judged = touches.map((touch) => ({ touch, verdict: judgeTouch(touch, input) }))
  const delivered = touches.filter((touch): touch is DeliveredTouch => isDelivered(touch, input.asOf))
  const hourly = new Map(tiers.map(({ id, cost }) => [id, hourlyCost(cost, productiveHours)]))
  const above = findOverService(delivered, tiers).map(({ touch, hours }) => ({
    touch,
    hours,
    cost: multiply(hours, hourly.get(touch.tier)!),
  }))
  const by = <Id extends string | undefined>(idOf: (touch: RecordedTouch) => Id): AttainmentOf<Id>[] => {
    const tallies = new Map<Id, Tally>()
    const tallyOf = (touch: RecordedTouch) => {
      const id = idOf(touch)
      const tally = tallies.get(id) ?? newTally()
      tallies.set(id, tally)
      return tally
    }
    for (const { touch, verdict } of judged) tallyOf(touch)[verdict]++
    for (const { touch, hours, cost } of above) {
      const tally = tallyOf(touch)
      tally.aboveTouches++
      tally.hours = add(tally.hours, hours)
      tally.cost = add(tally.cost, cost)
    }
    const ids = [...tallies.keys()].sort((a, b) => (a === undefined || (b !== undefined && a > b) ? 1 : -1))
    return ids.map((id) => ({ id, ...attainmentOf(tallies.get(id)!) }))
  }
  return {
    total: by(() => '')[0] ?? attainmentOf(newTally()),
    tiers: by(({ tier }) => tier),
    csms: by(({ csm }) => csm),
    accounts: by(({ accountId }) => accountId),
  }
}

type Verdict = 'onTime' | 'late' | 'missed' | 'open' | 'unplanned'

function judgeTouch(touch: RecordedTouch, { asOf, graceDays = 0 }: AttainmentInput): Verdict {
  const { dueOn, deliveredOn } = touch
  if (dueOn === undefined) return isDelivered(touch, asOf) ? 'unplanned' : 'open'
  const lastDay = dueOn + graceDays
  if (isDelivered(touch, asOf)) return deliveredOn! <= lastDay ? 'onTime' : 'late'
  return asOf <= lastDay ? 'open' : 'missed'
}

/** What was delivered later than the as-of day had not been delivered then. */
function isDelivered({ deliveredOn }: RecordedTouch, asOf: Day): boolean {
  return deliveredOn !== undefined && deliveredOn <= asOf
}

type Tally = Record<Verdict | 'aboveTouches', number> & { hours: Exact; cost: Exact }

function newTally(): Tally {
  return { onTime: 0, late: 0, missed: 0, open: 0, unplanned: 0, aboveTouches: 0, hours: ZERO, cost: ZERO }
}

function attainmentOf({ hours, cost, ...counts }: Tally): Attainment {
  const due = counts.onTime + counts.late + counts.missed
  return {
    due,
    ...counts,
    onTimeShare: due === 0 ? undefined : counts.onTime / due,
    aboveHours: toNumber(hours),
    aboveCostMinor: roundHalfAway(cost),
  }
}
