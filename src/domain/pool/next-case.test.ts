import { expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { parseDay } from '../kernel/day.ts'
import { resolvePeople } from '../model/resolve-people.ts'
import { aCase, aPerson } from './a-pool.ts'
import { nextCase, orderQueue } from './next-case.ts'
import { capacityDaysOf, isOnLeave } from './pool-person.ts'

const HOUR = 3_600_000
const person = aPerson({ languages: ['de'] })

test('[W6] the least time left comes first, then the longest waiting, then the id', () => {
  const queue = [
    aCase({ id: 'none, late', openedAt: 60 * HOUR }),
    aCase({ id: 'due in 100', openedAt: 0, dueAt: 100 * HOUR }),
    aCase({ id: 'due in 80', openedAt: 5 * HOUR, dueAt: 80 * HOUR }),
    aCase({ id: 'z due in 100', openedAt: 0, dueAt: 100 * HOUR }),
    aCase({ id: 'waits longer', openedAt: 4 * HOUR, dueAt: 80 * HOUR }),
    aCase({ id: 'none, long', openedAt: 0 }),
  ]
  expect(orderQueue(queue).map(({ id }) => id)).toEqual([
    'none, long',
    'waits longer',
    'due in 80',
    'due in 100',
    'z due in 100',
    'none, late',
  ])
})

test('[W6] somebody free takes the first that they can', () => {
  const queue = [
    aCase({ id: 'french', dueAt: 1, language: 'fr' }),
    aCase({ id: 'declined', dueAt: 2, handedBackBy: [person.id] }),
    aCase({ id: 'german', dueAt: 3, language: 'DE' }),
  ]
  expect(nextCase(person, queue, [person])?.id).toBe('german')
  expect(nextCase(aPerson({ isAvailable: false }), queue, [person])).toBeUndefined()
  expect(nextCase(person, [], [person])).toBeUndefined()
})

test('[W5] days away, days before the start and the ramp are no capacity', () => {
  const today = parseDay('2026-03-10')!
  const people = resolvePeople({})
  const full = capacityDaysOf(aCsm(), people, today)
  expect(full).toBe(7)
  expect(capacityDaysOf(aCsm({ leave: [{ from: today - 3, until: today - 1 }] }), people, today)).toBe(4)
  expect(capacityDaysOf(aCsm({ startOn: today, ramp: 1 }), people, today)).toBe(1)
  expect(capacityDaysOf(aCsm({ ramp: 0.5 }), people, today)).toBe(3.5)
  expect(isOnLeave({ leave: [{ from: today, until: today }] }, today)).toBe(true)
  expect(isOnLeave({ leave: [{ from: today + 1, until: today + 2 }] }, today)).toBe(false)
})
