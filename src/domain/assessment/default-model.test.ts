import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, anAccount, type Touch } from '../account/account.ts'
import { accountsOf } from '../account/customer-base.ts'
import { healthBandOf } from '../account/field-catalogue.ts'
import { minorPerMajor } from '../kernel/money.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import type { Model } from '../model/model.ts'
import { resolveModel } from '../model/resolve-model.ts'
import { AS_OF, anAssessment, scored } from './an-assessment.ts'
import { NO_ANSWERS } from './answers.ts'
import { assess } from './assess.ts'
import { type AssessmentSettings, defaultSettings, settingsOf } from './assessment-settings.ts'
import { defaultModelDocument } from './default-model.ts'
import { firstTouchOf } from './first-touch-of.ts'
import { TOUCHES } from './tally-zones.ts'
import { zoneOf } from './zone-of.ts'

const USD = { parameters: 'selection', currency: 'USD', rate: undefined } as const
const DEFAULTS = defaultSettings(USD)

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    // Near the lines, where a placement can go wrong.
    acvMinor: maybe(
      fc.oneof(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.constantFrom(
          0,
          499_999,
          500_000,
          999_999,
          1_000_000,
          4_999_999,
          5_000_000,
          6_666_666,
          6_666_667,
          9_999_999,
          10_000_000,
        ),
      ),
    ),
    employees: maybe(fc.constantFrom(1, 99, 100, 999, 1000, 100_000)),
    strategic: maybe(fc.boolean()),
    complexity: maybe(fc.integer({ min: 1, max: 5 })),
    health: maybe(fc.constantFrom(0, 39, 40, 69, 70, 100)),
    contractTouch: maybe(fc.constantFrom<Touch>('high', 'low', 'tech')),
  })
  .map((known) => anAccount({ id: 'A', ...known }))
const anyAnswers = fc.record({
  targetShare: maybe(fc.constantFrom(0.05, 0.1, 0.12, 0.15, 0.3)),
  competitorDedicatedAtOurPrice: maybe(fc.boolean()),
  complexity: fc.constantFrom({}, { skill: 5 } as const, { skill: 1 } as const),
})

/** The tier of a first placement, worked out from the resolved model alone (spec/4): base, floors, risk. */
function placedBy(model: Model, account: Account, companyComplexity: number | undefined): Touch | undefined {
  const context = {
    asOf: AS_OF,
    minorPerMajor: minorPerMajor(model.currency),
    segments: model.segments,
    health: model.health,
    companyComplexity,
  }
  const base = firstHolding(model, (condition) => condition.evaluate({ account, context }))
  if (base === undefined) return undefined
  const { floors } = model.movement
  const complexity = account.complexity ?? companyComplexity
  const rank = (id: string | undefined) => model.tiers.findIndex((tier) => tier.id === id)
  const raised = [
    account.strategic === true ? rank(floors.strategic) : -1,
    ...floors.complexity.map(({ from, tier }) =>
      complexity !== undefined && complexity >= from ? rank(tier) : -1,
    ),
    account.contractTouch === undefined || !floors.contract
      ? -1
      : model.tiers.findLastIndex(
          ({ touch }) => TOUCHES.indexOf(touch) <= TOUCHES.indexOf(account.contractTouch!),
        ),
  ].filter((index) => index >= 0)
  const floored = Math.min(base, ...raised)
  const above = model.tiers[floored - 1]?.thresholdMinor
  const isRed = healthBandOf(account.health, model.health) === 'red'
  const isPromoted =
    isRed && above !== undefined && account.acvMinor !== undefined && account.acvMinor >= above / 2
  return model.tiers[isPromoted ? floored - 1 : floored]!.touch
}

function firstHolding(
  model: Model,
  holds: (condition: NonNullable<Model['tiers'][number]['condition']>) => unknown,
) {
  for (const [index, { condition }] of model.tiers.entries()) {
    const value = condition === undefined ? true : holds(condition)
    if (value === true) return index
    if (value === undefined) return undefined
  }
  return undefined
}

function modelFrom(document: ModelDocument): Model {
  const resolved = resolveModel(document)
  if (resolved.kind === 'problems') throw new Error(JSON.stringify(resolved.problems))
  return resolved.model
}

function hybridFor(settings: AssessmentSettings, given: Partial<typeof NO_ANSWERS>) {
  const answers = { ...NO_ANSWERS, ...given }
  const { rules, companyComplexity } = anAssessment({ answers, settings })
  const document = defaultModelDocument({ recommendation: 'hybrid', rules, settings, answers })
  return { rules, companyComplexity, model: modelFrom(document) }
}

