import { anneal } from './anneal.ts'
import { roundBound } from './bound.ts'
import { type Core, chooseCore, findExactCore, openAll } from './choose-arcs.ts'
import { stepsFor } from './effort.ts'
import { improveParts } from './improve-parts.ts'
import { oscillate } from './oscillate.ts'
import type { Problem } from './problem.ts'
import { solveCore } from './solve-core.ts'
import type { Stage } from './stage.ts'

/** So many jobs at most are searched by swings and by parts; above, the core alone is worth its time. */
const MOST_JOBS = 10_000
/** Parts are tried in steps of the simplex method at most. */
const STEPS_OF_PART = 5_000
const SWINGS_OF_JOB = 3_000_000
/** Few, large jobs for each agent leave a distance that moves close better than programs do. */
const FEW_JOBS = 12
const WIDE_GAP = 0.01
/** A proof that is as near to its end goes on for so many times its steps. */
const NEAR = 0.0015
const LONGER = 7
const LONGEST = 35_000_000

/** From a relaxation's bound and a first assignment to the best in whole numbers, until the wanted distance or the effort ends. */
export async function searchWhole(stage: Stage): Promise<void> {
  const { pairs, search, effort } = stage
  const { jobs } = pairs.problem
  const first = chooseExact(stage, effort.exactAtOnce) ?? choosePromising(stage)
  const wasEasy = first !== undefined && (await solve(stage, first, effort.work.core))
  if (wasEasy && !first.isExact && !search.isDone()) {
    const all = chooseExact(stage, effort.exactAtLast)
    if (all !== undefined) await solve(stage, all, effort.work.core)
  }
  search.descend(effort)
  if (jobs <= MOST_JOBS && effort.swings > 0) {
    swing(stage)
    if (!search.isDone() && search.agentOf !== undefined) {
      const iterations = stepsFor(effort.work.parts, jobs)
      await improveParts(stage, { iterations, iterationsOfPart: STEPS_OF_PART })
    }
  }
  if (search.isDone() || effort.work.last === 0) return
  const last = chooseExact(stage, effort.exactAtLast)
  if (last !== undefined) await solve(stage, last, effort.work.last)
}

/** Says whether the program came to its end. */
async function solve({ pairs, search, programs }: Stage, core: Core, work: number): Promise<boolean> {
  const { problem } = pairs
  const steps = stepsFor(work, problem.jobs)
  const longer = stepsFor(Math.min(LONGER * work, Math.max(work, LONGEST)), problem.jobs)
  const near = NEAR * Math.abs(search.objective)
  await programs.renew()
  const { kind, bound } = solveCore(problem, core, {
    programs,
    start: search.agentOf,
    target: core.isExact ? Number.NEGATIVE_INFINITY : search.target(),
    distance: core.isExact ? search.wantedDistance() : search.wantedDistance() / 4,
    mostIterations: (distance) => (core.isExact && distance <= near ? longer : steps),
    onBetter: (agentOf) => search.offer(agentOf),
    isCancelled: search.isCancelled,
  })
  if (kind === 'crashed') search.noteCrash()
  else if (!core.isExact) return kind === 'optimal'
  else if (kind !== 'infeasible') {
    // No pair that was left out makes a better one; so the best known bounds all others.
    search.raiseBound(Math.min(roundBound(problem, bound - 1e-9 * Math.abs(bound)), search.objective))
  } else if (search.agentOf === undefined) search.declareInfeasible()
  return kind === 'optimal'
}

function chooseExact({ pairs, search, bound }: Stage, most: number): Core | undefined {
  const best = search.solution()
  if (best !== undefined) return findExactCore(pairs, { best, bound, most })
  return pairs.count <= most ? openAll(pairs) : undefined
}

function choosePromising({ pairs, search, bound, effort }: Stage): Core | undefined {
  const best = search.solution()
  const { ofJob, most } = effort.core
  const more = Math.min((ofJob - 1) * pairs.problem.jobs, most)
  return best && chooseCore(pairs, { best, bound, most: more, mostOfJob: ofJob })
}

function swing({ search, effort }: Stage): void {
  const { problem, agentOf, prices } = search
  if (agentOf === undefined || search.isDone()) return
  const moves = Math.min(effort.swings, SWINGS_OF_JOB * problem.jobs)
  if (isLimited(problem)) {
    const onBetter = (found: Int32Array) => search.offer(found)
    search.offer(oscillate(problem, agentOf, { prices, moves, onBetter }))
  } else if (search.gap() > WIDE_GAP && problem.jobs <= FEW_JOBS * problem.agents) {
    search.offer(anneal(problem, agentOf, { prices, moves: moves / 5, seed: 1 }))
    search.descend(effort)
  }
}

function isLimited({ resources }: Problem): boolean {
  return resources.some(({ load }) => load.some(({ limit }) => limit < Number.POSITIVE_INFINITY))
}
