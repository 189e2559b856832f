import { seededRandom } from '../../domain/kernel/seeded-random.ts'
import type { Problem } from '../../domain/optimiser/problem.ts'

/** Books as they are: classes by language and industry, hours that are to be even, everybody's owner of today, chosen by chance. */
export function aTeam({ jobs, agents, seed = 1 }: { jobs: number; agents: number; seed?: number }): Problem {
  const random = seededRandom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const classes = 24
  const skills = Array.from({ length: agents }, () => ({ language: below(4), industry: below(6) }))
  const cost = Float64Array.from({ length: classes * agents }, (_, at) => {
    const { language, industry } = skills[at % agents]!
    const row = Math.floor(at / agents)
    return (language === row % 4 ? 0 : 4) + (industry === Math.floor(row / 4) ? 0 : 1)
  })
  const amounts = Float64Array.from({ length: jobs }, () => 1 + 5 * random())
  const even = amounts.reduce((sum, hours) => sum + hours, 0) / agents
  const load = {
    knots: [0.95 * even, 1.05 * even, 1.15 * even],
    slopes: [-0.15, 0, 0.15, 20],
    atZero: 0.15 * 0.95 * even,
    limit: Number.POSITIVE_INFINITY,
  }
  return {
    jobs,
    agents,
    classes,
    classOf: Int32Array.from({ length: jobs }, () => below(classes)),
    cost,
    home: Int32Array.from({ length: jobs }, () => below(agents)),
    leaving: Float64Array.from({ length: jobs }, () => 1 + below(4)),
    mostLeaving: Number.POSITIVE_INFINITY,
    shelf: undefined,
    resources: [{ use: { by: 'job', amounts }, load: Array.from({ length: agents }, () => load) }],
  }
}
