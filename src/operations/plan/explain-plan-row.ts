import type { Day } from '../../domain/kernel/day.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import type { DecisionInputs } from '../../domain/tiering/decision-inputs.ts'
import { explainPlacement } from '../../domain/tiering/explain-placement.ts'
import { placingOfInputs } from '../../domain/tiering/placing-of-inputs.ts'
import type { Seat } from '../../domain/tiering/seat.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findModelVersionById } from '../../store/model-versions.ts'
import { findStoredPlanRow, type PlanRow } from '../../store/plan-rows.ts'
import { readPlanSummary } from '../../store/plans.ts'
import { allow } from '../access/rights.ts'
import type { StoredExplanation } from '../account/explain-account.ts'
import type { Context } from '../context.ts'
import { knownFields } from '../model/load-base.ts'
import { modelOfVersion } from '../model/load-newest-model.ts'
import { ProblemError } from '../problem.ts'
import { getPlanIn, listRunsOfPlan, seenPlanOf } from './get-plan.ts'
import type { PlanSummary } from './plan-summary.ts'
import { readInputs } from './written-inputs.ts'

export type ExplainedRow = StoredExplanation & {
  readonly row: PlanRow
  readonly asOf: Day
  /** Everything that the decision looked at, as it was then. */
  readonly inputs: DecisionInputs
}

/** [Q63] Why a plan says what it says of an account: every rule with its values as the plan saw them, also those that made no difference. */
export async function explainPlanRow(
  context: Context,
  { planId, accountId }: { readonly planId: Uuid; readonly accountId: Uuid },
): Promise<ExplainedRow> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const key = { workspaceId, planId }
    const plan = await getPlanIn(transaction, key, ['ready', 'applied'])
    const seen = seenPlanOf(key, await listRunsOfPlan(transaction, workspaceId, planId))
    const row = await findStoredPlanRow(transaction, seen, accountId)
    const summary = await readPlanSummary<PlanSummary>(transaction, workspaceId, planId)
    const version = await findModelVersionById(transaction, workspaceId, plan.modelVersionId)
    if (row === undefined || summary === undefined || version === undefined) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'plan-row', id: accountId } }])
    }
    const model = modelOfVersion(version, knownFields(summary.customFields))
    const { companyComplexity, inputNames } = summary
    const inputs = readInputs(inputNames, row.inputs)
    const placing = placingOfInputs({
      accountId,
      inputs,
      model,
      context: factContextOf({ model, asOf: plan.asOf, companyComplexity }),
      seat: row.details.seat as Seat | undefined,
    })
    return {
      ...{ row, inputs, asOf: plan.asOf, model, modelNumber: plan.modelNumber },
      account: { id: row.externalId, name: row.name },
      explanation: explainPlacement(placing),
    }
  })
}
