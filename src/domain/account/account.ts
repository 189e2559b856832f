import type { Day } from '../kernel/day.ts'

/** How an account is served, from the dearest to the cheapest. */
export type Touch = 'high' | 'low' | 'tech'

export type CustomValue = string | number | boolean

/** One customer company under contract, as known on one day. `undefined` means not known: never zero, never false. */
export type Account = {
  readonly id: string
  readonly name: string | undefined
  /** Annual contract value in whole minor units of the customer base's currency; 0 is a free account. */
  readonly acvMinor: number | undefined
  readonly employees: number | undefined
  readonly industry: string | undefined
  readonly region: string | undefined
  readonly country: string | undefined
  readonly language: string | undefined
  readonly startOn: Day | undefined
  readonly renewalOn: Day | undefined
  /** Id of the CSM who owns the account today. */
  readonly owner: string | undefined
  /** Id of the tier that the account is in today. */
  readonly tier: string | undefined
  readonly strategic: boolean | undefined
  /** 1 (simple) .. 5 (complex). */
  readonly complexity: number | undefined
  /** 0..100. */
  readonly health: number | undefined
  /** Change of health per 30 days, in points. */
  readonly healthTrend: number | undefined
  readonly openTickets: number | undefined
  /** -100..100 for an aggregate, 0..10 for one answer: as the source gives it. */
  readonly nps: number | undefined
  readonly parentId: string | undefined
  /** The touch model that the contract promises. */
  readonly contractTouch: Touch | undefined
  readonly custom: Readonly<Record<string, CustomValue>>
}

const UNKNOWN: Omit<Account, 'id'> = {
  name: undefined,
  acvMinor: undefined,
  employees: undefined,
  industry: undefined,
  region: undefined,
  country: undefined,
  language: undefined,
  startOn: undefined,
  renewalOn: undefined,
  owner: undefined,
  tier: undefined,
  strategic: undefined,
  complexity: undefined,
  health: undefined,
  healthTrend: undefined,
  openTickets: undefined,
  nps: undefined,
  parentId: undefined,
  contractTouch: undefined,
  custom: {},
}

/** An account of which only the given fields are known. */
export function anAccount(known: { readonly id: string } & Partial<Account>): Account {
  return { ...UNKNOWN, ...known }
}
