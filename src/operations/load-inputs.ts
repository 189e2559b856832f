import type { ImportSummary } from '../connectors/import-summary.ts'
import type { Progress } from '../connectors/read-customer-base.ts'
import type { CustomerBase } from '../domain/account/customer-base.ts'
import type { Answers } from '../domain/assessment/answers.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { Parameters } from '../domain/model/parameters.ts'
import { loadAnswers } from './load-answers.ts'
import { type LoadedCurrent, loadCurrent } from './load-current.ts'
import { loadCustomerBase } from './load-customer-base.ts'
import { type LoadedModel, loadModel, loadModelAlone } from './load-model.ts'
import { type LoadedTeam, loadTeam } from './load-team.ts'
import { ProblemError } from './problem.ts'

/** The files that a plan is made from; only the customer list is needed. */
export type InputFiles = {
  readonly accounts: string
  readonly map?: string | undefined
  readonly team?: string | undefined
  readonly model?: string | undefined
  readonly answers?: string | undefined
  readonly current?: string | undefined
  readonly parameters?: Parameters['name'] | undefined
  /** Undefined: today, or the day on which the data of a known source ends. */
  readonly asOf?: Day | undefined
  readonly skipRejected?: boolean | undefined
}

export type Inputs = {
  readonly base: CustomerBase
  readonly summary: ImportSummary
  readonly model: LoadedModel | undefined
  readonly parameters: Parameters['name']
  readonly team: LoadedTeam | undefined
  readonly answers: Answers
  readonly current: LoadedCurrent | undefined
  readonly asOf: Day
}

/** Reads everything that a plan is made from. Throws the problems of the first file that has some. */
export async function loadInputs(
  files: InputFiles,
  {
    today,
    onProgress,
  }: { readonly today: Day; readonly onProgress?: ((progress: Progress) => void) | undefined },
): Promise<Inputs> {
  // The small files first: an error in them should not wait for a million rows.
  const answers = await loadAnswers(files.answers)
  const alone = files.model === undefined ? undefined : await loadModelAlone(files.model)
  const { base, summary } = await loadCustomerBase({
    path: files.accounts,
    map: files.map,
    asOf: files.asOf ?? today,
    isAsOfDefault: files.asOf === undefined,
    currency: alone?.model.currency,
    skipRejected: files.skipRejected ?? false,
    onProgress,
  })
  const model = files.model === undefined ? undefined : await loadModel(files.model, base.customFields)
  if (model !== undefined && model.model.currency !== base.currency) {
    const values = { modelCurrency: model.model.currency, listCurrency: base.currency }
    throw new ProblemError([{ code: 'currency-mismatch', file: files.model, values }])
  }
  return {
    base,
    summary,
    model,
    parameters: files.parameters ?? 'selection',
    team: files.team === undefined ? undefined : await loadTeam(files.team, base.currency),
    answers,
    current: files.current === undefined ? undefined : await loadCurrent(files.current, base.currency),
    asOf: summary.asOf,
  }
}
