import type { StaffingQuestion } from '../../../domain/pool/staff-pool.ts'
import type { PoolView } from './pool-queries.ts'

/** What can be changed about the question, as the address and the fields have it. */
export type Asked = {
  readonly cases: number
  readonly minutes: number
  /** Hours. */
  readonly within: number
  /** Per cent, as the other shares. */
  readonly kept: number
  readonly people: number
  readonly absent: number
  readonly desk: number
  /** Hours a day. */
  readonly proactive: number
  readonly spread: number
}
export type AskedName = keyof Asked

/** From where to where a slider goes, and the most that can be typed. */
export const LIMITS: Readonly<Record<AskedName, { from: number; to: number; most: number; step: number }>> = {
  cases: { from: 0.1, to: 100, most: 500, step: 0.1 },
  minutes: { from: 1, to: 240, most: 2880, step: 1 },
  within: { from: 0.05, to: 48, most: 720, step: 0.05 },
  kept: { from: 1, to: 99, most: 99.9, step: 0.5 },
  people: { from: 1, to: 30, most: 500, step: 1 },
  absent: { from: 0, to: 50, most: 95, step: 0.5 },
  desk: { from: 5, to: 100, most: 100, step: 1 },
  proactive: { from: 0, to: 100, most: 5000, step: 0.5 },
  spread: { from: 0, to: 3, most: 5, step: 0.1 },
}
export const ASKED_NAMES = Object.keys(LIMITS) as readonly AskedName[]

export type Counts = StaffingQuestion['setting']['promise']['counts']

/** What is usual in a pool, in numbers that somebody would type. */
export function usualOf({ usual, members }: Pick<PoolView, 'usual' | 'members'>): Asked {
  const { setting, proactiveHoursPerDay } = usual
  const within = (name: AskedName, value: number, digits = 1) => {
    const { from, most } = LIMITS[name]
    return Math.min(most, Math.max(from, round(value, digits)))
  }
  return {
    cases: within('cases', setting.casesPerDay),
    minutes: within('minutes', setting.handlingMinutes),
    within: within('within', setting.promise.hours, 2),
    kept: within('kept', setting.promise.share * 100),
    people: within('people', members.length, 0),
    absent: within('absent', setting.absentShare * 100),
    desk: within('desk', setting.deskShare * 100),
    proactive: within('proactive', proactiveHoursPerDay),
    spread: within('spread', setting.handlingVariation),
  }
}

/** What the address changes about the usual; what is no number there, or none that makes sense, is as if it were not there. */
export function triedIn(search: Readonly<Record<string, string | undefined>>): Partial<Asked> {
  const found = ASKED_NAMES.flatMap((name) => {
    const text = search[name]
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
    const { from, most } = LIMITS[name]
    const isWhole = name !== 'people' || Number.isInteger(value)
    return value >= from && value <= most && isWhole ? [[name, value] as const] : []
  })
  return Object.fromEntries(found)
}

/** The seed is always the same: who asks the same gets the same answer. */
const SEED = 1

export function questionOf(
  { usual }: Pick<PoolView, 'usual'>,
  asked: Asked,
  counts: Counts,
): StaffingQuestion {
  const { openHours } = usual.setting
  return {
    setting: {
      ...{ casesPerDay: asked.cases, handlingMinutes: asked.minutes, handlingVariation: asked.spread },
      ...{ openHours, absentShare: asked.absent / 100, deskShare: asked.desk / 100 },
      ...{ dailyCap: undefined, backgroundMinutes: undefined },
      promise: { hours: asked.within, share: asked.kept / 100, counts },
    },
    ...{ proactiveHoursPerDay: asked.proactive, people: asked.people, seed: SEED },
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
