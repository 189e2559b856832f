import { readFile } from 'node:fs/promises'
import type { Problem } from '../../src/domain/optimiser/problem.ts'

export type Sense = 'min' | 'max'

/** A file of the field: agents and jobs, a row of costs for each agent, a row of what each job uses of it, and all capacities. */
export type Instance = {
  readonly agents: number
  readonly jobs: number
  /** By agent, by job. */
  readonly cost: readonly (readonly number[])[]
  readonly use: readonly (readonly number[])[]
  readonly capacity: readonly number[]
}

export async function readInstance(path: string): Promise<Instance> {
  const numbers = (await readFile(path, 'utf8')).trim().split(/\s+/).map(Number)
  const [agents = Number.NaN, jobs = Number.NaN] = numbers
  const expected = 2 + 2 * agents * jobs + agents
  if (numbers.length !== expected || numbers.some(Number.isNaN)) {
    throw new Error(
      `${path}: ${agents} agents and ${jobs} jobs need ${expected} numbers (agents, jobs, costs, uses, capacities), found ${numbers.length}.`,
    )
  }
  const rows = (from: number) =>
    Array.from({ length: agents }, (_, agent) =>
      numbers.slice(from + agent * jobs, from + (agent + 1) * jobs),
    )
  return {
    agents,
    jobs,
    cost: rows(2),
    use: rows(2 + agents * jobs),
    capacity: numbers.slice(2 + 2 * agents * jobs),
  }
}

/** The most is found as the least of the negative. */
export function problemOf({ agents, jobs, cost, use, capacity }: Instance, sense: Sense): Problem {
  const sign = sense === 'min' ? 1 : -1
  const byJob = (rows: readonly (readonly number[])[], factor: number) =>
    Float64Array.from({ length: jobs * agents }, (_, pair) => {
      return factor * rows[pair % agents]![Math.floor(pair / agents)]!
    })
  return {
    jobs,
    agents,
    classOf: Int32Array.from({ length: jobs }, (_, job) => job),
    classes: jobs,
    cost: byJob(cost, sign),
    home: new Int32Array(jobs).fill(-1),
    leaving: new Float64Array(jobs),
    mostLeaving: Number.POSITIVE_INFINITY,
    shelf: undefined,
    resources: [
      {
        use: { by: 'class', amounts: byJob(use, 1) },
        load: capacity.map((limit) => ({ knots: [], slopes: [0], atZero: 0, limit })),
      },
    ],
  }
}

/** What the file itself says of an assignment; throws where a job has no agent or an agent too much. */
export function evaluate({ agents, jobs, cost, use, capacity }: Instance, agentOf: Int32Array): number {
  const loads = new Array<number>(agents).fill(0)
  let total = 0
  for (let job = 0; job < jobs; job++) {
    const agent = agentOf[job]
    if (agent === undefined || !(agent >= 0 && agent < agents)) throw new Error(`Job ${job} has no agent.`)
    total += cost[agent]![job]!
    loads[agent]! += use[agent]![job]!
  }
  for (const [agent, load] of loads.entries()) {
    if (load > capacity[agent]!) throw new Error(`Agent ${agent} has ${load} of ${capacity[agent]}.`)
  }
  return total
}
