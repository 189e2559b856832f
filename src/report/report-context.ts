import type { MessageValues, Words } from '../language/describe.ts'
import type { ReportedPlan } from './reported-plan.ts'

/** Something that a reader should know about the files behind a plan; its words are `note.<code>`. */
export type ReportNote = { readonly code: string; readonly values: MessageValues }

/** What every section is made from. */
export type ReportContext = {
  readonly plan: ReportedPlan
  readonly words: Words
  readonly notes: readonly ReportNote[]
  /** The model's name; of the default one, what it is. */
  readonly modelName: string
  /** The name that the model's author gave a tier, in the reader's language; the id of a tier that the model does not have. */
  readonly tierName: (id: string | undefined) => string
}

export function contextOf(
  plan: ReportedPlan,
  words: Words,
  notes: readonly ReportNote[] = [],
): ReportContext {
  const names = new Map(plan.tiers.map(({ id, label }) => [id, words.label(label, id)]))
  const modelName = plan.isDefaultModel ? words.text('report.default_model') : plan.model.name
  return { plan, words, notes, modelName, tierName: (id) => (id === undefined ? '—' : (names.get(id) ?? id)) }
}
