import { costStandardsOf } from '../../domain/economics/cost-standards.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { type AccountPrice, priceAccount } from '../../domain/service/price-account.ts'
import { findListedAccount } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { findNewestTally } from '../plan/find-newest-tally.ts'
import { ProblemError } from '../problem.ts'
import { findSeenBook } from './find-seen-book.ts'
import { noAccount } from './must-see-account.ts'

export type AccountService = {
  readonly asOf: Day
  readonly modelNumber: number
  readonly currency: string
  /** Of its contract of today. */
  readonly acvMinor: number | undefined
  /** The tier that it is in; undefined for none. */
  readonly tier: string | undefined
  /** Share of revenue that customer success may consume. */
  readonly targetShare: number
  /** The range in which a cost share is usual. */
  readonly targetRange: { readonly from: number; readonly to: number }
  readonly isMarginKnown: boolean
  /** In the order of the model. */
  readonly prices: readonly AccountPrice[]
}

/**
 * [Q98] What the model in force promises an account, what that costs at its own ACV, and what it would get and cost in every other
 * tier; margin and target as the company has answered. Throws `not-found` for an account that the actor may not see and `no-model`
 * before the first commit.
 */
export async function readAccountService(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<AccountService> {
  allow(context, 'plan.read')
  const { database, workspaceId, today } = context
  const asOf = today()
  return database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    const book = await findSeenBook(context, transaction)
    const account = await findListedAccount(transaction, { workspaceId, asOf, run }, { accountId, book })
    if (account === undefined) throw noAccount(accountId)
    const committed = await loadNewestModel(transaction, workspaceId)
    if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
    const { model, version } = committed
    const answers = await loadAnswers(transaction, workspaceId)
    const tally = await findNewestTally(transaction, workspaceId)
    // A price in one currency says nothing of an ACV in another.
    const acvMinor = account.currency === model.currency ? account.acvMinor : undefined
    const targetShare = answers.targetShare ?? model.targetShare
    return {
      ...{ asOf, modelNumber: version.number, currency: model.currency, acvMinor, tier: account.tier },
      ...{ targetShare, targetRange: model.targetRange, isMarginKnown: answers.margin !== undefined },
      prices: priceAccount(model, {
        ...{ acvMinor, targetShare, standards: costStandardsOf(model, answers) },
        accountsIn: (tier) => tally?.get(tier),
        breakEvenShare: answers.targetShare ?? model.targetRange.to,
      }),
    }
  })
}
