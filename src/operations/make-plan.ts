import type { Plan } from '../domain/plan/plan.ts'
import { planCustomerBase } from '../domain/plan/plan-customer-base.ts'
import type { Inputs } from './load-inputs.ts'

/** The plan of these inputs. */
export function makePlan(inputs: Inputs, onProgress?: (done: number, total: number) => void): Plan {
  const { base, parameters, answers, asOf, model, team, current } = inputs
  return planCustomerBase({
    base,
    parameters,
    answers,
    asOf,
    model: model?.model,
    team: team?.team,
    current: current && ((accountId) => current.placements.get(accountId)),
    onProgress,
  })
}
