/**
 * What GRR, NRR and logo churn of a period mean. They differ between companies, so that each has a name and a version,
 * and a figure says which made it.
 */
export type DefinitionName = 'capped' | 'aggregate' | 'year-on-year' | 'renewal'

export type Definition = { readonly name: DefinitionName; readonly version: number }

/** A change of what a name means gets a new version. */
export const DEFINITIONS: Readonly<Record<DefinitionName, Definition>> = {
  capped: { name: 'capped', version: 1 },
  aggregate: { name: 'aggregate', version: 1 },
  'year-on-year': { name: 'year-on-year', version: 1 },
  renewal: { name: 'renewal', version: 1 },
}
