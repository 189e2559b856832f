import { companyComplexityOf } from '../../domain/assessment/company-complexity-of.ts'
import type { Model } from '../../domain/model/model.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import { explainPlacement, type PlacementExplanation } from '../../domain/tiering/explain-placement.ts'
import { findMoveLimits, type MoveLimits } from '../../domain/tiering/find-move-limits.ts'
import { findAccount } from '../../store/accounts.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { findFrozenAccounts, withPilot } from '../pilot/frozen-accounts.ts'
import { ProblemError } from '../problem.ts'
import { findSeat } from './find-seat.ts'
import { mustSeeAccount, noAccount } from './must-see-account.ts'

export type StoredExplanation = {
  /** As the company's own list calls it. */
  readonly account: { readonly id: string; readonly name: string | undefined }
  readonly model: Model
  readonly modelNumber: number
  readonly explanation: PlacementExplanation
}

export type ExplainedAccount = StoredExplanation & {
  /** [Q99] Undefined for an account that has no base tier yet. */
  readonly limits: MoveLimits | undefined
}

/**
 * Why an account is in its tier on today's facts and with the model in force: every rule and value, the tiers that it is not in,
 * and what a plan would do with it now. Throws `not-found` for an account that the actor may not see, `account-begins-later` or
 * `account-has-left` for one that plans leave out, and `no-model` before the first commit.
 */
export async function explainAccount(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<ExplainedAccount> {
  allow(context, 'account.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId, today } = context
  const asOf = today()
  return database.transaction(async (transaction) => {
    const view = { workspaceId, asOf, run: await readPublishedRun(transaction, workspaceId) }
    const stored = await findAccount(transaction, view, accountId)
    if (stored === undefined) throw noAccount(accountId)
    const { account, externalId, hasLeft } = stored
    const frozen = await findFrozenAccounts(transaction, { workspaceId, asOf }, accountId)
    const placement = withPilot(accountId, stored.placement, frozen)
    if (hasLeft) throw new ProblemError([{ code: 'account-has-left', values: { account: externalId } }])
    if (account.startOn !== undefined && account.startOn > asOf) {
      const values = { account: externalId, beginDay: account.startOn }
      throw new ProblemError([{ code: 'account-begins-later', values }])
    }
    const committed = await loadNewestModel(transaction, workspaceId)
    if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
    const { model, version } = committed
    const answers = await loadAnswers(transaction, workspaceId)
    const facts = factContextOf({ model, asOf, companyComplexity: companyComplexityOf(answers) })
    const seat = await findSeat(transaction, view, { account, model, context: facts })
    const baseTier = placement === undefined ? account.tier : placement.baseTier
    return {
      account: { id: externalId, name: account.name },
      model,
      modelNumber: version.number,
      explanation: explainPlacement({ account, model, context: facts, current: placement, seat }),
      limits:
        baseTier === undefined
          ? undefined
          : findMoveLimits({ model, baseTier, since: placement?.since, renewalOn: account.renewalOn, asOf }),
    }
  })
}
