/** What an account may be grouped by: a word, a number, or not known. */
export type StratumValue = string | number | undefined

/** An account that may be drawn. */
export type DrawAccount = {
  readonly id: string
  /** Whose book it is in; undefined: nobody's. */
  readonly owner: string | undefined
  /** One value for each stratification, in their order. */
  readonly strata: readonly StratumValue[]
  /** What the arms should be alike in, by name: a number, or a word whose shares are compared. */
  readonly covariates: Readonly<Record<string, StratumValue>>
}

/** One way in which accounts are grouped before the draw. */
export type Stratification = {
  readonly name: string
  /** Numbers are cut into so many groups of equal size; undefined: each value is a group. */
  readonly groups: number | undefined
  /** Words in the order in which they are near each other; others follow by name. */
  readonly order: readonly string[]
  /** A book's number is the sum of its accounts', say of ACV; else their mean. */
  readonly isSummed: boolean
}

/** What is drawn: single accounts, or whole books. */
export type DrawUnit = 'account' | 'book'

/** One of what is drawn, with the accounts that come with it. */
export type Unit = {
  readonly id: string
  readonly accounts: readonly DrawAccount[]
  readonly strata: readonly StratumValue[]
}

/** The order of ids: by their code units, the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
