/** The columns of a customer list that have a meaning of their own; every other column is `custom.*`. */
export const CANONICAL_FIELDS = [
  'account_id',
  'name',
  'acv',
  'currency',
  'employees',
  'industry',
  'region',
  'country',
  'language',
  'start_date',
  'renewal_date',
  'owner',
  'tier',
  'strategic',
  'complexity',
  'health',
  'health_trend',
  'open_tickets',
  'nps',
  'parent_id',
  'contract_touch',
] as const

export type CanonicalField = (typeof CANONICAL_FIELDS)[number]

/** What a canonical column holds. */
export const FIELD_KIND: Readonly<
  Record<CanonicalField, 'text' | 'money' | 'currency' | 'number' | 'day' | 'bool' | 'touch'>
> = {
  account_id: 'text',
  name: 'text',
  acv: 'money',
  currency: 'currency',
  employees: 'number',
  industry: 'text',
  region: 'text',
  country: 'text',
  language: 'text',
  start_date: 'day',
  renewal_date: 'day',
  owner: 'text',
  tier: 'text',
  strategic: 'bool',
  complexity: 'number',
  health: 'number',
  health_trend: 'number',
  open_tickets: 'number',
  nps: 'number',
  parent_id: 'text',
  contract_touch: 'touch',
}
