import type { Account } from '../domain/account/account.ts'
import { activeAccounts } from '../domain/plan/active-accounts.ts'
import type { Plan, TierPlan } from '../domain/plan/plan.ts'
import { factContextOf } from '../domain/plan/plan-customer-base.ts'
import { explainPlacement, type PlacementExplanation } from '../domain/tiering/explain-placement.ts'
import type { Inputs } from './load-inputs.ts'
import { type Problem, ProblemError } from './problem.ts'

export type AccountExplanation = {
  readonly account: Account
  readonly explanation: PlacementExplanation
  /** The tier it ends up in, with its cost and prices; undefined for an unplaced account. */
  readonly tier: TierPlan | undefined
  readonly costShare: number | undefined
}

/** Why these accounts are in their tiers. Throws when the list has no such account. */
export function explainAccounts(
  inputs: Inputs,
  plan: Plan,
  ids: readonly string[],
): readonly AccountExplanation[] {
  const { base, asOf, current } = inputs
  const { model } = plan
  const context = factContextOf({ model, asOf, companyComplexity: plan.assessment.companyComplexity })
  const wanted = new Set(ids)
  const found = new Map<string, AccountExplanation>()
  let position = 0
  for (const account of activeAccounts(base.accounts, asOf, plan.customerBase.active)) {
    const seat = plan.seatAt(position++)
    if (!wanted.has(account.id)) continue
    const placement = current?.placements.get(account.id)
    const explanation = explainPlacement({ account, model, context, current: placement, seat })
    const { outcome } = explanation
    const tier = outcome.kind === 'placed' ? plan.tiers.find(({ id }) => id === outcome.tier) : undefined
    const cost = tier?.costPerAccountMinor
    const costShare = cost !== undefined && account.acvMinor ? cost / account.acvMinor : undefined
    found.set(account.id, { account, explanation, tier, costShare })
  }
  const missing = new Set(ids.filter((id) => !found.has(id)))
  if (missing.size > 0) throw new ProblemError(whyMissing(missing, inputs))
  return ids.map((id) => found.get(id)!)
}

/** Accounts that cannot be explained: those that begin later, and those that the list does not have. */
function whyMissing(missing: ReadonlySet<string>, { base, summary, asOf }: Inputs): readonly Problem[] {
  const later = new Set<string>()
  for (const { id } of base.accounts) if (missing.has(id)) later.add(id)
  return [...missing].map((account) => ({
    code: later.has(account) ? 'account-not-active' : 'account-not-found',
    file: summary.file,
    values: { account, asOfDay: asOf },
  }))
}
