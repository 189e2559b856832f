import type { LoadState } from './load-state.ts'

/** Makes limits soft: what is above one costs about what a job costs for its use, and more each time `harden` finds it above again. */
export function soften(state: LoadState): void {
  const { problem, table } = state
  let costs = 0
  let pairs = 0
  for (const cost of problem.cost) {
    if (cost === Number.POSITIVE_INFINITY) continue
    costs += Math.abs(cost)
    pairs++
  }
  const costOfJob = Math.max(costs / Math.max(1, pairs), Number.MIN_VALUE)
  for (const [resource, { use }] of problem.resources.entries()) {
    let total = 0
    for (const amount of use.amounts) total += amount
    const meanUse = total / Math.max(1, use.amounts.length)
    const weight = meanUse > 0 ? costOfJob / meanUse : 1
    table.overWeight.fill(weight, resource * problem.agents, (resource + 1) * problem.agents)
  }
  state.leftWeight = costOfJob
  state.reprice()
}

/** Multiplies the weight of what is too much now; tells the agents of which something is: all of them when too many jobs leave. */
export function harden(state: LoadState, factor: number): number[] {
  const { loads, table, problem } = state
  const over = new Set<number>()
  for (let place = 0; place < loads.length; place++) {
    if (loads[place]! <= table.limits[place]!) continue
    table.overWeight[place]! *= factor
    over.add(place % problem.agents)
  }
  state.reprice()
  if (state.left <= problem.mostLeaving) return [...over]
  state.leftWeight *= factor
  return Array.from({ length: problem.agents }, (_, agent) => agent)
}

/** Multiplies all weights. */
export function ease(state: LoadState, factor: number): void {
  const { overWeight } = state.table
  for (let place = 0; place < overWeight.length; place++) overWeight[place]! *= factor
  state.leftWeight *= factor
  state.reprice()
}
