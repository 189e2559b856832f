import { calendarOf, type Day } from '../kernel/day.ts'
import { divide, type Exact, exact, ZERO } from '../kernel/exact.ts'
import { hoursOfDelivery } from '../model/cadence-hours.ts'
import type { Activity, Cadence, Tier } from '../model/model.ts'

/** A touch that was due, or delivered, or both. */
export type RecordedTouch = {
  readonly accountId: string
  readonly tier: string
  readonly csm: string | undefined
  readonly activity: Activity
  /** Undefined: nobody had planned it. */
  readonly dueOn: Day | undefined
  readonly deliveredOn: Day | undefined
  /** What it took for this account; undefined: as the cadence says. */
  readonly minutes: number | undefined
}

export type DeliveredTouch = RecordedTouch & { readonly deliveredOn: Day }

export type OverService = { readonly touch: DeliveredTouch; readonly hours: Exact }

/**
 * [V9] Delivered touches above the entitlement of their tier: within each calendar month, quarter, half-year or year of
 * an account and activity, those after the cap, in the order of delivery.
 */
export function findOverService(
  touches: readonly DeliveredTouch[],
  tiers: readonly Pick<Tier, 'id' | 'service'>[],
): OverService[] {
  const capped = new Map(tiers.flatMap(({ id, service }) => cappedCadences(service.cadences).map(keyed(id))))
  const groups = new Map<string, { cadence: CappedCadence; touches: DeliveredTouch[] }>()
  for (const touch of touches) {
    const cadence = capped.get(JSON.stringify([touch.tier, touch.activity]))
    if (cadence === undefined) continue
    const period = periodOf(touch.deliveredOn, cadence.entitlement.per)
    const key = JSON.stringify([touch.accountId, touch.tier, touch.activity, period])
    const group = groups.get(key) ?? { cadence, touches: [] }
    groups.set(key, group)
    group.touches.push(touch)
  }
  return [...groups.values()].flatMap(({ cadence, touches }) =>
    touches
      .toSorted((a, b) => a.deliveredOn - b.deliveredOn)
      .slice(cadence.entitlement.times)
      .map((touch) => ({ touch, hours: hoursOf(touch, cadence) })),
  )
}

type CappedCadence = Cadence & { readonly entitlement: NonNullable<Cadence['entitlement']> }

/** One cap per activity: the first that a service level states. */
function cappedCadences(cadences: readonly Cadence[]): CappedCadence[] {
  const capped = cadences.filter((cadence): cadence is CappedCadence => cadence.entitlement !== undefined)
  return capped.filter(
    ({ activity }, index) => capped.findIndex((other) => other.activity === activity) === index,
  )
}

function keyed(tier: string): (cadence: CappedCadence) => [string, CappedCadence] {
  return (cadence) => [JSON.stringify([tier, cadence.activity]), cadence]
}

function hoursOf({ minutes }: DeliveredTouch, cadence: Cadence): Exact {
  if (cadence.who === 'automation') return ZERO
  return minutes === undefined ? hoursOfDelivery(cadence) : divide(exact(minutes), exact(60))
}

const MONTHS_IN = { month: 1, quarter: 3, half_year: 6, year: 12 } as const

/** A number that two days share exactly when they lie in the same calendar period. */
function periodOf(day: Day, per: keyof typeof MONTHS_IN): number {
  const { year, month } = calendarOf(day)
  return Math.floor((year * 12 + month - 1) / MONTHS_IN[per])
}
