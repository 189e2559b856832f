/** Rows of a list that only the database can tell are wrong, by their lines. */
export type ListFaults = {
  /** They name an account that the workspace lacks. */
  readonly unknown: readonly { readonly line: number; readonly externalId: string }[]
  readonly unknownRows: number
  /** They say once more what an earlier line says. */
  readonly repeated: readonly {
    readonly line: number
    readonly externalId: string
    readonly firstLine: number
  }[]
  readonly repeatedRows: number
}

/** How many of them are told one by one; the totals count all. */
export const MOST_FAULTS = 10_000

export const NO_FAULTS: ListFaults = { unknown: [], unknownRows: 0, repeated: [], repeatedRows: 0 }
