import { findBound } from './bound.ts'
import { construct } from './construct.ts'
import { EFFORTS } from './effort.ts'
import type { LinearPrograms } from './linear-programs.ts'
import { listPairs } from './pairs.ts'
import type { Problem } from './problem.ts'
import { relax } from './relax.ts'
import { repair } from './repair.ts'
import { Search } from './search.ts'
import { searchWhole } from './search-whole.ts'
import type { OptimiseOptions, Outcome } from './solution.ts'

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
  if (options.effort === 'repair') return repair(pairs, search, options.warm)
  if (options.warm !== undefined) {
    // What is mended changes least; if that is good enough, nothing more is done.
    const mended = repair(pairs, search, options.warm)
    if (mended.kind === 'infeasible' || search.isDone()) return mended
  }
  const effort = EFFORTS[options.effort]
  const relaxation = relax(pairs, {
    programs,
    tolerance: Math.min(1e-3, options.gap / 20),
    mostRounds: effort.mostRounds,
    warm: options.warm,
    isCancelled: search.isCancelled,
  })
  if (relaxation.kind === 'infeasible') return { kind: 'infeasible' }
  if (relaxation.kind === 'crashed') search.noteCrash()
  const { prices, fractional } = relaxation
  search.raiseBound(relaxation.bound.value, prices)
  const rounded = construct(problem, { prices, fractional })
  if (rounded !== undefined) search.offer(rounded)
  search.descend(effort)
  if (!search.isDone()) {
    // The prices of before may bound better than those of the relaxation.
    const bound = search.prices === prices ? relaxation.bound : findBound(pairs, search.prices)
    await searchWhole({ pairs, search, bound, effort, programs })
  }
  return search.outcome()
}
