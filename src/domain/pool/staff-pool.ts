import { leastAgents, shareWaitingLonger } from './erlang.ts'
import type { Estimate } from './estimate.ts'
import { agentsPerPerson, loadOf, type PoolSetting } from './pool-setting.ts'
import { type SimulatedPool, simulatePool } from './simulate-pool.ts'
import { PLANNED_LOAD, peopleForCap, simulationLength } from './simulation-length.ts'

export type StaffingQuestion = {
  readonly setting: PoolSetting
  /** Hours on a working day of proactive work that the same people have to find time for. */
  readonly proactiveHoursPerDay: number
  /** What so many people would do is told too. */
  readonly people?: number | undefined
  readonly seed: number
}

/** People that one way of counting asks for. */
export type StaffingFigure = {
  /** At the desk, whole. */
  readonly agents: number
  /** People of the team for so many agents, before rounding up. */
  readonly heads: number
  readonly people: number
  /** Of the agents' time that cases take. */
  readonly occupancy: number
}

export type PoolStaffing = {
  /** Offered load in erlangs. */
  readonly load: number
  readonly agentsPerPerson: number
  /** The least with whom the formula keeps the promise, as if the desk never closed. */
  readonly erlang: StaffingFigure & { readonly kept: number }
  /** Those whose hours suffice at the planned load, whatever the promise. */
  readonly hours: StaffingFigure
  /** People below whom the daily cap leaves cases to the next day, for ever; undefined without a cap. */
  readonly cap: number | undefined
  /** Which of the two plans this promise, and why. */
  readonly holds: 'erlang' | 'hours'
  /** The answer: by the method that holds, at least what the cap asks for, and for `hours` enough in the simulation. */
  readonly people: number
  /** Whether the simulation keeps the promise with so many people. */
  readonly isKept: boolean
  /** The fewest with whom the simulation keeps it: what is above is for proactive work, room to breathe, or the cap. */
  readonly least: number | undefined
  readonly simulated: SimulatedPool
  /** With the people that were asked about. */
  readonly asked: { readonly simulated: SimulatedPool; readonly erlang: number } | undefined
  readonly curve: readonly CurvePoint[]
}

export type CurvePoint = {
  readonly people: number
  readonly simulated: Estimate
  readonly erlang: number
}

/** A promise of less than this is planned by Erlang's formula, any other in hours. */
export const MINUTES_BELOW_HOURS = 1
const MOST_PEOPLE_MORE = 32
const POINTS_BEFORE = 3
const POINTS_AFTER = 3
const POINTS_BEYOND = 8
const MOST_POINTS = 14

/** [W15] [W16] How many people a promise takes, by both ways of counting, checked by the simulation. The desk is not too large [W18]. */
export function staffPool(question: StaffingQuestion): PoolStaffing {
  const { setting } = question
  const { promise } = setting
  const load = loadOf(setting)
  const perPerson = agentsPerPerson(setting)
  const figureOf = (agents: number): StaffingFigure => {
    const heads = agents / perPerson
    return { agents, heads, people: roundUp(heads), occupancy: agents === 0 ? 0 : load / agents }
  }
  const traffic = trafficOf(setting)
  const erlangAgents = leastAgents(traffic, { share: promise.share, time: promise.hours })
  const proactive = question.proactiveHoursPerDay / setting.openHours
  const hours = figureOf(roundUp((load + proactive) / PLANNED_LOAD))
  const erlang = {
    ...figureOf(erlangAgents),
    kept: 1 - shareWaitingLonger(traffic, erlangAgents, promise.hours),
  }
  const cap = peopleForCap(setting)
  const holds = promise.hours < MINUTES_BELOW_HOURS ? 'erlang' : 'hours'
  const simulate = simulations(question)
  const least = Math.max(hours.people, cap ?? 1, holds === 'erlang' ? erlang.people : 1)
  const people = holds === 'hours' ? enoughFrom(least, simulate, promise.share) : least
  const simulated = simulate(people)
  const isKept = simulated.kept.mean >= promise.share
  const above = Math.max(Math.floor(load / perPerson), (cap ?? 1) - 1)
  const fewest = isKept ? leastKeeping(simulate, { above, from: people, share: promise.share }) : undefined
  const lookAt = (place: number) => ({ simulated: simulate(place), erlang: erlangShare(setting, place) })
  return {
    load,
    agentsPerPerson: perPerson,
    erlang,
    hours,
    cap,
    holds,
    people,
    isKept,
    least: fewest,
    simulated,
    asked: question.people === undefined ? undefined : lookAt(question.people),
    curve: placesAround({ people, fewest, asked: question.people }).map((place) => ({
      people: place,
      simulated: simulate(place).kept,
      erlang: erlangShare(setting, place),
    })),
  }
}

