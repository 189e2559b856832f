import type { Problem } from './problem.ts'
import type { Prices } from './solution.ts'

/** The pairs of jobs and agents that are allowed, class by class, so that all of them can be walked without being held in memory. */
export type Pairs = {
  readonly problem: Problem
  /** Jobs of class c: `jobs[from[c]]` to before `jobs[from[c + 1]]`, in rising order. */
  readonly jobs: Int32Array
  readonly from: Int32Array
  /** Agents allowed to class c: `agents[allowed[c]]` to before `agents[allowed[c + 1]]`, in rising order. */
  readonly agents: Int32Array
  readonly allowed: Int32Array
  /** By resource: what all jobs together could use at most. */
  readonly most: readonly number[]
  /** How many pairs there are. */
  readonly count: number
}

export function listPairs(problem: Problem): Pairs {
  const { classes, agents, classOf, cost } = problem
  const from = new Int32Array(classes + 1)
  for (const row of classOf) from[row + 1]!++
  for (let row = 0; row < classes; row++) from[row + 1]! += from[row]!
  const jobs = new Int32Array(problem.jobs)
  const place = from.slice()
  for (let job = 0; job < problem.jobs; job++) jobs[place[classOf[job]!]!++] = job
  const allowed = new Int32Array(classes + 1)
  for (let row = 0; row < classes; row++) {
    let may = 0
    for (let pair = row * agents; pair < (row + 1) * agents; pair++) if (Number.isFinite(cost[pair]!)) may++
    allowed[row + 1] = allowed[row]! + may
  }
  const list = new Int32Array(allowed[classes]!)
  let count = 0
  for (let row = 0, at = 0; row < classes; row++) {
    for (let agent = 0; agent < agents; agent++)
      if (Number.isFinite(cost[row * agents + agent]!)) list[at++] = agent
    count += (from[row + 1]! - from[row]!) * (allowed[row + 1]! - allowed[row]!)
  }
  return { problem, jobs, from, agents: list, allowed, most: mostUse(problem), count }
}

/** One job with all agents that may do it: what each would cost at the prices. The arrays are overwritten for the next job. */
export type PricedRow = { readonly agents: Int32Array; readonly values: Float64Array; readonly count: number }

/** Prices all pairs: cost + leaving + Σ price · use + price of leaving, one job after the other. */
export function walkPairs(pairs: Pairs, prices: Prices, visit: (job: number, row: PricedRow) => void): void {
  const { problem } = pairs
  const width = pairs.allowed.reduce((most, at, row) => Math.max(most, at - (pairs.allowed[row - 1] ?? 0)), 0)
  const base = new Float64Array(width)
  const values = new Float64Array(width)
  const agents = new Int32Array(width)
  const byJob = problem.resources.flatMap(({ use }, resource) => {
    const price = prices.resources[resource]!
    return use.by === 'job' && price.some((each) => each !== 0)
      ? [{ amounts: use.amounts, price, rates: new Float64Array(width) }]
      : []
  })
  for (let row = 0; row < problem.classes; row++) {
    if (pairs.from[row] === pairs.from[row + 1]) continue
    const first = pairs.allowed[row]!
    const count = pairs.allowed[row + 1]! - first
    for (let at = 0; at < count; at++) agents[at] = pairs.agents[first + at]!
    priceClass(problem, prices, { row, agents, count, base })
    for (const { price, rates } of byJob) for (let at = 0; at < count; at++) rates[at] = price[agents[at]!]!
    const priced = { agents, values, count }
    for (let index = pairs.from[row]!; index < pairs.from[row + 1]!; index++) {
      const job = pairs.jobs[index]!
      const hasHome = problem.home[job]! >= 0
      const away = hasHome ? problem.leaving[job]! + prices.leaving : 0
      for (let at = 0; at < count; at++) values[at] = base[at]! + away
      for (const { amounts, rates } of byJob) {
        const amount = amounts[job]!
        if (amount !== 0) for (let at = 0; at < count; at++) values[at]! += amount * rates[at]!
      }
      if (hasHome) correct(problem, priced, { job, away, leaving: prices.leaving })
      visit(job, priced)
    }
  }
}

function priceClass(
  { agents: width, cost, resources }: Problem,
  prices: Prices,
  into: { row: number; agents: Int32Array; count: number; base: Float64Array },
): void {
  const { row, agents, count, base } = into
  for (let at = 0; at < count; at++) base[at] = cost[row * width + agents[at]!]!
  for (const [resource, { use }] of resources.entries()) {
    if (use.by === 'job') continue
    const price = prices.resources[resource]!
    for (let at = 0; at < count; at++) {
      base[at]! += price[agents[at]!]! * use.amounts[row * width + agents[at]!]!
    }
  }
}

/** At home nothing is added for leaving, and the shelf does not count as another agent. */
function correct(
  { home, shelf }: Problem,
  { agents, values, count }: PricedRow,
  { job, away, leaving }: { job: number; away: number; leaving: number },
): void {
  const stays = placeOf(agents, count, home[job]!)
  if (stays >= 0) values[stays]! -= away
  if (shelf === undefined || shelf === home[job] || leaving === 0) return
  const put = placeOf(agents, count, shelf)
  if (put >= 0) values[put]! -= leaving
}

function placeOf(agents: Int32Array, count: number, agent: number): number {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (agents[middle]! === agent) return middle
    if (agents[middle]! < agent) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function mostUse({ resources, agents, classOf }: Problem): number[] {
  return resources.map(({ use }) => {
    if (use.by === 'job') return use.amounts.reduce((sum, amount) => sum + amount, 0)
    const peaks = new Float64Array(use.amounts.length / agents)
    for (let at = 0; at < use.amounts.length; at++) {
      const row = Math.floor(at / agents)
      peaks[row] = Math.max(peaks[row]!, use.amounts[at]!)
    }
    return classOf.reduce((sum, row) => sum + peaks[row]!, 0)
  })
}
