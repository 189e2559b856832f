import type { Arcs } from './arcs.ts'
import type { Basis, Columns, Rows } from './linear-programs.ts'
import { isFree } from './net-load.ts'
import type { LoadCost, Problem } from './problem.ts'
import type { Prices } from './solution.ts'

/**
 * A problem as a linear program. Rows: each job once; loads that cost or are limited; those that leave, if limited.
 * Columns: the parts of each load with slopes of their own, then one for each pair.
 */
export type Program = {
  readonly problem: Problem
  readonly rows: Rows
  /** Row of a load by resource × agents + agent; −1: free. */
  readonly loadRow: Int32Array
  /** Row of those that leave; −1: any number may. */
  readonly leavingRow: number
  readonly parts: readonly Part[]
  /** Cost of all agents without load. */
  readonly offset: number
}

/** A part of a load between two knots; it begins at the load `from`. */
type Part = {
  readonly row: number
  readonly place: number
  readonly slope: number
  readonly from: number
  readonly width: number
}

export function layOut(problem: Problem): Program {
  const { jobs, agents, resources, home, mostLeaving } = problem
  const loadRow = new Int32Array(resources.length * agents).fill(-1)
  const lower = Array<number>(jobs).fill(1)
  const upper = Array<number>(jobs).fill(1)
  const parts: Part[] = []
  let offset = 0
  for (const [resource, { load }] of resources.entries()) {
    for (const [agent, cost] of load.entries()) {
      offset += cost.atZero
      if (isFree(cost)) continue
      const place = resource * agents + agent
      const row = lower.length
      loadRow[place] = row
      const split = splitLoad(cost)
      const [first, ...rest] = split
      const firstIsFree = first === undefined || first.slope === 0
      lower.push(firstIsFree ? Number.NEGATIVE_INFINITY : 0)
      upper.push(firstIsFree ? (first?.width ?? 0) : 0)
      for (const part of firstIsFree ? rest : split) parts.push({ ...part, row, place })
    }
  }
  let leavingRow = -1
  if (home.reduce((count, agent) => count + (agent >= 0 ? 1 : 0), 0) > mostLeaving) {
    leavingRow = lower.length
    lower.push(Number.NEGATIVE_INFINITY)
    upper.push(mostLeaving)
  }
  const rows = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) }
  return { problem, rows, loadRow, leavingRow, parts, offset }
}

function splitLoad({ knots, slopes, limit }: LoadCost): { slope: number; from: number; width: number }[] {
  const split = []
  let from = 0
  for (const [index, slope] of slopes.entries()) {
    const to = Math.min(knots[index] ?? Number.POSITIVE_INFINITY, limit)
    if (to <= from) continue
    split.push({ slope, from, width: to - from })
    from = to
  }
  return split
}

export function partColumns({ parts }: Program): Columns {
  return {
    cost: Float64Array.from(parts, ({ slope }) => slope),
    lower: new Float64Array(parts.length),
    upper: Float64Array.from(parts, ({ width }) => width),
    starts: Int32Array.from({ length: parts.length + 1 }, (_, index) => index),
    rows: Int32Array.from(parts, ({ row }) => row),
    values: new Float64Array(parts.length).fill(-1),
  }
}

/** The columns of the pairs from one on. */
export function arcColumns({ problem, loadRow, leavingRow }: Program, arcs: Arcs, from = 0): Columns {
  const { agents, classOf, cost, home, leaving, shelf, resources } = problem
  const count = arcs.count - from
  const starts = new Int32Array(count + 1)
  const room = count * (resources.length + 2)
  const rows = new Int32Array(room)
  const values = new Float64Array(room)
  const costs = new Float64Array(count)
  let at = 0
  for (let index = 0; index < count; index++) {
    const job = arcs.job[from + index]!
    const agent = arcs.agent[from + index]!
    const pair = classOf[job]! * agents + agent
    const leaves = home[job]! >= 0 && home[job] !== agent
    costs[index] = cost[pair]! + (leaves ? leaving[job]! : 0)
    rows[at] = job
    values[at++] = 1
    for (const [resource, { use }] of resources.entries()) {
      const row = loadRow[resource * agents + agent]!
      const amount = use.amounts[use.by === 'job' ? job : pair]!
      if (row < 0 || amount === 0) continue
      rows[at] = row
      values[at++] = amount
    }
    if (leavingRow >= 0 && leaves && agent !== shelf) {
      rows[at] = leavingRow
      values[at++] = 1
    }
    starts[index + 1] = at
  }
  const upper = new Float64Array(count).fill(1)
  return {
    cost: costs,
    lower: new Float64Array(count),
    upper,
    starts,
    rows: rows.slice(0, at),
    values: values.slice(0, at),
  }
}

