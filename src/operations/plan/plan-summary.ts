import type { CustomFields } from '../../domain/model/condition-fields.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { describe } from '../../language/describe.ts'
import { summaryJson } from '../../report/render-json.ts'
import type { PlanView } from './load-plan-view.ts'
import type { RowCounts } from './rows-of-plan.ts'
import { inputNamesOf } from './written-inputs.ts'

/** What is kept of a plan beside its rows. */
export type PlanSummary = {
  /** The document of `tierwise plan --json` without its lists of accounts, with English sentences. */
  readonly document: PlanDocument
  readonly counts: RowCounts
  /** Accounts that were planned. */
  readonly accounts: number
  /** The names of the rows' inputs, in their order. */
  readonly inputNames: readonly string[]
  /** Undefined, or left out, where nobody has said. */
  readonly companyComplexity?: number | undefined
  /** Fields of their own that the accounts had. */
  readonly customFields: CustomFields
}

/** The parts of the document that operations look into. */
export type PlanDocument = Readonly<Record<string, unknown>> & {
  readonly tiers: readonly PlanDocumentTier[]
  readonly economics: { readonly csCostMinor: number; readonly arrMinor: number }
}

export type PlanDocumentTier = {
  readonly id: string
  readonly accounts: number
  readonly arrMinor: number
  readonly csCostMinor: number
}

/** The summary of a plan whose rows were counted. */
export function summarisePlan(plan: Plan, view: PlanView, counts: RowCounts): PlanSummary {
  const words = describe({ language: 'en', currency: plan.currency })
  return {
    document: summaryJson(plan, words) as PlanDocument,
    counts,
    accounts: plan.customerBase.active,
    inputNames: inputNamesOf(view.model, view.context),
    companyComplexity: view.context.companyComplexity,
    customFields: view.base.customFields,
  }
}
