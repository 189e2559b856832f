import type { Csm } from '../account/csm.ts'
import type { CustomerBase } from '../account/customer-base.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import type { Answers } from '../assessment/answers.ts'
import { type Assessment, assess } from '../assessment/assess.ts'
import { type AssessmentSettings, defaultSettings, settingsOf } from '../assessment/assessment-settings.ts'
import { defaultModelDocument } from '../assessment/default-model.ts'
import { costStandardsOf } from '../economics/cost-standards.ts'
import type { Day } from '../kernel/day.ts'
import { exact } from '../kernel/exact.ts'
import { minorPerMajor, toMinor } from '../kernel/money.ts'
import type { Model } from '../model/model.ts'
import type { Parameters } from '../model/parameters.ts'
import { resolveModel } from '../model/resolve-model.ts'
import { planPlacements } from '../tiering/plan-placements.ts'
import { activeAccounts } from './active-accounts.ts'
import { blendTiers } from './blend-tiers.ts'
import { costTiers } from './cost-tiers.ts'
import { findMistakes } from './find-mistakes.ts'
import { groupMovements } from './group-movements.ts'
import { keepsOwner } from './keeps-owner.ts'
import { type FindCurrent, listHeld, listMovements, listUnplaced } from './list-movements.ts'
import type { Plan } from './plan.ts'
import { planOrganisation } from './plan-organisation.ts'
import { planPeople } from './plan-people.ts'
import { priceMovesUp } from './price-moves-up.ts'
import { seatsOfPeople } from './seats-of-people.ts'
import { tallyPlacements } from './tally-placements.ts'

export type PlanInputs = {
  readonly base: CustomerBase
  /** Undefined: the default model of the recommendation. */
  readonly model: Model | undefined
  /** Set of published numbers for the default model. */
  readonly parameters?: Parameters['name']
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
  /** Placements of today; an account without one is taken as its list row says. */
  readonly current?: FindCurrent | undefined
  readonly asOf: Day
  /** Called now and then with how many accounts of how many have been placed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

const NO_RECORD: FindCurrent = () => undefined

/** Everything that follows from a model, a customer base and a team on a day: the same input gives the same plan. */
export function planCustomerBase(inputs: PlanInputs): Plan {
  const { base, team, answers, asOf, onProgress, current = NO_RECORD } = inputs
  const settings = settingsFor(inputs)
  const assessment = assess({ base, team, answers, settings, model: inputs.model, asOf })
  const model = inputs.model ?? defaultModelOf(assessment, { settings, answers })
  const accounts = activeAccounts(base.accounts, asOf, assessment.base.active)
  const context = factContextOf({ model, asOf, companyComplexity: assessment.companyComplexity })
  const placements = planPlacements({
    model,
    accounts,
    current,
    context,
    seatsByTier: seatsOfPeople(model, team, asOf),
    ...(onProgress && { onProgress: (done: number) => onProgress(done, accounts.size) }),
  })
  const tally = tallyPlacements({ model, accounts, placements, current, asOf })
  const standards = costStandardsOf(model, answers)
  const breakEvenShare = answers.targetShare ?? model.targetRange.to
  const cacMinor = answers.cac === undefined ? undefined : toMinor(answers.cac, base.currency)
  const costed = costTiers(model, tally.tiers, {
    standards,
    targetShare: settings.targetShare,
    breakEvenShare,
    cac: cacMinor === undefined ? undefined : exact(cacMinor),
  })
  const costs = costed.economics.map(({ csCostPerAccount }) => csCostPerAccount)
  const { active, arrMinor } = assessment.base
  const people = planPeople({ model, counts: tally.tiers, costed, team, answers, active, asOf })
  const findings = findMistakes({
    ...costed,
    model,
    base,
    accounts,
    team,
    current,
    facts: context,
    margin: answers.margin,
    highCarriedFromMinor: assessment.affordability.high.carriedFromMinor,
    guards: assessment.guards,
    meanAcvMinor: assessment.base.meanAcvMinor,
    arrMinor,
    placements,
    people,
  })
  return {
    asOf,
    currency: base.currency,
    model,
    isDefaultModel: inputs.model === undefined,
    targetShare: settings.targetShare,
    breakEvenShare,
    margin: answers.margin,
    cacMinor,
    customerBase: assessment.base,
    notYetActive: assessment.base.accounts - active,
    heldOutside: tally.heldOutside,
    assessment,
    tiers: costed.tiers,
    economics: blendTiers(costed, {
      standards,
      marginTarget: answers.marginTarget ?? model.marginTarget,
    }),
    movesUp: priceMovesUp(model, costed, answers.margin),
    movementsByReason: groupMovements(tally.moves, costs),
    movements: listMovements({
      placements,
      costs,
      model,
      context,
      current,
      keepsOwner: keepsOwner(model, team),
    }),
    held: listHeld(placements),
    unplaced: listUnplaced(placements),
    unboundedTiers: placements.tiersWithUnknownBound,
    seatAt: placements.seatAt,
    tierAt: (position) => model.tiers[placements.tier[position]!]?.id,
    findings,
    staffing: costed.staffing,
    ...people,
    organisation: planOrganisation({ model, costed, team, answers }),
  }
}

/** What conditions see of an account beside the account itself. */
export function factContextOf({
  model,
  asOf,
  companyComplexity,
}: {
  readonly model: Model
  readonly asOf: Day
  readonly companyComplexity: number | undefined
}): FactContext {
  return {
    asOf,
    minorPerMajor: minorPerMajor(model.currency),
    segments: model.segments,
    health: model.health,
    companyComplexity,
  }
}

function settingsFor({ model, parameters = 'selection', base, answers }: PlanInputs): AssessmentSettings {
  const settings =
    model === undefined
      ? defaultSettings({ parameters, currency: base.currency, rate: undefined })
      : settingsOf(model)
  return { ...settings, targetShare: answers.targetShare ?? settings.targetShare }
}

/** Where nothing is known the default hybrid stands in: it places every account whose ACV is known. */
function defaultModelOf(
  { recommendation = 'hybrid', rules }: Assessment,
  { settings, answers }: { readonly settings: AssessmentSettings; readonly answers: Answers },
): Model {
  const resolved = resolveModel(defaultModelDocument({ recommendation, rules, settings, answers }))
  if (resolved.kind === 'model') return resolved.model
  throw new Error(`the default model does not resolve: ${JSON.stringify(resolved.problems)}`)
}
