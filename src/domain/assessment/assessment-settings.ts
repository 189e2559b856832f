import type { Touch } from '../account/account.ts'
import type { Model, TierCost } from '../model/model.ts'
import type { Parameters } from '../model/parameters.ts'
import { resolveModel } from '../model/resolve-model.ts'
import { ASSESSMENT_LIMITS, type AssessmentLimits } from './assessment-limits.ts'

/** What serving an account with one touch model costs, and how far its ratio may go. */
export type TouchSettings = {
  readonly cost: TierCost
  readonly ratio: number | undefined
  readonly ratioTo: number | undefined
}

/** Everything that an assessment takes from a model (the company's or the default one) instead of from the company. */
export type AssessmentSettings = Pick<
  Model,
  'parameters' | 'currency' | 'rate' | 'zones' | 'segments' | 'health' | 'targetShare' | 'targetRange'
> & {
  readonly touches: Readonly<Record<Touch, TouchSettings>>
  readonly attritionPerYear: number
  /** Share of accounts with a health score from which health counts as known. */
  readonly healthCoverage: number
  readonly limits: AssessmentLimits
}

export type MoneySetting = {
  readonly parameters: Parameters['name']
  readonly currency: string
  readonly rate: number | undefined
}

/** Settings of a company that has no model yet: the parameter set's numbers in its currency. */
export function defaultSettings(money: MoneySetting): AssessmentSettings {
  const model = defaultModelOf(money)
  return settingsFrom(model, model)
}

/** Settings of a model; a touch model that it has no tier for takes the parameter set's numbers. */
export function settingsOf(model: Model): AssessmentSettings {
  const { parameters, currency, rate } = model
  return settingsFrom(model, defaultModelOf({ parameters: parameters.name, currency, rate }))
}

function settingsFrom(model: Model, fallback: Model): AssessmentSettings {
  const { parameters, currency, rate, zones, segments, health, targetShare, targetRange } = model
  // The lowest tier of a touch model is the one that an account enters it by.
  const touchOf = (touch: Touch): TouchSettings => {
    const tier = [...fallback.tiers, ...model.tiers].findLast((candidate) => candidate.touch === touch)!
    return { cost: tier.cost, ratio: tier.ratio?.target, ratioTo: tier.ratio?.to }
  }
  return {
    parameters,
    currency,
    rate,
    zones,
    segments,
    health,
    targetShare,
    targetRange,
    touches: { high: touchOf('high'), low: touchOf('low'), tech: touchOf('tech') },
    attritionPerYear: model.people.attritionPerYear,
    healthCoverage: model.warnings.healthCoverage,
    limits: ASSESSMENT_LIMITS[parameters.name],
  }
}

function defaultModelOf({ parameters, currency, rate }: MoneySetting): Model {
  const resolved = resolveModel({ tierwise: 1, parameters, currency, ...(rate !== undefined && { rate }) })
  if (resolved.kind === 'model') return resolved.model
  throw new RangeError(`no default model in ${currency} at a rate of ${rate}`)
}
