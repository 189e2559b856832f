/**
 * Jobs that are given to agents, one agent each, at the least cost: the generalized assignment problem with convex costs of load.
 * Books are one; the benchmark instances of the field are others. All costs are finite or Infinity (not allowed), in one unit of the caller's.
 */
export type Problem = {
  readonly jobs: number
  readonly agents: number
  /** Class of each job, 0 .. classes − 1: jobs of one class differ in their use of resources, their home and nothing else. */
  readonly classOf: Int32Array
  readonly classes: number
  /** classes × agents, row by row. Infinity: an agent that may not do jobs of the class. */
  readonly cost: Float64Array
  /** The agent that does the job today; −1: none. */
  readonly home: Int32Array
  /** By job: added with any agent but its home; 0 without a home. */
  readonly leaving: Float64Array
  /** So many jobs with a home may at most go to another agent than it; Infinity: all. The shelf does not count as another agent. */
  readonly mostLeaving: number
  /** The agent that stands for "nobody", if there is one: what goes there is not done. */
  readonly shelf: number | undefined
  readonly resources: readonly Resource[]
}

/** What jobs use up of agents, and what its use costs. */
export type Resource = {
  readonly use: Use
  /** By agent. */
  readonly load: readonly LoadCost[]
}

export type Use =
  /** By job, whoever does it. */
  | { readonly by: 'job'; readonly amounts: Float64Array }
  /** classes × agents, row by row. */
  | { readonly by: 'class'; readonly amounts: Float64Array }

/** A convex, piecewise linear cost of an agent's load: 0 between two knots, rising to both sides; never above the limit. */
export type LoadCost = {
  /** Rising loads at which the slope changes. Before the first the slope is `slopes[0]`, after the last `slopes.at(-1)`. */
  readonly knots: readonly number[]
  /** One more than knots, not falling. Empty knots and [0]: free. */
  readonly slopes: readonly number[]
  /** Cost at load 0. */
  readonly atZero: number
  /** The load may not pass it; Infinity: no limit. */
  readonly limit: number
}
