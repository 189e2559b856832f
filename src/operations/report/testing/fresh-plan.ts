import type { Plan } from '../../../domain/plan/plan.ts'
import { planCustomerBase } from '../../../domain/plan/plan-customer-base.ts'
import { holdState } from '../../../store/read-base.ts'
import { sql } from '../../../store/sql.ts'
import type { Context } from '../../context.ts'
import { loadPlanView } from '../../plan/load-plan-view.ts'

/** The plan of today, with accounts and people called what their sources call them. */
export async function freshPlan({ database, workspaceId, today }: Context): Promise<Plan> {
  const view = await database.transaction(async (transaction) => {
    await holdState(transaction)
    return loadPlanView(transaction, { workspaceId, asOf: today() })
  })
  const plan = planCustomerBase({ ...view, onProgress: undefined })
  const names = new Map<string, string>()
  const rows = await database.query<{ id: string; name: string }>(
    sql`select account_id as id, external_id as name from account where workspace_id = $1
        union all select person_id, coalesce(name, external_id) from person where workspace_id = $1`,
    [workspaceId],
  )
  for (const { id, name } of rows) names.set(id, name)
  const called = <Id extends string | undefined>(id: Id) =>
    (id === undefined ? id : (names.get(id) ?? id)) as Id
  return {
    ...plan,
    model: { ...plan.model, version: String(view.version.number) },
    findings: plan.findings.map((finding) => ({
      ...finding,
      accounts: finding.accounts.map(called),
      values: {
        ...finding.values,
        ...(typeof finding.values.owner === 'string' && { owner: called(finding.values.owner) }),
      },
    })),
    movements: {
      size: plan.movements.size,
      *entries() {
        for (const movement of plan.movements.entries()) {
          const { account, owner, ownerAfter } = movement
          const named = {
            ...movement,
            account: called(account),
            owner: called(owner),
            ownerAfter: called(ownerAfter),
          }
          yield named
        }
      },
    },
    held: {
      size: plan.held.size,
      *entries() {
        for (const held of plan.held.entries()) yield { ...held, account: called(held.account) }
      },
    },
    unplaced: {
      size: plan.unplaced.size,
      *entries() {
        for (const unplaced of plan.unplaced.entries())
          yield { ...unplaced, account: called(unplaced.account) }
      },
    },
  }
}
