import { costOf } from '../src/domain/optimiser/cost-of.ts'
import type { Problem } from '../src/domain/optimiser/problem.ts'
import type { OptimiseOptions, Solution } from '../src/domain/optimiser/solution.ts'
import { openSolver } from '../src/solver/open-solver.ts'
import { assignByArr, assignRoundRobin, countMoved } from './assignment/assign-instead.ts'
import { CHANGES } from './assignment/change-team.ts'
import { generateTeam } from './assignment/generate-team.ts'
import { TEAMS } from './assignment/teams.ts'

// One team in a process of its own, so that peak memory is its own: `node assignment-once.ts NAME`. Prints one JSON line for each figure.
const named = TEAMS.find(({ instance }) => instance === process.argv[2])
if (named === undefined)
  throw new Error(
    `usage: node assignment-once.ts NAME, one of ${TEAMS.map(({ instance }) => instance).join(', ')}`,
  )
const { instance, size, gap, provenGap, changes } = named

const team = generateTeam(size)
const solver = openSolver()
const base = await solve(team.problem, { gap, effort: 'usual' })
const rss = () => Math.round(process.resourceUsage().maxRSS / 1024)
print({ instance, utilisation: size.utilisation, ...base.figures, maxRssMb: rss() })
print({ instance, instead: 'round robin', ...rounded(assignRoundRobin(team)) })
print({ instance, instead: 'greedy by ARR', ...rounded(assignByArr(team)) })
if (base.solution !== undefined && changes) {
  const warm = { agentOf: base.solution.agentOf, prices: base.solution.prices }
  for (const [whatIf, change] of Object.entries(CHANGES)) {
    const changed = change(team.problem)
    for (const effort of ['repair', 'quick'] as const) {
      const { solution, figures } = await solve(changed, { gap, effort, warm })
      const changedOwners = solution && count(solution.agentOf, (agent, job) => agent !== warm.agentOf[job])
      const { gap: distance, ms, cpuMs, firstCertifiedMs } = figures
      print({ instance, whatIf, effort, gap: distance, ms, cpuMs, firstCertifiedMs, moved: changedOwners })
    }
  }
}
if (base.solution !== undefined && provenGap !== undefined) {
  const warm = { agentOf: base.solution.agentOf, prices: base.solution.prices }
  const { figures } = await solve(team.problem, { gap: provenGap, effort: 'thorough', warm })
  print({ instance, background: provenGap, ...figures, maxRssMb: rss() })
}
await solver.close()

async function solve(problem: Problem, options: OptimiseOptions) {
  const start = performance.now()
  const usedBefore = process.cpuUsage()
  let firstCertifiedMs: number | undefined
  const outcome = await solver.optimise(problem, {
    ...options,
    onIncumbent: ({ gap }) => {
      if (Number.isFinite(gap)) firstCertifiedMs ??= Math.round(performance.now() - start)
    },
  })
  const ms = Math.round(performance.now() - start)
  // On a busy machine the clock says little; both threads count.
  const used = process.cpuUsage(usedBefore)
  const cpuMs = Math.round((used.user + used.system) / 1000)
  const solution: Solution | undefined = outcome.kind === 'solved' ? outcome.solution : undefined
  if (
    solution &&
    Math.abs(costOf(problem, solution.agentOf) - solution.objective) > 1e-6 * solution.objective
  ) {
    throw new Error(`${instance}: the plan does not cost ${solution.objective}.`)
  }
  const figures = {
    objective: solution === undefined ? null : Number(solution.objective.toFixed(3)),
    lowerBound: solution === undefined ? null : Number(solution.lowerBound.toFixed(3)),
    gap: solution === undefined ? null : Number(solution.gap.toFixed(6)),
    moved: solution && countMoved(problem, solution.agentOf),
    ms,
    cpuMs,
    firstCertifiedMs,
    stop: solution?.stop ?? outcome.kind,
  }
  return { solution, figures }
}

function rounded(figures: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(1))]))
}

function count(agentOf: Int32Array, holds: (agent: number, job: number) => boolean): number {
  return agentOf.reduce((sum, agent, job) => sum + Number(holds(agent, job)), 0)
}

function print(line: object): void {
  console.log(JSON.stringify(line))
}
