import { companyComplexityOf } from '../../domain/assessment/company-complexity-of.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import { placeAccount } from '../../domain/tiering/place-account.ts'
import type { CurrentPlacement } from '../../domain/tiering/placement.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import { findSeat } from '../account/find-seat.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { findFrozenAccounts, withPilot } from '../pilot/frozen-accounts.ts'
import { ProblemError } from '../problem.ts'
import { changeOneAccount, type OneChange } from './change-one-account.ts'

/**
 * [Q70] Ends the pin of an account: from today on it is where the model has it, as far as no rule holds it back. In a model with
 * bounded tiers the whole base is ranked for this. Throws `not-found` and `not-pinned`.
 */
export async function unpinAccount(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<OneChange> {
  allow(context, 'account.pin')
  const today = context.today()
  return changeOneAccount(context, accountId, async ({ stored, model, view, transaction }) => {
    const { account, externalId } = stored
    const frozen = await findFrozenAccounts(
      transaction,
      { workspaceId: context.workspaceId, asOf: today },
      accountId,
    )
    const placement = withPilot(accountId, stored.placement, frozen)
    const pin = placement?.pin
    if (placement === undefined || pin === undefined || pin.until < today) {
      throw new ProblemError([{ code: 'not-pinned', values: { account: externalId } }])
    }
    const answers = await loadAnswers(transaction, context.workspaceId)
    const facts = factContextOf({ model, asOf: today, companyComplexity: companyComplexityOf(answers) })
    const seat = await findSeat(transaction, view, { account, model, context: facts })
    const current: CurrentPlacement = { ...placement, pin: { ...pin, until: today - 1 } }
    const outcome = placeAccount({ account, model, context: facts, current, seat })
    return outcome.kind === 'placed' ? outcome.next : current
  })
}
