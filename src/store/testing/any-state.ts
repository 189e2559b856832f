import fc from 'fast-check'
import { anAccount } from '../../domain/account/account.ts'
import { parseDay } from '../../domain/kernel/day.ts'
import { REASONS } from '../../domain/model/model.ts'
import { newId } from './a-workspace.ts'

/** The day on which a state is looked at. */
export const MARCH = parseDay('2026-03-01')!

const hard = fc.constantFrom(
  '\\',
  '\t',
  '\n',
  '\r',
  '"',
  "'",
  '\\N',
  'ü',
  '日本',
  '🙂',
  '',
  'null',
  'N/A',
  ',',
  'a',
)
const anyText = fc.array(hard, { maxLength: 6 }).map((parts) => parts.join(''))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const anyDay = fc.integer({ min: MARCH - 4000, max: MARCH + 4000 })
const anyWhole = fc.integer({ min: 0, max: 10 ** 12 })
const anyShare = fc.integer({ min: -1000, max: 1000 })

const anyFacts = fc.record({
  name: maybe(anyText),
  acvMinor: maybe(anyWhole),
  employees: maybe(anyWhole),
  industry: maybe(anyText),
  region: maybe(anyText),
  country: maybe(anyText),
  language: maybe(anyText),
  startOn: maybe(anyDay),
  renewalOn: maybe(anyDay),
  strategic: maybe(fc.boolean()),
  complexity: maybe(fc.integer({ min: 1, max: 5 })),
  health: maybe(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
  healthTrend: maybe(anyShare.map((hundredths) => hundredths / 100)),
  openTickets: maybe(anyWhole),
  nps: maybe(anyShare.map((tenths) => tenths / 10)),
  parentId: maybe(fc.constantFrom('0', '1', 'elsewhere')),
  contractTouch: maybe(fc.constantFrom('high', 'low', 'tech')),
  custom: fc.record(
    { text: anyText, number: fc.double({ noNaN: true, noDefaultInfinity: true }), flag: fc.boolean() },
    { requiredKeys: [] },
  ),
})

const anyPlacement = fc.record(
  {
    account: fc.nat(11),
    tier: fc.constantFrom('high', 'low'),
    since: anyDay,
    reason: fc.constantFrom(...REASONS),
    baseTier: anyText,
    acvMinor: anyWhole,
    pin: fc.record({ tier: anyText, reason: anyText, until: anyDay }),
    riskSince: anyDay,
    riskEndedOn: anyDay,
    calmSince: anyDay,
  },
  { requiredKeys: ['account'] },
)

const anyAssignment = fc.record({ account: fc.nat(11), owner: maybe(fc.constantFrom(newId(), newId())) })

/** Accounts by their numbers, with what a list, contracts and runs say of them: everything that a base in the store can hold. */
export const anyState = fc.record({
  accounts: fc
    .array(anyFacts, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((facts, index) => anAccount({ id: String(index), ...facts }))),
  listed: fc.array(maybe(anyText), { minLength: 12, maxLength: 12 }),
  ended: fc.uniqueArray(
    fc.record({
      account: fc.nat(11),
      from: fc.integer({ min: MARCH - 900, max: MARCH - 1 }),
      days: fc.integer({ min: 1, max: 950 }),
    }),
    { selector: ({ account, from }) => `${account} ${from}` },
  ),
  runs: fc.array(
    fc.record({
      placements: fc.uniqueArray(anyPlacement, { selector: ({ account }) => account }),
      assignments: fc.uniqueArray(anyAssignment, { selector: ({ account }) => account }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

export type State = typeof anyState extends fc.Arbitrary<infer Value> ? Value : never
