import { parseModel } from '../../domain/model/parse-model.ts'
import { type TrialFigures, tryModel } from '../../domain/plan/try-model.ts'
import { toJson } from '../../report/json/to-json.ts'
import type { Transaction } from '../../store/database.ts'
import { readTeamOfWorkspace } from '../../store/people.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState, readBase } from '../../store/read-base.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { JobContext } from '../job/job-work.ts'
import { findFrozenAccounts, withPilots } from '../pilot/frozen-accounts.ts'
import { tellTooLarge } from '../plan/tell-too-large.ts'
import { ProblemError } from '../problem.ts'
import { type Candidate, parseCandidate } from './candidate.ts'
import { knownFields } from './load-base.ts'
import { modelOfVersion, mustParse } from './load-newest-model.ts'
import { noSuchModel, type TrialInput } from './request-trial.ts'
import { textOfCandidate } from './text-of-candidate.ts'

/** [Q107] The work of a trial: sees the workspace in one moment, plans it with the candidate, and leaves everything as it is. */
export async function runTrial(context: JobContext, input: TrialInput): Promise<TrialFigures> {
  const { database, progress } = context
  progress('read')
  const inputs = await database.transaction(async (transaction) => {
    await holdState(transaction)
    return loadTrial(context, transaction, input)
  })
  const onProgress = (done: number, total: number) => progress('plan', done, total)
  const figures = tellTooLarge(() => tryModel({ ...inputs, onProgress }))
  // Once through JSON with nulls, so that what is not known is said to be so.
  return JSON.parse(toJson(figures)) as TrialFigures
}

async function loadTrial(
  { workspaceId, today }: JobContext,
  connection: Transaction,
  input: TrialInput,
): Promise<Omit<Parameters<typeof tryModel>[0], 'onProgress'>> {
  const asOf = today()
  const run = await readPublishedRun(connection, workspaceId)
  const { base, current } = await readBase(connection, { workspaceId, asOf, run })
  const frozen = await findFrozenAccounts(connection, { workspaceId, asOf })
  const answers = await loadAnswers(connection, workspaceId)
  const people = await readTeamOfWorkspace(connection, workspaceId, asOf)
  const company = { base, team: people.length === 0 ? undefined : people, answers, asOf }
  const { document, version } =
    'document' in input
      ? { ...input, version: undefined }
      : await textOfCandidate({ connection, workspaceId }, mustName(input.candidate), async () => company)
  const customFields = knownFields(base.customFields)
  const model =
    version === undefined
      ? mustParse(parseModel(document, { customFields })).model
      : modelOfVersion(version, customFields)
  if (model.currency !== base.currency) {
    const values = { modelCurrency: model.currency, listCurrency: base.currency }
    throw new ProblemError([{ code: 'currency-mismatch', values }])
  }
  return { ...company, current: withPilots(current, frozen), model }
}

function mustName(name: string): Candidate {
  const candidate = parseCandidate(name)
  if (candidate === undefined) throw noSuchModel(name)
  return candidate
}
