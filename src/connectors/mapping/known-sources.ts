/** A file that is recognised by its headers, and the map that ships for it. */
export type KnownSource = {
  readonly name: string
  /** File in the folder `maps`. */
  readonly map: string
  /** Headers that all must be there. */
  readonly headers: readonly string[]
}

/** The first whose headers are all there is taken, so the more particular come first. */
const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    name: 'RavenStack',
    map: 'ravenstack.yaml',
    headers: [
      'account_id',
      'account_name',
      'signup_date',
      'referral_source',
      'plan_tier',
      'seats',
      'is_trial',
    ],
  },
  {
    name: 'Maven CRM',
    map: 'maven-crm.yaml',
    headers: [
      'account',
      'sector',
      'year_established',
      'revenue',
      'employees',
      'office_location',
      'subsidiary_of',
    ],
  },
  {
    name: 'UCI wholesale customers',
    map: 'wholesale-customers.yaml',
    headers: ['Channel', 'Region', 'Fresh', 'Milk', 'Grocery', 'Frozen', 'Detergents_Paper', 'Delicassen'],
  },
  {
    name: 'IBM Telco (CSV)',
    map: 'telco.yaml',
    headers: ['customerID', 'tenure', 'Contract', 'MonthlyCharges', 'TotalCharges', 'Churn'],
  },
  {
    name: 'IBM Telco (33 columns)',
    map: 'telco-33-columns.yaml',
    headers: ['CustomerID', 'Tenure Months', 'Contract', 'Monthly Charges', 'CLTV', 'Churn Label'],
  },
  {
    name: 'IBM Telco (31 columns)',
    map: 'telco-31-columns.yaml',
    headers: ['Customerid', 'TenureInMonths', 'Contract', 'MonthlyCharge', 'Cltv', 'ChurnLabel'],
  },
  {
    name: 'Salesforce (Fivetran)',
    map: 'salesforce.yaml',
    headers: [
      'id',
      'account_source',
      'annual_revenue',
      'number_of_employees',
      'owner_id',
      'parent_id',
      'is_deleted',
    ],
  },
  {
    name: 'HubSpot companies (Fivetran)',
    map: 'hubspot.yaml',
    headers: ['id', 'is_deleted', 'property_name', 'property_industry', 'property_annualrevenue'],
  },
  {
    name: 'Stripe customers (Fivetran)',
    map: 'stripe.yaml',
    headers: ['id', 'account_balance', 'delinquent', 'invoice_prefix', 'livemode', 'tax_exempt'],
  },
]

/** The known source that a header is of; undefined when none. */
export function findKnownSource(header: readonly string[]): KnownSource | undefined {
  return KNOWN_SOURCES.find(({ headers }) => headers.every((name) => header.includes(name)))
}

/** Where the shipped maps are. */
export const SHIPPED_MAPS = new URL('../../../maps/', import.meta.url)
