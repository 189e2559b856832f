import { seededRandom } from '../../src/domain/kernel/seeded-random.ts'
import type { Problem } from '../../src/domain/optimiser/problem.ts'

/** What may happen to a team, each by itself. */
export const CHANGES: Readonly<Record<string, (problem: Problem) => Problem>> = {
  'a CSM leaves': (problem) => {
    const { agents, cost } = problem
    const leaver = Math.floor(agents / 2)
    return {
      ...problem,
      cost: cost.map((value, pair) => (pair % agents === leaver ? Number.POSITIVE_INFINITY : value)),
    }
  },
  '1 % of accounts turn red': (problem) => {
    const random = seededRandom(11)
    const [time, ...others] = problem.resources
    const amounts = time!.use.amounts.map((hours) => (random() < 0.01 ? hours * 1.5 : hours))
    return { ...problem, resources: [{ use: { by: 'job', amounts }, load: time!.load }, ...others] }
  },
  'continuity weighs double': (problem) => ({ ...problem, leaving: problem.leaving.map((cost) => 2 * cost) }),
}
