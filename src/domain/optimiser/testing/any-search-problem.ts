import fc from 'fast-check'
import type { LoadCost, Problem, Resource } from '../problem.ts'

/** Small problems of every kind: forbidden pairs, homes, a shelf, limits, uses by job and by class, a limit on leaving. */
export const anySearchProblem: fc.Arbitrary<Problem> = fc
  .record({
    jobs: fc.integer({ min: 1, max: 6 }),
    agents: fc.integer({ min: 1, max: 4 }),
    classes: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ jobs, agents, classes }) =>
    fc.record({
      jobs: fc.constant(jobs),
      agents: fc.constant(agents),
      classes: fc.constant(classes),
      classOf: numbers(jobs, fc.nat(classes - 1)).map((values) => Int32Array.from(values)),
      cost: numbers(
        classes * agents,
        fc.oneof(
          { weight: 6, arbitrary: fc.integer({ min: -3, max: 20 }) },
          { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
        ),
      ).map((values) => Float64Array.from(values)),
      home: numbers(jobs, fc.integer({ min: -1, max: agents - 1 })).map((values) => Int32Array.from(values)),
      leaving: numbers(jobs, fc.integer({ min: 0, max: 9 })).map((values) => Float64Array.from(values)),
      mostLeaving: fc.oneof(fc.nat(jobs), fc.constant(Number.POSITIVE_INFINITY)),
      shelf: fc.oneof(fc.constant(undefined), fc.nat(agents - 1)),
      resources: fc.array(anyResource({ jobs, agents, classes }), { maxLength: 2 }),
    }),
  )

function anyResource({
  jobs,
  agents,
  classes,
}: {
  jobs: number
  agents: number
  classes: number
}): fc.Arbitrary<Resource> {
  const amount = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4)
  return fc.record({
    use: fc.oneof(
      numbers(jobs, amount).map((amounts) => ({ by: 'job' as const, amounts: Float64Array.from(amounts) })),
      numbers(classes * agents, amount).map((amounts) => ({
        by: 'class' as const,
        amounts: Float64Array.from(amounts),
      })),
    ),
    load: numbers(agents, anyLoadCost),
  })
}

const anyLoadCost: fc.Arbitrary<LoadCost> = fc
  .record({
    knots: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
    first: fc.integer({ min: -3, max: 2 }),
    rises: numbers(3, fc.integer({ min: 0, max: 3 })),
    atZero: fc.integer({ min: 0, max: 5 }),
    limit: fc.oneof(fc.integer({ min: 5, max: 40 }), fc.constant(Number.POSITIVE_INFINITY)),
  })
  .map(({ knots, first, rises, atZero, limit }) => {
    const slopes = [first]
    for (const index of knots.keys()) slopes.push(slopes[index]! + rises[index]!)
    return { knots: knots.toSorted((one, other) => one - other), slopes, atZero, limit }
  })

function numbers<T>(count: number, of: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(of, { minLength: count, maxLength: count })
}

/** Every assignment there is, one after another. */
export function* everyAssignment({ jobs, agents }: Problem): Generator<Int32Array> {
  const agentOf = new Int32Array(jobs)
  for (;;) {
    yield agentOf
    let job = 0
    while (job < jobs && agentOf[job] === agents - 1) agentOf[job++] = 0
    if (job === jobs) return
    agentOf[job]!++
  }
}

type Said = {
  readonly jobs: number
  readonly agents: number
  /** Jobs × agents: each job is a class of its own. */
  readonly cost: readonly number[]
  readonly amounts?: readonly number[]
  readonly limit?: number
  readonly home?: readonly number[]
  readonly mostLeaving?: number
}

/** A problem of which only what a test is about is said; all agents have the same limit. */
export function aSearchProblem({ jobs, agents, cost, ...said }: Said): Problem {
  const load = { knots: [], slopes: [0], atZero: 0, limit: said.limit ?? Number.POSITIVE_INFINITY }
  return {
    jobs,
    agents,
    classOf: Int32Array.from({ length: jobs }, (_, job) => job),
    classes: jobs,
    cost: Float64Array.from(cost),
    home: Int32Array.from(said.home ?? Array<number>(jobs).fill(-1)),
    leaving: new Float64Array(jobs),
    mostLeaving: said.mostLeaving ?? Number.POSITIVE_INFINITY,
    shelf: undefined,
    resources: said.amounts
      ? [
          {
            use: { by: 'job', amounts: Float64Array.from(said.amounts) },
            load: Array.from({ length: agents }, () => load),
          },
        ]
      : [],
  }
}
