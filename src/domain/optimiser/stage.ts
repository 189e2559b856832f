import type { Bound } from './bound.ts'
import type { Effort } from './effort.ts'
import type { LinearPrograms } from './linear-programs.ts'
import type { Pairs } from './pairs.ts'
import type { Search } from './search.ts'

/** What the steps after the relaxation work with. */
export type Stage = {
  readonly pairs: Pairs
  readonly search: Search
  /** At the search's prices. */
  readonly bound: Bound
  readonly effort: Effort
  readonly programs: LinearPrograms
}
