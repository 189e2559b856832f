import { normaliseHeader } from '../mapping/normalise-header.ts'

/** Headers by which a small list names its columns, as `normaliseHeader` leaves them; the more telling come first. */
export type RecordColumns<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** Which column each field is in, by headers alone. A column serves one field. */
export function guessRecordColumns<Field extends string>(
  header: readonly string[],
  columns: RecordColumns<Field>,
): Map<Field, number> {
  const normalised = header.map(normaliseHeader)
  const found = new Map<Field, number>()
  const taken = new Set<number>()
  for (const [field, synonyms] of Object.entries(columns) as [Field, readonly string[]][]) {
    const index = synonyms
      .map((synonym) => normalised.findIndex((name, at) => name === synonym && !taken.has(at)))
      .find((at) => at >= 0)
    if (index === undefined) continue
    found.set(field, index)
    taken.add(index)
  }
  return found
}