/** Columns that stand in for an agent where a job has none yet, at a cost that is to drive them out. */
export function standInColumns({ problem }: Program, cost: number): Columns {
  return {
    cost: new Float64Array(problem.jobs).fill(cost),
    lower: new Float64Array(problem.jobs),
    upper: new Float64Array(problem.jobs).fill(1),
    starts: Int32Array.from({ length: problem.jobs + 1 }, (_, index) => index),
    rows: Int32Array.from({ length: problem.jobs }, (_, index) => index),
    values: new Float64Array(problem.jobs).fill(1),
  }
}

export function joinColumns(...all: readonly Columns[]): Columns {
  const sizes = all.map(({ rows }) => rows.length)
  const starts = [0]
  for (const [index, each] of all.entries()) {
    const shift = sizes.slice(0, index).reduce((sum, size) => sum + size, 0)
    for (let column = 1; column < each.starts.length; column++) starts.push(each.starts[column]! + shift)
  }
  const join = (read: (columns: Columns) => Float64Array) => {
    const joined = new Float64Array(all.reduce((sum, each) => sum + read(each).length, 0))
    let at = 0
    for (const each of all) {
      joined.set(read(each), at)
      at += read(each).length
    }
    return joined
  }
  return {
    cost: join(({ cost }) => cost),
    lower: join(({ lower }) => lower),
    upper: join(({ upper }) => upper),
    starts: Int32Array.from(starts),
    rows: Int32Array.from(join(({ rows }) => Float64Array.from(rows))),
    values: join(({ values }) => values),
  }
}

function loadsOf({ problem }: Program, agentOf: Int32Array): Float64Array {
  const { agents, classOf, resources } = problem
  const loads = new Float64Array(resources.length * agents)
  for (let job = 0; job < agentOf.length; job++) {
    const agent = agentOf[job]!
    if (agent < 0) continue
    for (const [resource, { use }] of resources.entries()) {
      loads[resource * agents + agent]! +=
        use.amounts[use.by === 'job' ? job : classOf[job]! * agents + agent]!
    }
  }
  return loads
}

/** How the parts of loads fill: each to its end before the next begins. */
export function fillParts(program: Program, agentOf: Int32Array): Float64Array {
  const loads = loadsOf(program, agentOf)
  return Float64Array.from(program.parts, ({ place, from, width }) =>
    Math.min(Math.max(loads[place]! - from, 0), width),
  )
}

/**
 * The basis at which everybody stays with an agent: of each job that pair is basic, of each load the part that it ends in, or its row while the load
 * is below all parts. `arcOf` is the place of each job's pair among the columns, which begin with the parts.
 */
export function basisAt(
  program: Program,
  { agentOf, arcOf, columns }: { agentOf: Int32Array; arcOf: Int32Array; columns: number },
): Basis {
  const { parts, rows, leavingRow } = program
  const loads = loadsOf(program, agentOf)
  const basis = { columns: new Int32Array(columns), rows: new Int32Array(rows.upper.length) }
  for (const arc of arcOf) basis.columns[arc] = 1
  basis.rows.fill(1, agentOf.length)
  if (leavingRow >= 0) basis.rows[leavingRow] = 1
  for (const [index, { row, place, from }] of parts.entries()) {
    const isFirst = parts[index - 1]?.row !== row
    if (loads[place]! <= from && !(isFirst && from === 0)) continue
    // The row, or the part before, is filled to its end.
    if (isFirst) basis.rows[row] = 2
    else basis.columns[index - 1] = 2
    basis.columns[index] = 1
  }
  return basis
}

/** The prices that a linear program's duals stand for: a row's price is what one unit more of it costs. */
export function pricesOf({ problem, loadRow, leavingRow }: Program, duals: Float64Array): Prices {
  const { agents } = problem
  return {
    resources: problem.resources.map((_, resource) =>
      Float64Array.from({ length: agents }, (_, agent) => {
        const row = loadRow[resource * agents + agent]!
        return row < 0 ? 0 : -duals[row]! || 0
      }),
    ),
    leaving: leavingRow < 0 ? 0 : Math.max(0, -duals[leavingRow]!),
  }
}

export function noPrices({ resources, agents }: Problem): Prices {
  return { resources: resources.map(() => new Float64Array(agents)), leaving: 0 }
}