describe('the default hybrid', () => {
  test('[S30] places every account as the split counts it', () => {
    fc.assert(
      fc.property(anyAccount, anyAnswers, (account, answers) => {
        const { rules, companyComplexity, model } = hybridFor(DEFAULTS, answers)
        expect(placedBy(model, account, companyComplexity)).toBe(firstTouchOf(account, rules))
      }),
      { numRuns: 400 },
    )
  })

  test('[S30] gives each account its zone, as long as no guard, contract or red health raises it', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const { rules, model } = hybridFor(DEFAULTS, {})
        const plain = { ...account, contractTouch: undefined, health: undefined }
        expect(placedBy(model, plain, undefined)).toBe(zoneOf(plain, rules))
      }),
      { numRuns: 300 },
    )
  })

  test('[S30] an unknown segment does not leave an account unplaced', () => {
    const { model } = hybridFor(DEFAULTS, { targetShare: 0.15 })
    expect(model.tiers[0]!.condition!.source).toBe(
      'acv >= 100000 || (known(segment) && segment == "enterprise" && acv >= 66666.67)',
    )
    expect(placedBy(model, anAccount({ id: 'A', acvMinor: 5_000 }), undefined)).toBe('tech')
  })

  test('[S23] [S25] has no tech tier where a guard rules it out', () => {
    const touches = (given: Partial<typeof NO_ANSWERS>) =>
      hybridFor(DEFAULTS, given).model.tiers.map(({ touch }) => touch)
    expect(touches({})).toEqual(['high', 'low', 'tech'])
    expect(touches({ complexity: { skill: 5 } })).toEqual(['high', 'low'])
    expect(touches({ competitorDedicatedAtOurPrice: true })).toEqual(['high', 'low'])
  })

  test('[S31] in another currency, with own zones, costs and ratios', () => {
    const own = aModel({
      currency: 'JPY',
      rate: 150,
      targetShare: 0.12,
      targetRange: { from: 0.04, to: 0.2 },
      zones: { highFrom: 8_000_000 },
      segments: { enterpriseFrom: 2000 },
      health: { redBelow: 30 },
      tiers: [
        {
          id: 'top',
          touch: 'high',
          when: 'acv >= 8000000',
          cost: { csm: 20_000_000 },
          ratio: { target: 10, to: 14 },
        },
        { id: 'rest', touch: 'tech' },
      ],
    })
    const settings = settingsOf(own)
    const { model, rules, companyComplexity } = hybridFor(settings, {})
    expect(settingsOf(model)).toEqual(settings)
    fc.assert(
      fc.property(anyAccount, (account) => {
        expect(placedBy(model, account, companyComplexity)).toBe(firstTouchOf(account, rules))
      }),
    )
  })
})

describe('the split', () => {
  test('[S29] of one touch model has everyone, also an account of unknown ACV', () => {
    const { split, unknownAcv } = anAssessment({ accounts: [{ acv: 50_000, times: 3 }, {}] })
    expect(split).toEqual([{ touch: 'low', accounts: 4, accountsWithAcv: 3, arrMinor: 15_000_000 }])
    expect(unknownAcv).toBe(1)
  })

  test('[S29] of a recommendation is the first placement under its default model', () => {
    const anyScore = fc.constantFrom<1 | 2 | 3 | 5>(1, 2, 3, 5)
    fc.assert(
      fc.property(
        fc.array(anyAccount, { minLength: 1, maxLength: 20 }),
        anyAnswers,
        maybe(anyScore),
        (list, given, each) => {
          const answers = { ...NO_ANSWERS, ...given, ...(each && scored(each, each, each, each, each, each)) }
          const base = { currency: 'USD', accounts: accountsOf(list), acvProxy: undefined, customFields: {} }
          const assessment = assess({
            base,
            team: undefined,
            answers,
            settings: DEFAULTS,
            model: undefined,
            asOf: AS_OF,
          })
          const { recommendation, rules, split, companyComplexity, unknownAcv } = assessment
          fc.pre(recommendation !== undefined)
          const model = modelFrom(
            defaultModelDocument({ recommendation, rules, settings: DEFAULTS, answers }),
          )
          const placed = list.map((account) => ({
            account,
            touch: placedBy(model, account, companyComplexity),
          }))
          for (const touch of TOUCHES) {
            const here = placed.filter((each) => each.touch === touch).map(({ account }) => account)
            const part = split.find((each) => each.touch === touch)
            expect(part?.accounts ?? 0).toBe(here.length)
            expect(part?.arrMinor ?? 0).toBe(here.reduce((sum, { acvMinor = 0 }) => sum + acvMinor, 0))
          }
          const counted = split.reduce((sum, part) => sum + part.accountsWithAcv, 0)
          expect(counted + unknownAcv).toBe(list.length)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('[S29] names the dearest touch first and leaves out what is empty', () => {
    const { split } = anAssessment({
      accounts: [
        { acv: 1000, times: 5 },
        { acv: 200_000, times: 5 },
      ],
    })
    expect(split.map(({ touch }) => touch)).toEqual(['high', 'tech'])
  })
})
