import type { FitRefusal } from '../../domain/retention/fit/fit-renewals.ts'
import { type Projection, projectRenewals } from '../../domain/retention/fit/project-renewals.ts'
import { type Problem, ProblemError } from '../problem.ts'
import { type CohortSource, type LoadedCohort, loadCohorts } from './load-cohorts.ts'
import { renewalProblem } from './renewal-problem.ts'

export type RenewalQuestion = {
  readonly file?: string | undefined
  readonly column?: string
  readonly cohorts?: string
  readonly renewals?: number
  readonly project?: number
  readonly discount: number
  readonly after?: number
  readonly cohortSize?: number
}

export type LearntRenewals = {
  readonly projection: Projection
  readonly cohorts: readonly LoadedCohort[]
  readonly discount: number
}

/** [RT30] What cohorts of a file tell of renewals to come. Throws, with the line, why they cannot be fitted. */
export async function learnRenewals(question: RenewalQuestion): Promise<LearntRenewals> {
  const { renewals, project, discount, after, cohortSize } = question
  const cohorts = await loadCohorts(sourceOf(question), cohortSize)
  const available = Math.max(0, ...cohorts.map(({ cohort }) => cohort.customers.length - 1))
  if (renewals !== undefined && renewals > available) {
    const values = { wanted: renewals, available }
    throw new ProblemError([{ code: 'renewals-not-seen', file: cohorts[0]?.file, values }])
  }
  const projection = projectRenewals(
    cohorts.map(({ cohort }) => cohort),
    { renewals: renewals ?? available, project: project ?? available, discount, afterRenewals: after },
  )
  if (projection.kind === 'projection') return { projection, cohorts, discount }
  throw new ProblemError([placed(projection.reason, cohorts, discount)])
}

function sourceOf({ file, column, cohorts }: RenewalQuestion): CohortSource {
  if (cohorts !== undefined && file === undefined && column === undefined)
    return { kind: 'rows', file: cohorts }
  if (cohorts === undefined && file !== undefined && column !== undefined)
    return { kind: 'column', file, column }
  throw new ProblemError([{ code: 'renewals-source', values: {} }])
}

function placed(reason: FitRefusal, cohorts: readonly LoadedCohort[], discount: number): Problem {
  const problem = renewalProblem(reason, discount)
  const named = 'cohort' in reason ? cohorts.find(({ cohort }) => cohort.name === reason.cohort) : cohorts[0]
  const period = 'period' in reason ? reason.period : undefined
  return { ...problem, file: named?.file, line: period === undefined ? undefined : named?.lines[period] }
}
