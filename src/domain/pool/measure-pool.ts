import type { Moment } from './pool-case.ts'

/** What became of a case, as far as waiting and shares are concerned. */
export type PastCase = {
  readonly openedAt: Moment
  readonly dueAt: Moment | undefined
  /** Undefined: nobody has answered yet. */
  readonly respondedAt: Moment | undefined
  readonly closedAt: Moment | undefined
  /** Who has it, or had it last; undefined while it waits. */
  readonly personId: string | undefined
  /** That it took; undefined while it is open, and where nobody said. */
  readonly minutes: number | undefined
}

export type WaitingTimes = {
  /** Answered cases that these are of. */
  readonly answered: number
  /** Hours, of those answered; undefined of none. */
  readonly p50Hours: number | undefined
  readonly p90Hours: number | undefined
  readonly promises: Promises
}

/** Promises that have been kept, and those that have not: cases without one, those that still have time, and those withdrawn, are in neither. */
export type Promises = { readonly kept: number; readonly due: number }

export type PoolWeek = WaitingTimes & { readonly startsAt: Moment; readonly opened: number }

export type PersonShare = {
  readonly personId: string
  readonly cases: number
  readonly minutes: number
  /** Of the cases that somebody has or had. */
  readonly share: number
}

export type PoolMeasure = WaitingTimes & {
  readonly opened: number
  readonly weeks: readonly PoolWeek[]
  readonly people: readonly PersonShare[]
  /** Mean of the closed cases that say how long they took; undefined of none. */
  readonly meanMinutes: number | undefined
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY
/** 1970-01-05, a Monday. */
const FIRST_MONDAY = 4 * DAY

/** [W7] [W8] [W9] What customers waited and who helped them, over cases that were opened from a moment on. */
export function measurePool(
  cases: readonly PastCase[],
  { from, now }: { readonly from: Moment; readonly now: Moment },
): PoolMeasure {
  const weeks: PoolWeek[] = []
  for (let startsAt = startOfWeek(from); startsAt <= now; startsAt += WEEK) {
    const opened = cases.filter(({ openedAt }) => startOfWeek(openedAt) === startsAt)
    weeks.push({ startsAt, opened: opened.length, ...waitingTimes(opened, now) })
  }
  const timed = cases.flatMap(({ minutes, closedAt }) =>
    closedAt === undefined || minutes === undefined ? [] : [minutes],
  )
  return {
    opened: cases.length,
    ...waitingTimes(cases, now),
    weeks,
    people: sharesOf(cases),
    meanMinutes: timed.length === 0 ? undefined : sum(timed) / timed.length,
  }
}

/** Weeks begin on Monday, in UTC. */
export function startOfWeek(moment: Moment): Moment {
  return moment - ((((moment - FIRST_MONDAY) % WEEK) + WEEK) % WEEK)
}

function waitingTimes(cases: readonly PastCase[], now: Moment): WaitingTimes {
  const waits = cases
    .flatMap(({ openedAt, respondedAt }) => (respondedAt === undefined ? [] : [respondedAt - openedAt]))
    .toSorted((a, b) => a - b)
  const hours = (share: number) =>
    waits.length === 0 ? undefined : waits[Math.ceil(share * waits.length) - 1]! / HOUR
  return {
    answered: waits.length,
    p50Hours: hours(0.5),
    p90Hours: hours(0.9),
    promises: promisesOf(cases, now),
  }
}

function promisesOf(cases: readonly PastCase[], now: Moment): Promises {
  let [kept, due] = [0, 0]
  for (const { dueAt, respondedAt, closedAt } of cases) {
    if (dueAt === undefined) continue
    if (respondedAt === undefined && (closedAt !== undefined || dueAt >= now)) continue
    due++
    if (respondedAt !== undefined && respondedAt <= dueAt) kept++
  }
  return { kept, due }
}

function sharesOf(cases: readonly PastCase[]): PersonShare[] {
  const found = new Map<string, { cases: number; minutes: number }>()
  let all = 0
  for (const { personId, minutes } of cases) {
    if (personId === undefined) continue
    const one = found.get(personId) ?? { cases: 0, minutes: 0 }
    found.set(personId, one)
    one.cases++
    one.minutes += minutes ?? 0
    all++
  }
  return [...found]
    .map(([personId, one]) => ({ personId, ...one, share: one.cases / all }))
    .toSorted((a, b) => b.cases - a.cases || (a.personId < b.personId ? -1 : 1))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
