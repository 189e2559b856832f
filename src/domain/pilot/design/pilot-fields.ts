import type { Facts } from '../../account/field-catalogue.ts'
import type { Fields } from '../../condition/field.ts'
import { type CustomFields, conditionFields } from '../../model/condition-fields.ts'

/** An account on a day with the tier that it is in. */
export type PilotFacts = Facts & { readonly tier: string | undefined }

/** [PT44] What the scope and the exclusions of a pilot may look at: the fields of a model's conditions, and `tier`. */
export function pilotFields(custom: CustomFields): Fields<PilotFacts> {
  const fields = conditionFields(custom)
  return {
    find: (name) => (name === 'tier' ? { type: 'string', read: ({ tier }) => tier } : fields.find(name)),
    names: ['tier', ...fields.names],
  }
}
