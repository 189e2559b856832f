import type { Csm } from '../account/csm.ts'
import { capacityOfCsm } from '../capacity/capacity-of-csm.ts'
import type { Day } from '../kernel/day.ts'
import type { PeopleRules } from '../model/model.ts'

/** What the pool knows of one of its people now. */
export type PoolPerson = {
  readonly id: string
  readonly languages: readonly string[]
  readonly skills: readonly string[]
  /** Whether they have switched themselves on. */
  readonly isAvailable: boolean
  readonly isOnLeave: boolean
  readonly hasStarted: boolean
  /** Cases that may be given to them in a day; undefined: no limit. */
  readonly dailyCap: number | undefined
  /** Cases that may be open with them at once; undefined: no limit. */
  readonly openCap: number | undefined
  readonly givenToday: number
  readonly open: number
  /** Cases given to them in the days that fairness looks at. */
  readonly given: number
  /** What they can give in the same days, in full days of work: leave and days before the start are not in it. */
  readonly capacityDays: number
}

/** So many days, today among them, does fairness look back. */
export const FAIRNESS_DAYS = 7

/**
 * [W5] Full days of work of one person in the days that fairness looks at, with the ramp reached on each: who was away is
 * neither behind afterwards nor made to catch up.
 */
export function capacityDaysOf(csm: Csm, people: PeopleRules, today: Day): number {
  let days = 0
  for (let day = today - FAIRNESS_DAYS + 1; day <= today; day++) {
    days += capacityOfCsm(csm, people, day).presentFte
  }
  return days
}

export function isOnLeave({ leave }: Pick<Csm, 'leave'>, today: Day): boolean {
  return leave.some(({ from, until }) => from <= today && today <= until)
}
