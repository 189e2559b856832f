import { GROWTH_MONTHS, MOST_MONTHS } from '../../../domain/forecast/horizon.ts'
import type { Scenario } from '../../../domain/forecast/scenario.ts'

/** What may be looked at, in the order in which it is offered. */
export const SCENARIOS = ['as_is', 'proposed', 'x2', 'x5', 'x10', 'stages', 'own'] as const
export type ScenarioId = (typeof SCENARIOS)[number]

/** What can be tried otherwise: whole company, in the unit of its name. */
export const TRIED_INPUTS = ['new', 'churn', 'expansion', 'attrition', 'days', 'ramp'] as const
export type TriedInput = (typeof TRIED_INPUTS)[number]

/**
 * Accounts won per month; shares of a year that leave (accounts, people) or are added to ARR; days to hire (80th percentile); months
 * until somebody new gives all of it. What is not tried is as assumed.
 */
export type Tried = Readonly<Partial<Record<TriedInput, number>>>

/** What the page is asked. */
export type HiringQuestion = {
  readonly scenario: ScenarioId
  readonly factor: number
  /** Months in which a multiple of the accounts is reached. */
  readonly within: number
  readonly months: number
  /** Highest probability of falling short that is accepted, in any month that hiring can reach. */
  readonly risk: number
  readonly seed: number
  readonly tried: Tried
}

type Address = Readonly<Record<string, string | undefined>>

export const FEWEST_MONTHS = 12
/** Two years: as far as spec/7 asks whether a model scales. */
export const USUAL_MONTHS = GROWTH_MONTHS
export const USUAL_RISK = 0.1
export const USUAL_SEED = 1
export const USUAL_FACTOR = 3
export const MOST_FACTOR = 100

const MOST: Readonly<Record<TriedInput, number>> = {
  new: 1e6,
  churn: 0.99,
  expansion: 5,
  attrition: 0.95,
  days: 365,
  ramp: 12,
}

/** The question that an address asks; what it says wrongly is passed over. */
export function readQuestion(address: Address): HiringQuestion {
  const within = (
    key: string,
    bounds: { readonly from: number; readonly to: number; readonly usual: number },
  ) => {
    const value = numberOf(address[key])
    return value === undefined || value < bounds.from || value > bounds.to ? bounds.usual : value
  }
  const whole = (...given: Parameters<typeof within>) => Math.round(within(...given))
  const tried = TRIED_INPUTS.flatMap((input) => {
    const value = numberOf(address[input])
    return value === undefined || value < 0 || value > MOST[input] ? [] : [[input, value] as const]
  })
  return {
    scenario: SCENARIOS.find((id) => id === address.scenario) ?? 'proposed',
    factor: within('factor', { from: 0.1, to: MOST_FACTOR, usual: USUAL_FACTOR }),
    within: whole('within', { from: 1, to: MOST_MONTHS, usual: GROWTH_MONTHS }),
    months: whole('months', { from: FEWEST_MONTHS, to: MOST_MONTHS, usual: USUAL_MONTHS }),
    risk: within('risk', { from: 0.001, to: 0.5, usual: USUAL_RISK }),
    seed: whole('seed', { from: 0, to: 2 ** 32 - 1, usual: USUAL_SEED }),
    tried: Object.fromEntries(tried),
  }
}

/** What takes every change back; what is only looked at stays. */
export const NOTHING_TRIED: Readonly<Record<string, undefined>> = Object.fromEntries(
  [...TRIED_INPUTS, 'risk', 'seed'].map((key) => [key, undefined]),
)

/** Whether anything differs from what is assumed. */
export function isTrying({ tried, risk, seed }: HiringQuestion): boolean {
  return Object.keys(tried).length > 0 || risk !== USUAL_RISK || seed !== USUAL_SEED
}

/** What the domain calls it. */
export function scenarioOf({
  scenario,
  factor,
  within,
}: Pick<HiringQuestion, 'scenario' | 'factor' | 'within'>): Scenario {
  if (scenario === 'as_is' || scenario === 'proposed') return { code: scenario }
  if (scenario === 'stages') {
    const via = { factor: STAGES.via, within: Math.ceil(within / 2) }
    return { code: 'factor', factor: STAGES.to, within, via }
  }
  return { code: 'factor', factor: FACTORS[scenario] ?? factor, within }
}

/** Which of those that are offered a scenario of the domain is. */
export function scenarioIdOf(scenario: Scenario): ScenarioId {
  if (scenario.code !== 'factor') return scenario.code
  if (scenario.via !== undefined) return 'stages'
  return SCENARIOS.find((id) => FACTORS[id] === scenario.factor) ?? 'own'
}

/** The published growth of 100 → 250 → 500 accounts (spec/2), from today's number. */
export const STAGES = { via: 2.5, to: 5 } as const

const FACTORS: Readonly<Partial<Record<ScenarioId, number>>> = { x2: 2, x5: 5, x10: 10 }

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
