/** A value as JSON in which every property stays: what is not known is null, never left out. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, found) => (found === undefined ? null : found), indent)
}
