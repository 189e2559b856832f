import fc from 'fast-check'
import { aCsm } from '../../account/a-csm.ts'
import { anAccount } from '../../account/account.ts'
import { dayOf } from '../../kernel/day.ts'
import { aModel } from '../../model/a-model.ts'
import type { Model } from '../../model/model.ts'
import type { BooksInputs } from '../books-inputs.ts'

export const AS_OF = dayOf(2026, 7, 1)!

/** Two tiers with people, one pooled, one without anybody; low touch would share a pool. */
export const MODEL = aModel({
  tiers: [
    {
      id: 'high',
      touch: 'high',
      when: 'acv >= 100000',
      ratio: { from: 1, to: 3, target: 2 },
      service: {
        cadences: [{ activity: 'check_in', everyDays: 7, minutes: 180 }],
        reactiveHours: 100,
        renewalHours: 20,
      },
    },
    {
      id: 'low',
      touch: 'high',
      when: 'acv >= 10000',
      ratio: { from: 1, to: 50, target: 20 },
      service: { cadences: [{ activity: 'check_in', everyDays: 30, minutes: 600 }], reactiveHours: 40 },
    },
    {
      id: 'pooled',
      touch: 'low',
      when: 'acv >= 1000',
      ratio: { from: 1, to: 300, target: 200 },
      pool: 'desk',
    },
    { id: 'tech', touch: 'tech' },
  ],
})

/** The model with other weights of its soft goals. */
export function weighed(weights: Partial<Model['people']['books']>): Model {
  const { people } = MODEL
  return { ...MODEL, people: { ...people, books: { ...people.books, ...weights } } }
}

const anyTier = fc.constantFrom('high', 'high', 'low', 'low', 'low', 'low', 'pooled', 'tech', undefined)
const anyLanguage = fc.constantFrom('en', 'de', undefined)
const anyPerson = fc.constantFrom('CSM 01', 'CSM 02', 'CSM 03', 'Person 99', undefined)

/** Up to five accounts and three CSMs, full or not, with locks, leavers and limits. */
export const anyCompany: fc.Arbitrary<BooksInputs> = fc.record({
  model: fc.constant(MODEL),
  asOf: fc.constant(AS_OF),
  accounts: fc
    .array(
      fc.record({
        tier: anyTier,
        acvMinor: fc.constantFrom(0, undefined, 100_000, 2_500_000, 12_345_678),
        owner: anyPerson,
        language: anyLanguage,
        region: fc.constantFrom('EMEA', 'AMER', undefined),
        industry: fc.constantFrom('retail', undefined),
        health: fc.constantFrom(10, 90, undefined),
        renewalOn: fc.constantFrom(AS_OF + 30, AS_OF + 300, undefined),
        startOn: fc.constantFrom(AS_OF - 700, AS_OF, undefined),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => list.map((known, index) => anAccount({ id: `A${index}`, ...known }))),
  team: fc
    .array(
      fc.record({
        tiers: fc.constantFrom([], [], ['high'], ['low'], ['high', 'low']),
        role: fc.constantFrom('CSM', 'CSM', 'CSM', 'CSM', 'Support agent'),
        hoursPerWeek: fc.constantFrom(10, 20, 40),
        ramp: fc.constantFrom(undefined, 1, 0.5, 0.25),
        languages: fc.constantFrom([], ['en'], ['de', 'en']),
        regions: fc.constantFrom([], ['EMEA']),
        skills: fc.constantFrom([], ['retail'], ['health care']),
        startOn: fc.constantFrom(undefined, undefined, undefined, AS_OF + 40),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.map((known, index) => aCsm({ ...known, id: `CSM 0${index + 1}` }))),
  locks: fc.array(
    fc.record({
      account: fc.constantFrom('A0', 'A1', 'A7'),
      csm: fc.constantFrom('CSM 01', 'CSM 02', 'Nobody'),
    }),
    { maxLength: 2 },
  ),
  mostMoves: fc.constantFrom(undefined, undefined, 0, 1, 2),
  without: fc.constantFrom([], [], ['CSM 02']),
  allowOverload: fc.boolean(),
  pools: fc.constantFrom('queue', 'books'),
})

/** A small company that tests say more about: everything known is named. */
export function aCompany(known: Partial<BooksInputs> = {}): BooksInputs {
  return {
    model: MODEL,
    asOf: AS_OF,
    accounts: [],
    team: [aCsm({ id: 'CSM 01' }), aCsm({ id: 'CSM 02' })],
    pools: 'queue',
    ...known,
  }
}
