import type { ModelFinding } from '../domain/model/check-model.ts'
import type { ModelChange } from '../domain/model/model-change.ts'
import type { MessageValues, Words } from './describe.ts'

/** What is wrong or weak in a model, and what to do about it. */
export function describeFinding(
  words: Words,
  { code, values }: ModelFinding,
): { readonly message: string; readonly fix: string } {
  const said = joined(values)
  return {
    message: words.text(`check.${code}.message`, said),
    fix: words.text(`check.${code}.fix`, said),
  }
}

/** One difference between two models, in a sentence. */
export function describeChange(words: Words, { code, values }: ModelChange): string {
  // The part of the model has a name in each language; where it has none, its path in the file says it.
  const what = typeof values.what === 'string' ? words.wordFor('change.what', values.what) : undefined
  return words.text(`change.${code}`, { ...values, what })
}

/** Parts of a condition in the form in which they can be pasted into one. */
function joined(values: ModelFinding['values']): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      (name === 'example' || name === 'where') && Array.isArray(value) ? value.join(' && ') : value,
    ]),
  )
}
