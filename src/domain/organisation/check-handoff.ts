/** What the next function must know, so that the customer never has to explain themselves twice. `undefined`: nobody has said. */
export type HandoffRecord = {
  readonly goals: readonly string[] | undefined
  readonly successPlan: string | undefined
  readonly stakeholders: readonly string[] | undefined
  /** An empty list says that there are none. */
  readonly openIssues: readonly string[] | undefined
  readonly risks: readonly string[] | undefined
  readonly promisesMade: readonly string[] | undefined
  readonly nextSteps: readonly string[] | undefined
}

export type HandoffPart = keyof HandoffRecord

export type HandoffCheck =
  | { readonly kind: 'complete' }
  | { readonly kind: 'incomplete'; readonly missing: readonly HandoffPart[] }

/** Parts of which one may say that there is none. */
export const MAY_BE_NONE: readonly HandoffPart[] = ['openIssues', 'risks', 'promisesMade']

/** In the order of the record. */
export const HANDOFF_PARTS: readonly HandoffPart[] = [
  'goals',
  'successPlan',
  'stakeholders',
  'openIssues',
  'risks',
  'promisesMade',
  'nextSteps',
]

/** [O9] Whether a handoff can be accepted, and what is missing in the order of the record. */
export function checkHandoff(record: HandoffRecord): HandoffCheck {
  const missing = HANDOFF_PARTS.filter((part) => !isFilled(record[part], MAY_BE_NONE.includes(part)))
  return missing.length === 0 ? { kind: 'complete' } : { kind: 'incomplete', missing }
}

function isFilled(value: string | readonly string[] | undefined, mayBeNone: boolean): boolean {
  if (value === undefined) return false
  const entries = typeof value === 'string' ? [value] : value
  return entries.length === 0 ? mayBeNone : entries.every((entry) => entry.trim() !== '')
}
