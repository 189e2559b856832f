import { seededRandom } from '../kernel/seeded-random.ts'
import { Arcs } from './arcs.ts'
import type { Bound } from './bound.ts'
import { type Pairs, walkPairs } from './pairs.ts'
import type { Search } from './search.ts'
import { solveCore } from './solve-core.ts'
import type { Stage } from './stage.ts'

/** So many pairs a part has at first; it grows while parts are solved easily and shrinks while they are not. */
const FIRST_SIZE = 400
const LEAST_SIZE = 100
const GROWTH = 1.15

type Limits = {
  /** Steps of the simplex method in all, and at most in one part. */
  readonly iterations: number
  readonly iterationsOfPart: number
}

/**
 * Large neighbourhood search (Shaw 1998): a few agents at a time give back their jobs, which an integer program hands out anew among them.
 * Stops when the steps are spent or so many parts in a row, as there are agents, gave nothing.
 */
export async function improveParts(stage: Stage, limits: Limits): Promise<void> {
  const { pairs, search, bound, programs } = stage
  if (pairs.count <= FIRST_SIZE) return
  const { problem } = pairs
  const random = seededRandom(problem.jobs)
  let size = FIRST_SIZE
  let left = limits.iterations
  let inVain = 0
  for (let part = 0; left > 0 && inVain < 20 * problem.agents && !search.isDone(); part++) {
    if (part % 50 === 0) await programs.renew()
    const before = search.objective
    const most = Math.min(left, limits.iterationsOfPart)
    const count = Math.sqrt((size * problem.agents) / problem.jobs)
    const chosen = chooseAgents(
      problem.agents,
      Math.min(problem.agents, Math.max(2, Math.round(count))),
      random,
    )
    const { kind, iterations } = solveCore(
      problem,
      { arcs: openArcs(pairs, search, { bound, chosen }), isExact: false },
      {
        programs,
        start: search.agentOf,
        target: search.target(),
        distance: 0,
        mostIterations: () => most,
        onBetter: (agentOf) => search.offer(agentOf),
        isCancelled: search.isCancelled,
      },
    )
    if (kind === 'crashed') return search.noteCrash()
    // Even an empty part takes its time.
    left -= iterations + 100
    inVain = search.objective < before ? 0 : inVain + 1
    const easy = kind === 'optimal' && iterations < limits.iterationsOfPart / 4
    size = easy ? size * GROWTH : kind === 'optimal' ? size : Math.max(LEAST_SIZE, size / GROWTH)
  }
}

function chooseAgents(agents: number, count: number, random: () => number): number[] {
  const order = Array.from({ length: agents }, (_, agent) => agent)
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (agents - at))
    const agent = order[at]!
    order[at] = order[other]!
    order[other] = agent
  }
  return order.slice(0, count)
}

/** All jobs where they are, and those of the chosen agents also with the other chosen ones, unless that alone costs too much. */
function openArcs(
  pairs: Pairs,
  search: Search,
  { bound, chosen }: { bound: Bound; chosen: readonly number[] },
): Arcs {
  const { problem } = pairs
  const agentOf = search.agentOf!
  const isChosen = new Uint8Array(problem.agents)
  for (const agent of chosen) isChosen[agent] = 1
  const arcs = new Arcs(problem.jobs)
  const room = search.objective - bound.value
  for (let job = 0; job < problem.jobs; job++) arcs.add(job, agentOf[job]!)
  walkPairs(pairs, search.prices, (job, { agents, values, count }) => {
    if (!isChosen[agentOf[job]!]) return
    const limit = bound.least[job]! + room
    for (let at = 0; at < count; at++) {
      if (isChosen[agents[at]!] && values[at]! <= limit) arcs.add(job, agents[at]!)
    }
  })
  return arcs
}
