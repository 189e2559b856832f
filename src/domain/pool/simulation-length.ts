import { agentsPerPerson, loadOf, type PoolSetting } from './pool-setting.ts'
import type { StaffingQuestion } from './staff-pool.ts'

/** A desk is planned to be busy with cases and proactive work for this share of its time (books-and-capacity §2: 83 to 90 %). */
export const PLANNED_LOAD = 0.85
/** A large desk says as much in fewer days as a small one in many. */
const CASES_LOOKED_AT = 30_000
const MANY_CASES = 150
const MOST_RUNS = 40
const LEAST_RUNS = 4
/** Each event looks at every person; an answer is up to thirty simulations of at most so many looks: two seconds in all. */
const MOST_LOOKS = 8_000_000
/** What was asked about is simulated once. */
const SIMULATIONS = 30

export type SimulationLength = { readonly runs: number; readonly days: number }

/** [W18] How long the simulations of a question are; undefined for a desk so large that they would take too long. */
export function simulationLength(question: StaffingQuestion): SimulationLength | undefined {
  const { setting } = question
  const days = setting.casesPerDay > MANY_CASES ? 10 : 20
  const usual = Math.min(
    MOST_RUNS,
    Math.max(LEAST_RUNS, Math.round(CASES_LOOKED_AT / (days * setting.casesPerDay))),
  )
  const looksOfDay =
    looksFor(setting, peopleAbout(question)) + looksFor(setting, question.people ?? 0) / SIMULATIONS
  const affordable = Math.floor(MOST_LOOKS / (days * looksOfDay))
  return affordable < LEAST_RUNS ? undefined : { days, runs: Math.min(usual, affordable) }
}

/** The people that the hours or the cap speak of: around them the answer is looked for. */
function peopleAbout({ setting, proactiveHoursPerDay }: StaffingQuestion): number {
  const work = loadOf(setting) + proactiveHoursPerDay / setting.openHours
  return Math.max(1, work / PLANNED_LOAD / agentsPerPerson(setting), peopleForCap(setting) ?? 1)
}

/** Arrivals and ends of cases, hours that begin, pieces of proactive work: each looks at everybody. */
function looksFor({ casesPerDay, openHours, backgroundMinutes }: PoolSetting, people: number): number {
  const pieces = backgroundMinutes === undefined ? 0 : (people * openHours * 60) / backgroundMinutes
  return people * (2 * casesPerDay + openHours + pieces)
}

/** People below whom a daily cap leaves cases to the next day, for ever; undefined without a cap. */
export function peopleForCap({ dailyCap, casesPerDay, absentShare }: PoolSetting): number | undefined {
  if (dailyCap === undefined) return undefined
  // A queue that is fed as fast as it can be emptied still grows.
  return Math.floor(casesPerDay / (dailyCap * (1 - absentShare))) + 1
}
