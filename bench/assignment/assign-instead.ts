import { costOf } from '../../src/domain/optimiser/cost-of.ts'
import type { Problem } from '../../src/domain/optimiser/problem.ts'
import type { Team } from './generate-team.ts'

type Instead = { readonly objective: number; readonly overloadHours: number; readonly moved: number }

/** Each account to the next CSM in turn who may have it. */
export function assignRoundRobin(team: Team): Instead {
  const { jobs, agents, classOf, cost } = team.problem
  const agentOf = new Int32Array(jobs)
  let turn = 0
  for (let job = 0; job < jobs; job++) {
    while (cost[classOf[job]! * agents + turn] === Number.POSITIVE_INFINITY) turn = (turn + 1) % agents
    agentOf[job] = turn
    turn = (turn + 1) % agents
  }
  return judge(team, agentOf)
}

/** The largest ARR first, each to the CSM with most free hours of those who may have it. */
export function assignByArr(team: Team): Instead {
  const { jobs, agents, classOf, cost, resources } = team.problem
  const agentOf = new Int32Array(jobs)
  const free = Float64Array.from(resources[0]!.load, ({ limit }) => limit)
  const order = Int32Array.from({ length: jobs }, (_, job) => job).sort(
    (one, other) => team.arr[other]! - team.arr[one]! || one - other,
  )
  for (const job of order) {
    let best = -1
    for (let agent = 0; agent < agents; agent++) {
      if (cost[classOf[job]! * agents + agent] === Number.POSITIVE_INFINITY) continue
      if (best < 0 || free[agent]! > free[best]!) best = agent
    }
    agentOf[job] = best
    free[best]! -= team.hours[job]!
  }
  return judge(team, agentOf)
}

/** The same objective without the limit on hours, and the hours above it. */
function judge({ problem, hours }: Team, agentOf: Int32Array): Instead {
  const [time, ...others] = problem.resources
  const unlimited = time!.load.map((load) => ({ ...load, limit: Number.POSITIVE_INFINITY }))
  const loads = new Float64Array(problem.agents)
  for (const [job, agent] of agentOf.entries()) loads[agent]! += hours[job]!
  const overloadHours = loads.reduce(
    (sum, load, agent) => sum + Math.max(0, load - time!.load[agent]!.limit),
    0,
  )
  const objective = costOf(
    { ...problem, resources: [{ use: time!.use, load: unlimited }, ...others] },
    agentOf,
  )
  return { objective, overloadHours, moved: countMoved(problem, agentOf) }
}

/** Accounts that are no longer with the owner they had. */
export function countMoved({ home }: Problem, agentOf: Int32Array): number {
  return agentOf.reduce((sum, agent, job) => sum + Number(home[job]! >= 0 && home[job] !== agent), 0)
}
