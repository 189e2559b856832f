import { findAccount } from '../../store/accounts.ts'
import { readLastActNumber } from '../../store/act-order.ts'
import type { Transaction } from '../../store/database.ts'
import { isUuid, type Uuid } from '../../store/identifier.ts'
import { findPeople } from '../../store/people.ts'
import { readLatestEffectiveDay } from '../../store/placement-runs.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import { noAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../placement/in-turn.ts'
import { publishChanges } from '../placement/publish-changes.ts'
import { retryOvertaken } from '../placement/retry-overtaken.ts'
import { ProblemError } from '../problem.ts'

/** Whose an account is from today on. */
export type AssignedAccount = {
  readonly accountId: Uuid
  readonly owner: Uuid | undefined
  /** The run that made it so; undefined: it was so already. */
  readonly run: number | undefined
}

type Request = { readonly accountId: Uuid; readonly personId: Uuid | null }

/**
 * [Q124] Gives one account to a person by hand, or to nobody, from today on: a run like any other, with a handoff where somebody had
 * it. Throws `not-found` and `person-unknown`.
 */
export async function assignAccount(context: Context, request: Request): Promise<AssignedAccount> {
  allow(context, 'account.assign')
  const { database, workspaceId, newId } = context
  const { accountId } = request
  const runId = newId()
  const owner = request.personId ?? undefined
  const change = async (): Promise<AssignedAccount> => {
    const { before, act, effectiveOn } = await database.transaction(async (transaction) => {
      await holdState(transaction)
      return readOwner(context, transaction, request)
    })
    if (before === owner) return { accountId, owner, run: undefined }
    const isHandedOver = before !== undefined && isUuid(before) && owner !== undefined
    const run = await publishChanges(context, {
      ...{ runId, effectiveOn, action: 'account.assign', seenAct: act },
      assignments: [{ accountId, owner, reason: 'by_hand' }],
      entries: [{ accountId, before: { owner: before }, after: { owner } }],
      handoffs: isHandedOver
        ? [{ accountId, handoffId: newId(), from: before, to: owner, occasion: 'by_hand' }]
        : [],
    })
    return { accountId, owner, run }
  }
  return inTurn(workspaceId, () => retryOvertaken(change))
}

async function readOwner(
  { workspaceId, today }: Context,
  transaction: Transaction,
  { accountId, personId }: Request,
): Promise<{ before: string | undefined; act: number; effectiveOn: number }> {
  const act = await readLastActNumber(transaction, workspaceId)
  const run = await readPublishedRun(transaction, workspaceId)
  const stored = await findAccount(transaction, { workspaceId, asOf: today(), run }, accountId)
  if (stored === undefined) throw noAccount(accountId)
  if (personId !== null) {
    const person = (await findPeople(transaction, workspaceId, [personId])).get(personId)
    if (person === undefined || (person.endOn !== undefined && person.endOn < today())) {
      throw new ProblemError([{ code: 'person-unknown', path: 'personId', values: { person: personId } }])
    }
  }
  const latest = await readLatestEffectiveDay(transaction, workspaceId, run)
  return { before: stored.account.owner, act, effectiveOn: Math.max(today(), latest ?? 0) }
}
