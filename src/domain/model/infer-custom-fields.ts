import type { FieldType } from '../account/field-catalogue.ts'
import { compileExpression } from '../condition/compile-expression.ts'
import { type CustomFields, conditionFields } from './condition-fields.ts'

type Source = { readonly text: string; readonly wanted: FieldType }

const TYPES: readonly FieldType[] = ['double', 'string', 'bool']
/** Beyond this many names nobody writes by hand; they stay numbers. */
const MOST_NAMES = 100

/**
 * Types for the custom fields that expressions use, when neither the model nor a customer list says them: for each
 * field the type that leaves the fewest problems, a number when several do.
 */
export function inferCustomFields(sources: readonly Source[]): CustomFields {
  const usesByName = new Map<string, Source[]>()
  for (const source of sources) {
    for (const [, name] of source.text.matchAll(/\bcustom\s*\.\s*([A-Za-z_][A-Za-z0-9_]*)/g)) {
      const uses = usesByName.get(name!) ?? []
      if (uses.at(-1) !== source) usesByName.set(name!, [...uses, source])
    }
  }
  const types: Record<string, FieldType> = Object.fromEntries(
    [...usesByName.keys()].map((name) => [name, 'double']),
  )
  for (const [name, uses] of [...usesByName].slice(0, MOST_NAMES)) {
    const counts = TYPES.map((type) => countProblems(uses, { ...types, [name]: type }))
    types[name] = TYPES[counts.indexOf(Math.min(...counts))]!
  }
  return types
}

function countProblems(uses: readonly Source[], types: CustomFields): number {
  const fields = conditionFields(types)
  return uses.reduce((count, { text, wanted }) => {
    const compiled = compileExpression(text, fields, wanted)
    return count + (compiled.kind === 'problems' ? compiled.problems.length : 0)
  }, 0)
}
