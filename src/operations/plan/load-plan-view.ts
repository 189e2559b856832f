import type { Csm } from '../../domain/account/csm.ts'
import type { CustomerBase } from '../../domain/account/customer-base.ts'
import type { FactContext } from '../../domain/account/field-catalogue.ts'
import type { Answers } from '../../domain/assessment/answers.ts'
import { companyComplexityOf } from '../../domain/assessment/company-complexity-of.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Model } from '../../domain/model/model.ts'
import type { FindCurrent } from '../../domain/plan/list-movements.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import { readLastActNumber } from '../../store/act-order.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ModelVersion } from '../../store/model-versions.ts'
import { readTeamOfWorkspace } from '../../store/people.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { readBase, type StoredBase } from '../../store/read-base.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import { knownFields } from '../model/load-base.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { findFrozenAccounts, withPilots } from '../pilot/frozen-accounts.ts'
import { ProblemError } from '../problem.ts'

/** Everything that a plan of a day is computed from, as it is in one moment. */
export type PlanView = {
  readonly asOf: Day
  readonly base: CustomerBase
  readonly current: FindCurrent
  /** What the source calls an account. */
  readonly sourceOf: StoredBase['sourceOf']
  /** Undefined: nobody has said who the people are. */
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
  readonly version: ModelVersion
  readonly model: Model
  /** What conditions see beside an account. */
  readonly context: FactContext
  /** Placements and owners are those up to this run. */
  readonly run: number
  /** The last act that it has seen: the version of the data. */
  readonly act: number
}

/** Reads it. The transaction holds one state of the database (`holdState`). Throws `no-model` before the first commit. */
export async function loadPlanView(
  transaction: Transaction,
  {
    workspaceId,
    asOf,
    upTo,
  }: {
    readonly workspaceId: Uuid
    readonly asOf: Day
    /** An earlier run; the one that is published when left out. */
    readonly upTo?: number | undefined
  },
): Promise<PlanView> {
  const act = await readLastActNumber(transaction, workspaceId)
  const run = upTo ?? (await readPublishedRun(transaction, workspaceId))
  const { base, current, sourceOf } = await readBase(transaction, { workspaceId, asOf, run })
  const frozen = await findFrozenAccounts(transaction, { workspaceId, asOf })
  const committed = await loadNewestModel(transaction, workspaceId, knownFields(base.customFields))
  if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
  const { version, model } = committed
  if (model.currency !== base.currency) {
    const values = { modelCurrency: model.currency, listCurrency: base.currency }
    throw new ProblemError([{ code: 'currency-mismatch', values }])
  }
  const answers = await loadAnswers(transaction, workspaceId)
  const team = await readTeamOfWorkspace(transaction, workspaceId, asOf)
  return {
    ...{ asOf, base, sourceOf, answers, version, model, run, act },
    current: withPilots(current, frozen),
    team: team.length === 0 ? undefined : team,
    context: factContextOf({ model, asOf, companyComplexity: companyComplexityOf(answers) }),
  }
}
