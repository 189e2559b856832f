import type { Model } from '../../domain/model/model.ts'
import { isSamePlacement } from '../../domain/tiering/is-same-placement.ts'
import type { CurrentPlacement } from '../../domain/tiering/placement.ts'
import type { StoredAccount } from '../../store/account-rows.ts'
import { findAccount, type View } from '../../store/accounts.ts'
import { readLastActNumber } from '../../store/act-order.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readLatestEffectiveDay } from '../../store/placement-runs.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState } from '../../store/read-base.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import type { Context } from '../context.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { ProblemError } from '../problem.ts'
import { inTurn } from './in-turn.ts'
import { type OutcomeRow, publishOutcomes } from './publish-outcomes.ts'
import { retryOvertaken } from './retry-overtaken.ts'

/** What a person has made of one account. */
export type OneChange = {
  readonly placement: CurrentPlacement
  /** The run that was published; undefined when nothing was to be changed. */
  readonly run: number | undefined
}

/** What such a change is decided on. */
export type OneAccount = {
  readonly stored: StoredAccount
  readonly model: Model
  readonly view: View
  readonly transaction: Transaction
}

type Decided = OneAccount & {
  readonly next: CurrentPlacement
  readonly row: OutcomeRow
  readonly act: number
  readonly effectiveOn: number
  readonly currency: string
}

/** [Q70] A run of one account: what is decided of it today becomes true as an apply does. Several at once wait for each other. */
export async function changeOneAccount(
  context: Context,
  accountId: Uuid,
  decide: (account: OneAccount) => Promise<CurrentPlacement>,
): Promise<OneChange> {
  const runId = context.newId()
  const change = async () => {
    const { stored, next, row, act, effectiveOn, currency } = await context.database.transaction(
      async (transaction) => {
        await holdState(transaction)
        return decideOne(context, transaction, { accountId, decide })
      },
    )
    if (isSamePlacement(stored.placement, next)) return { placement: next, run: undefined }
    const rows = [row]
    const run = await publishOutcomes(context, {
      ...{ runId, effectiveOn, action: 'account.pin', currency, rows, seenAct: act },
    })
    return { placement: next, run }
  }
  return inTurn(context.workspaceId, () => retryOvertaken(change))
}

async function decideOne(
  { workspaceId, today }: Context,
  transaction: Transaction,
  {
    accountId,
    decide,
  }: { readonly accountId: Uuid; readonly decide: (account: OneAccount) => Promise<CurrentPlacement> },
): Promise<Decided> {
  const act = await readLastActNumber(transaction, workspaceId)
  const run = await readPublishedRun(transaction, workspaceId)
  const asOf = today()
  const view = { workspaceId, asOf, run }
  const stored = await findAccount(transaction, view, accountId)
  if (stored === undefined) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'account', id: accountId } }])
  }
  const committed = await loadNewestModel(transaction, workspaceId)
  if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
  const { model } = committed
  const account = { stored, model, view, transaction }
  const next = await decide(account)
  const before = stored.placement
  const { owner } = stored.account
  const row: OutcomeRow = {
    ...{ accountId, before, tierBefore: before?.tier ?? stored.account.tier, next },
    // Whoever makes a pin says which tier, and nothing about who looks after the account.
    ...{ ownerBefore: owner, ownerAfter: owner },
    evidence: { rule: next.reason ?? 'pinned', values: {} },
  }
  const latest = await readLatestEffectiveDay(transaction, workspaceId, run)
  const { currency } = (await findWorkspace(transaction, workspaceId))!
  return { ...account, next, row, act, effectiveOn: Math.max(asOf, latest ?? asOf), currency }
}
