import { readTeamOfWorkspace } from '../../store/people.ts'
import { allow } from '../access/rights.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { parseCandidate } from './candidate.ts'
import { loadBase } from './load-base.ts'
import { noSuchModel } from './request-trial.ts'
import { textOfCandidate } from './text-of-candidate.ts'

/** [Q109] The document of a candidate, to read it or to make it the draft. Throws `not-found`, `no-model` or `draft-missing`. */
export async function readCandidate(
  context: Context,
  { candidate: name }: { readonly candidate: string },
): Promise<{ readonly candidate: string; readonly document: string }> {
  allow(context, 'model.read')
  allow(context, 'plan.read')
  const { database, workspaceId, today } = context
  const candidate = parseCandidate(name)
  if (candidate === undefined) throw noSuchModel(name)
  const { document } = await textOfCandidate({ connection: database, workspaceId }, candidate, async () => {
    const asOf = today()
    const people = await readTeamOfWorkspace(database, workspaceId, asOf)
    return {
      ...{ asOf, base: await loadBase(context), answers: await loadAnswers(database, workspaceId) },
      team: people.length === 0 ? undefined : people,
    }
  })
  return { candidate: name, document }
}
