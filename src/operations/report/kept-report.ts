import type { Plan } from '../../domain/plan/plan.ts'
import type { ReportNote } from '../../report/report-context.ts'
import { FINDING_ACCOUNTS_SHOWN, type ReportedPlan } from '../../report/reported-plan.ts'
import { readValues, writeValues } from './kept-values.ts'

/** Of a list of accounts only its size is kept: its entries are the rows of the plan. */
type Sizes = Readonly<Record<'movements' | 'held' | 'unplaced', { readonly size: number }>>

/** A plan without what stands elsewhere: the model in its version, accounts in the rows of the plan. */
export type KeptPlan = Omit<ReportedPlan, 'model' | keyof Sizes> & Sizes

export type KeptReport = { readonly plan: KeptPlan; readonly notes: readonly ReportNote[] }

/** [Q110] What a report of a plan is made of as a text whose length does not grow with the accounts. */
export function writeKeptReport(plan: Plan, notes: readonly ReportNote[]): string {
  const { model: _, assessment, findings, movements, held, unplaced, ...figures } = plan
  const { base: __, ...judgement } = assessment
  return writeValues({
    notes,
    plan: {
      // What it can tell of single accounts is no part of a report.
      ...Object.fromEntries(Object.entries(figures).filter(([, value]) => typeof value !== 'function')),
      // Its base is the plan's.
      assessment: judgement,
      findings: findings.map(({ accounts, ...finding }) => ({
        ...finding,
        accounts: accounts.slice(0, FINDING_ACCOUNTS_SHOWN),
      })),
      movements: { size: movements.size },
      held: { size: held.size },
      unplaced: { size: unplaced.size },
    },
  })
}

/** What `writeKeptReport` has written. */
export function readKeptReport(text: string): KeptReport {
  const { plan, notes } = readValues(text) as KeptReport
  return { notes, plan: { ...plan, assessment: { ...plan.assessment, base: plan.customerBase } } }
}
