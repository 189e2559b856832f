import type { Plan } from '../domain/plan/plan.ts'
import { planCustomerBase } from '../domain/plan/plan-customer-base.ts'
import type { Inputs } from './load-inputs.ts'

/** The plan of these inputs. */
export function makePlan(inputs: Inputs, onProgress?: (done: number, total: number) => void): Plan {
  return planCustomerBase({ ...inputs, model: inputs.model?.model, onProgress })
}
