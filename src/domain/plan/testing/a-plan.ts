import { aCsm } from '../../account/a-csm.ts'
import type { Csm } from '../../account/csm.ts'
import { AS_OF, aBase, type Known } from '../../assessment/an-assessment.ts'
import { type Answers, NO_ANSWERS } from '../../assessment/answers.ts'
import { aModel } from '../../model/a-model.ts'
import type { ModelDocument } from '../../model/document.ts'
import type { Model } from '../../model/model.ts'
import { aPlacement, type CurrentPlacement } from '../../tiering/placement.ts'
import type { Finding, FindingCode } from '../finding.ts'
import type { Plan } from '../plan.ts'
import { type PlanInputs, planCustomerBase } from '../plan-customer-base.ts'

/** What a test knows of a plan's inputs; `model: undefined` is the default model of the recommendation. */
export type GivenPlan = {
  readonly accounts?: readonly Known[]
  readonly model?: Partial<ModelDocument> | undefined
  readonly answers?: Partial<Answers>
  readonly team?: readonly (Partial<Csm> & { readonly id: string })[]
  /** By account id. */
  readonly current?: Readonly<Record<string, Partial<CurrentPlacement> & { readonly tier: string }>>
} & Partial<Pick<PlanInputs, 'asOf' | 'parameters' | 'onProgress'>> & {
    readonly currency?: string
    readonly acvProxy?: string
  }

/** The inputs of a plan in which nothing is known but what is given; ids of accounts are `kind-index` unless given. */
export function planInputs(given: GivenPlan): PlanInputs {
  const { accounts = [], model, answers, team, current, asOf = AS_OF, parameters, onProgress } = given
  const { currency = 'USD', acvProxy } = given
  return {
    base: { ...aBase(accounts), currency, acvProxy },
    model: model && resolved(model),
    ...(parameters && { parameters }),
    team: team?.map(aCsm),
    answers: { ...NO_ANSWERS, ...answers },
    current: current && ((id) => current[id] && aPlacement({ accountId: id, ...current[id] })),
    asOf,
    onProgress,
  }
}

const models = new WeakMap<object, Model>()

/** Property tests take the same few documents again and again. */
function resolved(document: Partial<ModelDocument>): Model {
  const model = models.get(document) ?? aModel(document)
  models.set(document, model)
  return model
}

/** A plan of what is given. */
export function aPlan(given: GivenPlan): Plan {
  return planCustomerBase(planInputs(given))
}

/** The findings of one code. */
export function findingsOf(plan: Plan, code: FindingCode): readonly Finding[] {
  return plan.findings.filter((finding) => finding.code === code)
}
