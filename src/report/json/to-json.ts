/** A value as JSON in which every property stays: what is not known is null, never left out. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, found) => (found === undefined ? null : found), indent)
}

/**
 * The same for an object without objects in it that lack something, on one line. A replacer would be called for every
 * property of a million entries, and that is most of the time they take.
 */
export function toFlatJson(entry: object): string {
  const known: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(entry)) known[name] = value === undefined ? null : value
  return JSON.stringify(known)
}
