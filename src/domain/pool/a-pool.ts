import type { PoolCase } from './pool-case.ts'
import type { PoolPerson } from './pool-person.ts'
import type { PoolSetting } from './pool-setting.ts'

/** A case for tests that asks nothing of anybody. */
export function aCase(known: Partial<PoolCase> = {}): PoolCase {
  return {
    id: 'case 1',
    openedAt: 0,
    dueAt: undefined,
    language: undefined,
    skill: undefined,
    lastHelper: undefined,
    handedBackBy: [],
    ...known,
  }
}

/** A person for tests who is there and has had nothing to do in a full week. */
export function aPerson(known: Partial<PoolPerson> = {}): PoolPerson {
  return {
    id: 'CSM 01',
    languages: [],
    skills: [],
    isAvailable: true,
    isOnLeave: false,
    hasStarted: true,
    dailyCap: undefined,
    openCap: undefined,
    givenToday: 0,
    open: 0,
    given: 0,
    capacityDays: 5,
    ...known,
  }
}

/** Cases an hour in the pool of books-and-capacity §3: 1,200 accounts with 0.8 a month, in months of 52 × 40 / 12 hours. */
export const CASES_PER_HOUR = (1200 * 0.8) / ((52 * 40) / 12)

/** That pool, 3.23 erlangs; everybody is there unless said otherwise. */
export function aSetting(known: Partial<PoolSetting> = {}): PoolSetting {
  return {
    casesPerDay: CASES_PER_HOUR * 8,
    handlingMinutes: 35,
    handlingVariation: 1,
    openHours: 8,
    absentShare: 0,
    deskShare: 1,
    dailyCap: undefined,
    backgroundMinutes: undefined,
    promise: { hours: 1, share: 0.8, counts: 'open_hours' },
    ...known,
  }
}
