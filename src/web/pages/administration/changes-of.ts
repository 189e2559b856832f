/** What one field was and is; undefined: it was not there. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/**
 * The fields in which two values of the log differ, by name; fields of fields stand as `tiers.high`, what was erased is one
 * value. Two values that have no fields are one change without a name.
 */
export function changesOf(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, fresh] = [flatten(before), flatten(after)]
  const fields = [...new Set([...old.keys(), ...fresh.keys()])].toSorted()
  return fields
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

function flatten(value: unknown, path = ''): Map<string, unknown> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object' || Array.isArray(value) || 'erased' in value) return new Map([[path, value]])
  const parts = new Map<string, unknown>()
  for (const [name, part] of Object.entries(value)) {
    for (const [field, leaf] of flatten(part, path === '' ? name : `${path}.${name}`)) parts.set(field, leaf)
  }
  return parts
}
