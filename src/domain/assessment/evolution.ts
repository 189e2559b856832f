import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import type { Model, Tier } from '../model/model.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import { countCsms } from './count-csms.ts'
import type { BaseSummary } from './summarise-base.ts'

export type EvolutionStage = 1 | 2 | 3 | 4

/** What a stage needs; `present` is undefined where the inputs cannot show it. */
export type EvolutionNeed = {
  readonly stage: EvolutionStage
  readonly code: EvolutionNeedCode
  readonly present: boolean | undefined
}

export type Evolution = {
  readonly stage: EvolutionStage
  readonly accounts: number
  /** Accounts at which the next stage begins; undefined in the last. */
  readonly nextFrom: number | undefined
  /** What the stages up to and including the next one need, the earliest first. */
  readonly needs: readonly EvolutionNeed[]
}

type Known = {
  readonly summary: BaseSummary
  readonly csms: number | undefined
  /** The company's own model; a default one says nothing about the company. */
  readonly model: Model | undefined
  readonly healthCoverage: number
}

type Need = { readonly stage: EvolutionStage; readonly isPresent: (known: Known) => boolean | undefined }

/** What each stage of spec/2 "Evolution of a model" adds, and what shows it. */
const NEEDS = {
  dedicated_csms: { stage: 2, isPresent: ({ csms }) => (csms === undefined ? undefined : csms > 0) },
  first_playbooks: {
    stage: 2,
    isPresent: ofModel(({ tiers }) => tiers.some(({ service }) => service.playbooks.length > 0)),
  },
  basic_segmentation: { stage: 2, isPresent: ofModel(({ tiers }) => tiers.length > 1) },
  high_for_enterprise: { stage: 3, isPresent: ofModel(hasTouch('high')) },
  low_for_mid_market: { stage: 3, isPresent: ofModel(hasTouch('low')) },
  automation_for_tail: { stage: 3, isPresent: ofModel(hasTouch('tech')) },
  defined_processes: {
    stage: 3,
    isPresent: ofModel(({ tiers }) => tiers.filter(isServedByPeople).every(isDefined)),
  },
  health_data: {
    stage: 3,
    isPresent: ({ summary, healthCoverage }) => isHealthKnown(summary, healthCoverage),
  },
  dynamic_tiering: { stage: 4, isPresent: ofModel(({ tiers }) => fieldsOf(tiers).size > 1) },
  assisted_engagement: {
    stage: 4,
    isPresent: ofModel(({ tiers }) => tiers.filter(isServedByPeople).some(hasAutomation)),
  },
  product_led_expansion: {
    stage: 4,
    isPresent: ofModel(({ tiers }) =>
      tiers.some(({ service }) => service.cadences.some(({ activity }) => activity === 'in_app_message')),
    ),
  },
  predictive_interventions: {
    stage: 4,
    isPresent: ({ summary, model, healthCoverage }) =>
      model && model.movement.risk !== undefined && isHealthKnown(summary, healthCoverage),
  },
  continuous_optimisation: { stage: 4, isPresent: () => undefined },
} as const satisfies Record<string, Need>

export type EvolutionNeedCode = keyof typeof NEEDS

/** The stage of the company's model by its accounts, what the stages so far and the next need, and what of it is missing. */
export function evolutionOf({
  summary,
  team,
  model,
  asOf,
  settings,
}: {
  readonly summary: BaseSummary
  readonly team: readonly Csm[] | undefined
  readonly model: Model | undefined
  readonly asOf: Day
  readonly settings: Pick<AssessmentSettings, 'limits' | 'healthCoverage'>
}): Evolution {
  const reached = settings.limits.evolution.filter((from) => summary.active >= from).length
  const stage = (reached + 1) as EvolutionStage
  const known = { summary, csms: countCsms(team, asOf), model, healthCoverage: settings.healthCoverage }
  const needs = (Object.entries(NEEDS) as [EvolutionNeedCode, Need][])
    .filter(([, need]) => need.stage <= stage + 1)
    .map(([code, need]) => ({ stage: need.stage, code, present: need.isPresent(known) }))
  return { stage, accounts: summary.active, nextFrom: settings.limits.evolution[reached], needs }
}

function ofModel(isPresent: (model: Model) => boolean) {
  return ({ model }: Known) => model && isPresent(model)
}

function hasTouch(touch: Tier['touch']) {
  return ({ tiers }: Model) => tiers.some((tier) => tier.touch === touch)
}

function isServedByPeople({ touch }: Tier): boolean {
  return touch !== 'tech'
}

/** Customers get something at stated times, and there is a way up when it goes wrong. */
function isDefined({ service }: Tier): boolean {
  return service.cadences.length > 0 && service.escalation !== undefined
}

function hasAutomation({ service }: Tier): boolean {
  return service.cadences.some(({ who }) => who === 'automation')
}

/** Fields that the entry conditions read. */
function fieldsOf(tiers: readonly Tier[]): ReadonlySet<string> {
  return new Set(tiers.flatMap(({ condition }) => condition?.fields ?? []))
}

function isHealthKnown({ active, accountsWithHealth }: BaseSummary, coverage: number): boolean | undefined {
  return active === 0 ? undefined : accountsWithHealth >= coverage * active
}
