import { parseModel } from '../../domain/model/parse-model.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { ProblemError } from '../problem.ts'
import { parseCandidate } from './candidate.ts'
import { mustParse } from './load-newest-model.ts'

/** A candidate by its name, or a text. */
export type TrialInput = { readonly candidate: string } | { readonly document: string }

/**
 * [Q107] Begins to plan the whole base with a model that need not be in force; keeps nothing but the figures, as the result of the
 * job. Throws what is wrong with a text, and `not-found` for a name that no candidate can have.
 */
export async function requestTrial(context: Context, input: TrialInput): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'model.read')
  allow(context, 'plan.read')
  if ('document' in input) mustParse(parseModel(input.document))
  else if (parseCandidate(input.candidate) === undefined) throw noSuchModel(input.candidate)
  const jobId = await context.database.transaction((transaction) =>
    startJob(context, transaction, { kind: 'trial', input }),
  )
  return { jobId }
}

export function noSuchModel(id: string): ProblemError {
  return new ProblemError([{ code: 'not-found', values: { what: 'model', id } }])
}
