/** The null character and halves of surrogate pairs, as JSON writes them; a backslash before may make it another text. */
const SUSPECT = /\\u0000|\\ud[89a-f]/

/** A value as JSON that PostgreSQL holds: texts without the null character, halves of characters replaced. */
export function storableJson(value: unknown): string {
  const written = JSON.stringify(value)
  return SUSPECT.test(written) ? JSON.stringify(storable(value)) : written
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [storable(key), storable(field)]))
}
