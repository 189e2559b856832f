import { anAccount } from '../../domain/account/account.ts'
import type { FactContext } from '../../domain/account/field-catalogue.ts'
import type { Model } from '../../domain/model/model.ts'
import { type DecisionInputs, decisionInputs, type InputValue } from '../../domain/tiering/decision-inputs.ts'

/** The names of a model's inputs in their order; written once for all rows of a plan. */
export function inputNamesOf(model: Model, context: FactContext): readonly string[] {
  return Object.keys(decisionInputs({ account: anAccount({ id: '' }), model, context, current: undefined }))
}

/** The values of the inputs as a JSON list in the order of their names; what is not known is null. */
export function writeInputs(inputs: DecisionInputs): string {
  return JSON.stringify(Object.values(inputs))
}

/** The inputs again from the list and the names. */
export function readInputs(names: readonly string[], written: string): DecisionInputs {
  const values = JSON.parse(written) as readonly (InputValue | null)[]
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? undefined]))
}
