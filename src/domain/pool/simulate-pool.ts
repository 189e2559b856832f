import { type Random, seededRandom } from '../kernel/seeded-random.ts'
import { Desk } from './desk.ts'
import { drawExponential, drawHandling } from './draw.ts'
import { type Estimate, estimate } from './estimate.ts'
import type { PoolPromise, PoolSetting } from './pool-setting.ts'

export type SimulatedPool = {
  readonly people: number
  /** Of the cases whose first response came in time. */
  readonly kept: Estimate
  /** Of the cases that did not get one at once. */
  readonly waited: Estimate
  /** Hours as the promise counts them. */
  readonly meanWaitHours: Estimate
  readonly waitHours: {
    readonly p50: number
    readonly p80: number
    readonly p90: number
    readonly p95: number
  }
  /** Hours with cases, of the hours that people were at the desk. */
  readonly occupancy: Estimate
  /** Hours of proactive work on one day, all people together. */
  readonly backgroundHoursPerDay: Estimate
  /** Each person's share of the cases, the largest first. */
  readonly shares: readonly number[]
  readonly cases: number
  readonly seed: number
  readonly runs: number
  readonly days: number
}

export type SimulationInput = {
  readonly setting: PoolSetting
  readonly people: number
  readonly seed: number
  readonly runs: number
  /** Working days that are looked at in each run. */
  readonly days?: number | undefined
}

/** Four weeks. */
const DAYS = 20
/** The desk begins empty: so many days pass before it is looked at. */
const WARM_UP_DAYS = 5
/** A queue that grows without end is looked at for so many times as long; what is unanswered then has waited until then. */
const PATIENCE = 3

/** [W13] What a pool's customers would wait: events by chance from a seed, the same on every machine. */
export function simulatePool({ setting, people, seed, runs, days = DAYS }: SimulationInput): SimulatedPool {
  const random = seededRandom(seed)
  const ran = Array.from({ length: runs }, () => runOnce({ setting, people, days, random }))
  const waits = Float64Array.from(ran.flatMap(({ waits }) => waits)).sort()
  const over = (figure: (run: Run) => number) => estimate(ran.map(figure))
  const given = ran.map((run) => run.given).reduce((sums, one) => sums.map((sum, at) => sum + one[at]!))
  const allGiven = given.reduce((sum, one) => sum + one, 0)
  return {
    people,
    kept: over(({ waits }) => shareOf(waits, (wait) => wait <= setting.promise.hours)),
    waited: over(({ waits }) => shareOf(waits, (wait) => wait > 0)),
    meanWaitHours: over(({ waits }) => mean(waits)),
    waitHours: {
      p50: quantile(waits, 0.5),
      p80: quantile(waits, 0.8),
      p90: quantile(waits, 0.9),
      p95: quantile(waits, 0.95),
    },
    occupancy: over(({ busyHours, deskHours }) => (deskHours === 0 ? 0 : busyHours / deskHours)),
    backgroundHoursPerDay: over(({ backgroundHours }) => backgroundHours / days),
    shares: given.map((one) => (allGiven === 0 ? 0 : one / allGiven)).toSorted((a, b) => b - a),
    cases: waits.length,
    seed,
    runs,
    days,
  }
}

type Run = {
  readonly waits: readonly number[]
  readonly given: readonly number[]
  readonly busyHours: number
  readonly deskHours: number
  readonly backgroundHours: number
}

/** One desk over the days, in hours during which it is open: nights take no time here and are added to the wait. */
function runOnce({
  setting,
  people,
  days,
  random,
}: Pick<SimulationInput, 'setting' | 'people'> & { readonly days: number; readonly random: Random }): Run {
  const { casesPerDay, openHours, promise } = setting
  const from = WARM_UP_DAYS * openHours
  const until = from + days * openHours
  const end = from + days * openHours * PATIENCE
  const gap = openHours / casesPerDay
  const handling = { mean: setting.handlingMinutes / 60, variation: setting.handlingVariation }
  const desk = new Desk({ setting, people, random, from, until })
  const queue: number[] = []
  let first = 0
  const waits: number[] = []
  let nextArrival = drawExponential(random, gap)
  const isLookedAt = (arrival: number) => arrival >= from && arrival < until
  while (desk.now < until || (first < queue.length && queue[first]! < until && desk.now < end)) {
    desk.goTo(Math.min(nextArrival, desk.nextEvent))
    if (desk.now === nextArrival) {
      queue.push(nextArrival)
      nextArrival += drawExponential(random, gap)
    }
    while (first < queue.length) {
      const arrival = queue[first]!
      const person = desk.findFree()
      if (person === undefined) break
      desk.give(person, drawHandling(random, handling))
      if (isLookedAt(arrival)) waits.push(waitOf(arrival, desk.now, { openHours, promise }))
      first++
    }
    desk.fill()
  }
  for (; first < queue.length && queue[first]! < until; first++) {
    if (isLookedAt(queue[first]!)) waits.push(waitOf(queue[first]!, desk.now, { openHours, promise }))
  }
  return { waits, ...desk.tally }
}

const HOURS_OF_DAY = 24
const WORKING_DAYS = 5
const WEEKEND_HOURS = 48

/** Where all hours count, each night adds the hours in which the desk is closed, and every fifth one the weekend. */
function waitOf(
  arrival: number,
  start: number,
  { openHours, promise }: { readonly openHours: number; readonly promise: PoolPromise },
): number {
  const open = start - arrival
  if (promise.counts === 'open_hours' || openHours === HOURS_OF_DAY) return open
  const [arrivalDay, startDay] = [Math.floor(arrival / openHours), Math.floor(start / openHours)]
  const nights = startDay - arrivalDay
  const weekends = Math.floor(startDay / WORKING_DAYS) - Math.floor(arrivalDay / WORKING_DAYS)
  return open + nights * (HOURS_OF_DAY - openHours) + weekends * WEEKEND_HOURS
}

function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value that this share of the sorted values does not pass (nearest rank); 0 of none. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
