import type { ReportNote } from '../../report/report-context.ts'
import type { ReportedPlan } from '../../report/reported-plan.ts'
import { isUuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { findModelVersionById } from '../../store/model-versions.ts'
import type { PlanKey } from '../../store/plan-rows.ts'
import { readKeptPlanReport, readPlanSummary } from '../../store/plans.ts'
import { findExternalIds } from '../../store/report-rows.ts'
import type { Context } from '../context.ts'
import { knownFields } from '../model/load-base.ts'
import { modelOfVersion } from '../model/load-newest-model.ts'
import { getPlanIn } from '../plan/get-plan.ts'
import type { PlanSummary } from '../plan/plan-summary.ts'
import { ProblemError } from '../problem.ts'
import { type KeptPlan, readKeptReport } from './kept-report.ts'
import { openReportLists } from './report-lists.ts'

export type LoadedReport = { readonly plan: ReportedPlan; readonly notes: readonly ReportNote[] }

/**
 * [Q110] The plan as it was computed, from what was kept of it. Accounts and people are called what their sources call them now.
 * Throws `plan-not-ready` before it is computed, and `report-not-kept` for a plan that an older version has made.
 */
export async function loadReport(context: Context, key: PlanKey): Promise<LoadedReport> {
  const { database } = context
  const { workspaceId, planId } = key
  const stored = await getPlanIn(database, key, ['ready', 'applied'])
  const text = await readKeptPlanReport(database, workspaceId, planId)
  const summary = await readPlanSummary<PlanSummary>(database, workspaceId, planId)
  const version = await findModelVersionById(database, workspaceId, stored.modelVersionId)
  if (text === undefined || summary === undefined || version === undefined) {
    throw new ProblemError([{ code: 'report-not-kept', values: { plan: planId } }])
  }
  const { plan, notes } = readKeptReport(text)
  const names = await listOwnerNames(database, workspaceId)
  const accounts = await findExternalIds(database, workspaceId, accountsNamed(plan))
  return {
    notes,
    plan: {
      ...plan,
      ...(await openReportLists({ database, key, names }, plan)),
      model: {
        ...modelOfVersion(version, knownFields(summary.customFields)),
        // Its own version is an id that nobody knows.
        version: String(version.number),
      },
      findings: plan.findings.map((finding) => {
        const { owner } = finding.values
        return {
          ...finding,
          accounts: finding.accounts.map((id) => accounts.get(id) ?? id),
          values: {
            ...finding.values,
            ...(typeof owner === 'string' && { owner: names.get(owner) ?? owner }),
          },
        }
      }),
    },
  }
}

function accountsNamed({ findings }: KeptPlan) {
  return [...new Set(findings.flatMap(({ accounts }) => accounts))].filter(isUuid)
}
