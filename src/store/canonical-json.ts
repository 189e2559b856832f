/** JSON with the keys of objects in order: the same text for the same content, also after a stay in a jsonb column. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, found: unknown) =>
    typeof found === 'object' && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : found,
  )
}
