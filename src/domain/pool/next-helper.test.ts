import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCase, aPerson } from './a-pool.ts'
import { nextHelper } from './next-helper.ts'
import type { PoolPerson } from './pool-person.ts'

const ready = aPerson({ id: 'ready', languages: ['German'], skills: ['billing'] })
const asked = aCase({ language: 'german', skill: 'Billing', handedBackBy: ['declined'] })

describe('who cannot', () => {
  test.each<[Partial<PoolPerson>, unknown]>([
    [{ hasStarted: false }, { code: 'not_started' }],
    [{ isOnLeave: true }, { code: 'on_leave' }],
    [{ isAvailable: false }, { code: 'switched_off' }],
    [
      { dailyCap: 3, givenToday: 3 },
      { code: 'at_daily_cap', cap: 3 },
    ],
    [
      { openCap: 2, open: 2 },
      { code: 'at_open_cap', cap: 2 },
    ],
    [{ languages: ['French'] }, { code: 'lacks_language', language: 'german' }],
    [{ skills: [] }, { code: 'lacks_skill', skill: 'Billing' }],
    [{ id: 'declined' }, { code: 'handed_back' }],
  ])('[W1] [W2] %o keeps a case away, and says why', (change, why) => {
    const person = { ...ready, id: 'other', ...change }
    expect(nextHelper(asked, [ready, person])).toMatchObject({
      kind: 'helper',
      personId: 'ready',
      because: 'only_one',
      others: [{ personId: person.id, why: [why] }],
    })
    expect(nextHelper(asked, [person, ready]).kind).toBe('helper')
  })

  test('[W1] where nobody can, everybody has all of their reasons', () => {
    const person = { ...ready, isAvailable: false, isOnLeave: true }
    expect(nextHelper(asked, [person])).toEqual({
      kind: 'nobody',
      others: [{ personId: 'ready', why: [{ code: 'on_leave' }, { code: 'switched_off' }] }],
    })
    expect(nextHelper(asked, [])).toEqual({ kind: 'nobody', others: [] })
  })

  test('[W2] a case that needs nothing goes to anybody, and what no list says is not asked', () => {
    expect(nextHelper(aCase(), [ready])).toMatchObject({ personId: 'ready' })
    expect(nextHelper(asked, [aPerson()])).toMatchObject({ personId: 'CSM 01' })
    expect(nextHelper(asked, [aPerson({ skills: ['setup'] })])).toMatchObject({ kind: 'nobody' })
    const austrian = aPerson({ languages: ['de-AT'] })
    expect(nextHelper(aCase({ language: 'DE' }), [austrian])).toMatchObject({ kind: 'helper' })
  })
})

describe('fair shares', () => {
  test('[W3] who has the fewest cases for their days takes it, equal ones by id', () => {
    const people = [
      aPerson({ id: 'b', given: 4 }),
      aPerson({ id: 'c', given: 4 }),
      aPerson({ id: 'a', given: 3, capacityDays: 2 }),
    ]
    expect(nextHelper(aCase(), people)).toEqual({
      kind: 'helper',
      personId: 'b',
      because: 'least_loaded',
      load: 1,
      others: [
        { personId: 'a', why: [{ code: 'more_loaded', load: 2, helperLoad: 1 }] },
        { personId: 'c', why: [{ code: 'equally_loaded' }] },
      ],
    })
  })

  test('[W3] over many cases shares follow capacity to within one case', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 120 }),
        (capacities, cases) => {
          const given = capacities.map(() => 0)
          for (let at = 0; at < cases; at++) {
            const people = capacities.map((capacityDays, index) =>
              aPerson({ id: `CSM ${index}`, capacityDays, given: given[index]! }),
            )
            const helper = nextHelper(aCase(), people)
            if (helper.kind === 'nobody') throw new Error('somebody can')
            given[Number(helper.personId.slice(4))]!++
          }
          // d'Hondt never gives anybody less than their share rounded down.
          const all = capacities.reduce((sum, one) => sum + one)
          capacities.forEach((capacity, index) => {
            expect(given[index]).toBeGreaterThanOrEqual(Math.floor((cases * capacity) / all))
          })
        },
      ),
    )
  })

  test('[W3] the order in which people are listed changes nothing', () => {
    const anyPerson = fc.record({
      given: fc.integer({ min: 0, max: 9 }),
      capacityDays: fc.integer({ min: 0, max: 5 }),
      isAvailable: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 6 }), (found) => {
        const people = found.map((one, index) => aPerson({ id: `CSM ${index}`, ...one }))
        const wanted = aCase({ lastHelper: 'CSM 0' })
        expect(nextHelper(wanted, people.toReversed())).toEqual(nextHelper(wanted, people))
      }),
    )
  })
})

describe('the last helper', () => {
  const wanted = aCase({ lastHelper: 'b' })
  const people = (given: number) => [aPerson({ id: 'a', given: 3 }), aPerson({ id: 'b', given })]

  test('[W4] is preferred while at most two cases ahead', () => {
    expect(nextHelper(wanted, people(5))).toMatchObject({
      personId: 'b',
      because: 'last_helper',
      others: [{ personId: 'a', why: [{ code: 'last_helper_preferred', load: 0.8, helperLoad: 1.2 }] }],
    })
  })

  test('[W4] is passed over beyond that, and told so', () => {
    expect(nextHelper(wanted, people(6))).toMatchObject({
      personId: 'a',
      because: 'least_loaded',
      others: [{ personId: 'b', why: [{ code: 'last_helper_ahead', ahead: 3, most: 2 }] }],
    })
  })

  test('[W4] who cannot is not preferred', () => {
    const [a, b] = people(0)
    expect(nextHelper(wanted, [a!, { ...b!, isAvailable: false }])).toMatchObject({ personId: 'a' })
  })
})
