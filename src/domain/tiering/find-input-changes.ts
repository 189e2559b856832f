import type { DecisionInputs, InputValue } from './decision-inputs.ts'

export type InputChange = { readonly field: string; readonly before: InputValue; readonly after: InputValue }

/** The inputs that are not the same any more, by name in order; empty exactly when the fingerprints are equal, collisions aside. */
export function findInputChanges(before: DecisionInputs, after: DecisionInputs): readonly InputChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}