/** [W14] Erlang's share in time for people of whom some are absent: between whole agents it is interpolated. */
export function erlangShare(setting: PoolSetting, people: number): number {
  const agents = people * agentsPerPerson(setting)
  const below = Math.floor(agents)
  const share = (whole: number) => 1 - shareWaitingLonger(trafficOf(setting), whole, setting.promise.hours)
  return share(below) + (agents - below) * (share(below + 1) - share(below))
}

function trafficOf({ casesPerDay, openHours, handlingMinutes }: PoolSetting) {
  return { rate: casesPerDay / openHours, handling: handlingMinutes / 60 }
}

/** Each number of people is simulated once, all from the same seed: the differences between them are not chance. */
function simulations(question: StaffingQuestion): (people: number) => SimulatedPool {
  const { setting, seed } = question
  const length = simulationLength(question)
  if (length === undefined) throw new RangeError('The desk is too large to be simulated.')
  const known = new Map<number, SimulatedPool>()
  return (people) => {
    const found = known.get(people) ?? simulatePool({ setting, people, seed, ...length })
    known.set(people, found)
    return found
  }
}

/** The first number from one on that keeps the promise; where some more do not either, those. */
function enoughFrom(least: number, simulate: (people: number) => SimulatedPool, share: number): number {
  const isEnough = (people: number) => simulate(people).kept.mean >= share
  if (isEnough(least)) return least
  let [not, more] = [least, 1]
  while (more <= MOST_PEOPLE_MORE && !isEnough(least + more)) {
    not = least + more
    more *= 2
  }
  return more > MOST_PEOPLE_MORE ? not : leastKeeping(simulate, { above: not, from: least + more, share })
}

/** By halving, between those whom the cases alone keep busy and a number that keeps the promise: more people never keep it less. */
function leastKeeping(
  simulate: (people: number) => SimulatedPool,
  { above, from, share }: { readonly above: number; readonly from: number; readonly share: number },
): number {
  let [not, enough] = [Math.min(above, from - 1), from]
  while (enough - not > 1) {
    const middle = Math.floor((not + enough) / 2)
    if (simulate(middle).kept.mean >= share) enough = middle
    else not = middle
  }
  return enough
}

/** From one fewer than suffice to some more than the answer, and to what was asked about where that is near; not too many. */
function placesAround({
  people,
  fewest = people,
  asked = people,
}: {
  readonly people: number
  readonly fewest: number | undefined
  readonly asked: number | undefined
}): number[] {
  const first = Math.max(1, Math.min(people - POINTS_BEFORE, fewest - 1))
  const last = people + POINTS_AFTER
  const isNear = asked >= first - POINTS_BEYOND && asked <= last + POINTS_BEYOND
  const [from, to] = isNear ? [Math.min(first, asked), Math.max(last, asked)] : [first, last]
  const step = Math.ceil((to - from + 1) / MOST_POINTS)
  const even = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((_, at) => at % step === 0)
  const known = [fewest, people, ...(isNear ? [asked] : [])]
  return [...new Set([...even, ...known])].toSorted((a, b) => a - b)
}

/** Three people of a third each are one, whatever the rounding. */
function roundUp(people: number): number {
  return Math.max(1, Math.ceil(people - 1e-9))
}
