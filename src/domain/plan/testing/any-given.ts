import fc from 'fast-check'
import type { Known } from '../../assessment/an-assessment.ts'
import { AS_OF } from '../../assessment/an-assessment.ts'
import type { Answers } from '../../assessment/answers.ts'
import type { ModelDocument } from '../../model/document.ts'
import { REASONS } from '../../model/model.ts'
import type { GivenPlan } from './a-plan.ts'

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

/** Few distinct values, many of them on a line, so that small lists meet every case. */
export const anyKnown: fc.Arbitrary<Known> = fc.record({
  acv: fc.constantFrom(undefined, 0, 500, 4999, 5000, 10_000, 25_000, 60_000, 99_999.99, 100_000, 250_000),
  employees: maybe(fc.constantFrom(10, 99, 100, 999, 1000, 5000)),
  complexity: maybe(fc.integer({ min: 1, max: 5 })),
  health: maybe(fc.constantFrom(10, 39, 40, 70, 95)),
  strategic: maybe(fc.boolean()),
  contractTouch: maybe(fc.constantFrom('high' as const, 'low' as const, 'tech' as const)),
  owner: maybe(fc.constantFrom('CSM 01', 'CSM 02', 'CSM 03')),
  tier: maybe(fc.constantFrom('high', 'low', 'tech', 'gone')),
  startOn: maybe(fc.constantFrom(AS_OF - 400, AS_OF, AS_OF + 1)),
  renewalOn: maybe(fc.constantFrom(AS_OF - 30, AS_OF + 30, AS_OF + 200)),
})

export const anyAccounts = fc
  .array(anyKnown, { maxLength: 25 })
  .map((accounts) => accounts.map((known, index) => ({ ...known, id: `a${String(index).padStart(2, '0')}` })))

export const anyAnswers: fc.Arbitrary<Partial<Answers>> = fc.record({
  margin: maybe(fc.constantFrom(0.3, 0.4, 0.65, 0.8, 0.9)),
  otherCostShare: maybe(fc.constantFrom(0.1, 0.6)),
  targetShare: maybe(fc.constantFrom(0.05, 0.1, 0.2)),
  positioning: maybe(fc.constantFrom('premium' as const, 'value' as const)),
  competitorDedicatedAtOurPrice: maybe(fc.boolean()),
  complexity: fc.constantFrom({}, { implementation: 5 as const }, { implementation: 1 as const }),
  accountsIn24Months: maybe(fc.constantFrom(1, 30, 500)),
  growthRate: maybe(fc.constantFrom(-0.5, 0.5)),
  hiresPerQuarter: maybe(fc.constantFrom(0, 1, 5)),
})

const anyTeam = fc.array(
  fc.record({
    tiers: fc.constantFrom([], ['high'], ['low'], ['high', 'low']),
    role: maybe(fc.constantFrom('CSM', 'Support')),
  }),
  { maxLength: 4 },
)

/** The default hybrid, one with a bound, an exclusive one, one with a field that may be missing and one of its own costs. */
const MODELS: readonly (Partial<ModelDocument> | undefined)[] = [
  undefined,
  {},
  {
    tiers: [
      { id: 'high', touch: 'high', when: 'acv >= 50000', bound: { accounts: 3 } },
      { id: 'low', touch: 'low', when: 'acv >= 10000' },
      { id: 'tech', touch: 'tech' },
    ],
  },
  {
    match: 'exclusive',
    tiers: [
      { id: 'high', touch: 'high', when: 'acv > 100000' },
      { id: 'low', touch: 'low', when: 'acv >= 10000 && acv < 100000' },
      { id: 'tech', touch: 'tech', when: 'acv <= 10000' },
    ],
  },
  {
    targetRange: { from: 0.02, to: 0.3 },
    retentionTarget: 0.9,
    marginFloor: 0.1,
    tiers: [
      {
        id: 'high',
        touch: 'high',
        when: 'segment == "enterprise"',
        ratio: { target: 7 },
        cost: { csm: 99_999.99, shared: 33.33 },
      },
      {
        id: 'low',
        touch: 'low',
        when: 'acv >= 5000 && complexity > 2',
        ratio: { target: 61 },
        service: { playbooks: [] },
      },
      { id: 'tech', touch: 'tech', cost: { program: 1000, variable: 0.01 } },
    ],
  },
]

/** Inputs of a plan: any small list, model, answers, team, and records of where some accounts stand. */
export const anyGiven: fc.Arbitrary<GivenPlan> = fc
  .record({
    accounts: anyAccounts,
    model: fc.constantFrom(...MODELS),
    answers: anyAnswers,
    team: maybe(anyTeam.map((team) => team.map((csm, index) => ({ ...csm, id: `CSM 0${index + 1}` })))),
    records: fc.array(
      fc.record({
        tier: fc.constantFrom('high', 'low', 'tech', 'gone'),
        since: maybe(fc.constantFrom(AS_OF - 10, AS_OF - 200, AS_OF - 900)),
        reason: maybe(fc.constantFrom(...REASONS)),
        acvMinor: maybe(fc.constantFrom(400_000, 6_000_000, 15_000_000)),
        modelVersion: maybe(fc.constantFrom('v1', 'v2')),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ records, team, ...given }) => ({
    ...given,
    ...(team && { team }),
    ...(records.length > 0 && {
      // Every second account has a record.
      current: Object.fromEntries(
        records.map((record, index) => [`a${String(2 * index).padStart(2, '0')}`, record]),
      ),
    }),
  }))
