import type { Core } from './choose-arcs.ts'
import type { IntegerOutcome, LinearPrograms } from './linear-programs.ts'
import type { Problem } from './problem.ts'
import { arcColumns, fillParts, joinColumns, layOut, partColumns } from './program.ts'

type Options = {
  readonly programs: LinearPrograms
  /** Where the search begins. */
  readonly start: Int32Array | undefined
  readonly target: number
  readonly distance: number
  readonly mostIterations: (distance: number) => number
  readonly onBetter: (agentOf: Int32Array) => void
  readonly isCancelled: () => boolean
}

/** Solves the problem over a few pairs in whole numbers. Its bound holds for these pairs, not for all. */
export function solveCore(
  problem: Problem,
  core: Core,
  options: Options,
): Omit<IntegerOutcome, 'columnValues'> {
  const { arcs } = core
  const layout = layOut(problem)
  const parts = partColumns(layout)
  const columns = joinColumns(parts, arcColumns(layout, arcs))
  const isInteger = new Uint8Array(columns.cost.length).fill(1, parts.cost.length)
  const read = (values: Float64Array) => {
    const agentOf = new Int32Array(problem.jobs).fill(-1)
    for (let arc = 0; arc < arcs.count; arc++) {
      if (values[parts.cost.length + arc]! > 0.5) agentOf[arcs.job[arc]!] = arcs.agent[arc]!
    }
    options.onBetter(agentOf)
  }
  let start: Float64Array | undefined
  if (options.start !== undefined) {
    start = new Float64Array(columns.cost.length)
    start.set(fillParts(layout, options.start))
    for (let arc = 0; arc < arcs.count; arc++) {
      if (options.start[arcs.job[arc]!] === arcs.agent[arc]) start[parts.cost.length + arc] = 1
    }
  }
  const outcome = options.programs.solveInteger({
    rows: layout.rows,
    columns,
    isInteger,
    start,
    target: options.target - layout.offset,
    distance: options.distance,
    mostIterations: options.mostIterations,
    onBetter: read,
    isCancelled: options.isCancelled,
  })
  if (outcome.columnValues !== undefined) read(outcome.columnValues)
  return { kind: outcome.kind, bound: outcome.bound + layout.offset, iterations: outcome.iterations }
}
