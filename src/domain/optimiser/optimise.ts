import { anneal } from './anneal.ts'
import { type Bound, findBound, roundBound } from './bound.ts'
import { chooseCore, findExactCore } from './choose-arcs.ts'
import { construct } from './construct.ts'
import { costOf } from './cost-of.ts'
import { descend } from './descend.ts'
import { EFFORTS, type Effort } from './effort.ts'
import type { LinearPrograms } from './linear-programs.ts'
import { listPairs, type Pairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import { noPrices } from './program.ts'
import { relax } from './relax.ts'
import { Search } from './search.ts'
import type { OptimiseOptions, Outcome } from './solution.ts'
import { solveCore } from './solve-core.ts'

/**
 * The least costly assignment as far as the effort goes, with what no assignment costs less than. The same input gives the same outcome.
 * Relaxation → whole numbers by rounding and descent → integer program over promising pairs → proof over all pairs that could still matter.
 */
export async function optimise(
  problem: Problem,
  options: OptimiseOptions,
  programs: LinearPrograms,
): Promise<Outcome> {
  const pairs = listPairs(problem)
  const search = new Search(problem, options)
  const effort = EFFORTS[options.effort]
  if (options.effort === 'repair') return repair(pairs, search, options)
  const relaxation = relax(pairs, {
    programs,
    tolerance: Math.min(1e-4, options.gap / 10),
    mostRounds: effort.mostRounds,
    warm: options.warm,
    isCancelled: search.isCancelled,
  })
  if (relaxation.kind === 'crashed') search.noteCrash()
  if (relaxation.kind === 'infeasible') return { kind: 'infeasible' }
  const { bound, prices, fractional } = relaxation
  search.raiseBound(bound.value, prices)
  const rounded = construct(problem, { prices, fractional })
  if (rounded !== undefined) search.offer(rounded)
  if (options.warm !== undefined) search.offer(options.warm.agentOf)
  polish(search, effort)
  if (!search.isDone()) await integer({ pairs, search, bound, effort, programs })
  return search.outcome()
}

function polish(search: Search, effort: Effort): void {
  const { agentOf, prices, problem } = search
  if (agentOf === undefined || search.isDone()) return
  search.offer(descend(problem, agentOf, { prices, moves: effort.moves }))
}

type Stage = {
  readonly pairs: Pairs
  readonly search: Search
  /** At the search's prices. */
  readonly bound: Bound
  readonly effort: Effort
  readonly programs: LinearPrograms
}

async function integer(stage: Stage): Promise<void> {
  const { pairs, search, effort } = stage
  if (!(await tryExact(stage, effort.exactAtOnce))) {
    await runCore(stage)
    polish(search, effort)
    if (!search.isDone() && search.gap() > 0.01 && pairs.problem.jobs <= 12 * pairs.problem.agents) {
      shake(stage)
    }
    if (!search.isDone()) await tryExact(stage, effort.exactAtLast)
  }
}

/** Proves, or gets nearer to it, where few enough pairs could still matter. */
async function tryExact({ pairs, search, bound, effort, programs }: Stage, most: number): Promise<boolean> {
  const { problem } = pairs
  const best = search.solution()
  const core =
    best === undefined
      ? pairs.count <= most
        ? allPairs(pairs)
        : undefined
      : findExactCore(pairs, { best, bound, most })
  if (core === undefined) return false
  await programs.renew()
  const { kind, bound: proven } = solveCore(problem, core, {
    programs,
    start: search.agentOf,
    target: Number.NEGATIVE_INFINITY,
    relativeGap: search.wantedGap,
    mostIterations: effort.iterations(core.arcs.count),
    onBetter: (agentOf) => search.offer(agentOf),
    isCancelled: search.isCancelled,
  })
  if (kind === 'crashed') search.noteCrash()
  else if (kind === 'infeasible' && search.agentOf === undefined) search.declareInfeasible()
  else search.raiseBound(Math.min(roundBound(problem, proven - 1e-9 * Math.abs(proven)), search.objective))
  return true
}

function allPairs(pairs: Pairs) {
  return findExactCore(pairs, {
    best: everything(pairs),
    bound: findBound(pairs, noPrices(pairs.problem)),
    most: pairs.count,
  })
}

function everything({ problem }: Pairs) {
  return {
    agentOf: new Int32Array(problem.jobs).fill(-1),
    objective: Number.POSITIVE_INFINITY,
    lowerBound: Number.NEGATIVE_INFINITY,
    gap: Number.POSITIVE_INFINITY,
    prices: noPrices(problem),
    stop: 'effort' as const,
  }
}

async function runCore({ pairs, search, bound, effort, programs }: Stage): Promise<void> {
  const best = search.solution()
  if (best === undefined) return
  const { most, mostOfJob } = effort.core(pairs.problem.jobs)
  const core = chooseCore(pairs, { best, bound, most, mostOfJob })
  await programs.renew()
  const { kind } = solveCore(pairs.problem, core, {
    programs,
    start: best.agentOf,
    target: search.target(),
    relativeGap: search.wantedGap / 4,
    mostIterations: effort.iterations(core.arcs.count),
    onBetter: (agentOf) => search.offer(agentOf),
    isCancelled: search.isCancelled,
  })
  if (kind === 'crashed') search.noteCrash()
}

function shake({ search, effort }: Stage): void {
  const { problem, agentOf, prices } = search
  if (agentOf === undefined) return
  search.offer(anneal(problem, agentOf, { moves: effort.shakes, seed: 1, prices }))
  polish(search, effort)
}

/** No linear program: prices of before bound what changed, and the assignment of before is mended. */
function repair(pairs: Pairs, search: Search, { warm }: OptimiseOptions): Outcome {
  const { problem } = pairs
  const prices = warm?.prices ?? noPrices(problem)
  const bound = findBound(pairs, prices)
  if (bound.value === Number.POSITIVE_INFINITY) return { kind: 'infeasible' }
  search.raiseBound(bound.value, prices)
  if (warm === undefined || costOf(problem, warm.agentOf) === Number.POSITIVE_INFINITY) {
    const mended = construct(problem, { prices, fractional: warm && keepAll(problem, warm.agentOf) })
    if (mended !== undefined) search.offer(mended)
  } else search.offer(warm.agentOf)
  polish(search, EFFORTS.repair)
  return search.outcome()
}

function keepAll({ jobs, agents, classOf, cost }: Problem, agentOf: Int32Array) {
  const kept: number[] = []
  for (let job = 0; job < jobs; job++) {
    const agent = agentOf[job] ?? -1
    if (agent >= 0 && Number.isFinite(cost[classOf[job]! * agents + agent]!)) kept.push(job)
  }
  return {
    job: Int32Array.from(kept),
    agent: Int32Array.from(kept, (job) => agentOf[job]!),
    value: new Float64Array(kept.length).fill(1),
  }
}
