/**
 * What the optimiser asks of a solver of linear programs: minimise cost · x, row by row lower ≤ A x ≤ upper, column by column lower ≤ x ≤ upper.
 * The same program gives the same answer each time.
 */
export type LinearPrograms = {
  /** Keeps a program that grows by columns. Whoever opens it ends it. */
  readonly open: (rows: Rows, columns: Columns, basis?: Basis) => LinearProgram
  readonly solveInteger: (program: IntegerProgram) => IntegerOutcome
  /** Gives back what earlier programs took, so that the next has all memory, and begins anew after a crash. */
  readonly renew: () => Promise<void>
}

export type Rows = { readonly lower: Float64Array; readonly upper: Float64Array }

/** Sparse columns: column j has `values[i]` in row `rows[i]` for i from `starts[j]` to before `starts[j + 1]`. */
export type Columns = {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** One more than columns. */
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly values: Float64Array
}

/** Where the simplex method begins: 0 at the lower bound, 1 basic, 2 at the upper bound; as many are basic as there are rows. */
export type Basis = { readonly columns: Int32Array; readonly rows: Int32Array }

export type LinearProgram = {
  /** Behind those that are there; the next run goes on from the last basis. */
  readonly addColumns: (columns: Columns) => void
  readonly changeCosts: (from: number, costs: Float64Array) => void
  readonly run: (isCancelled?: () => boolean) => LinearOutcome
  readonly end: () => void
}

export type LinearOutcome = {
  /** `stopped`: cancelled, or numerically stuck; `crashed`: nothing but `renew` helps. The values are then of no use. */
  readonly kind: 'optimal' | 'infeasible' | 'stopped' | 'crashed'
  readonly objective: number
  readonly columnValues: Float64Array
  /** By row: what the objective rises by with one unit more of both bounds. */
  readonly rowDuals: Float64Array
}

export type IntegerProgram = {
  readonly rows: Rows
  readonly columns: Columns
  /** By column: 1 where only whole numbers count. */
  readonly isInteger: Uint8Array
  /** Values of all columns to begin with. */
  readonly start?: Float64Array | undefined
  /** At this objective or below it stops. */
  readonly target: number
  /** With no more than this between its own bound and the best it stops. */
  readonly distance: number
  /** Steps of the simplex method after which it stops, by what still lies between its bound and the best. */
  readonly mostIterations: (distance: number) => number
  readonly onBetter?: ((columnValues: Float64Array) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

export type IntegerOutcome = {
  readonly kind: 'optimal' | 'infeasible' | 'stopped' | 'crashed'
  /** No solution of this program is below it. */
  readonly bound: number
  readonly columnValues: Float64Array | undefined
  readonly iterations: number
}
