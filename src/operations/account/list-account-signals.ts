import type { Day } from '../../domain/kernel/day.ts'
import { type ListedSignal, listSignals } from '../../store/account-pages.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { mustSeeAccount } from './must-see-account.ts'

export type SignalKey = { readonly metric: string; readonly day: Day }

export type SignalQuery = {
  readonly accountId: Uuid
  readonly metric?: string | undefined
  /** First and last day. */
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly after?: SignalKey | undefined
  readonly limit: number
}

/** A page of the signals of one account, by metric and then by day. Throws `not-found` for one that the actor may not see. */
export async function listAccountSignals(
  context: Context,
  { accountId, ...query }: SignalQuery,
): Promise<{ readonly items: readonly ListedSignal[]; readonly next: SignalKey | undefined }> {
  allow(context, 'account.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId } = context
  const items = await listSignals(database, { workspaceId, accountId }, query)
  const last = items.length < query.limit ? undefined : items.at(-1)
  return { items, next: last && { metric: last.metric, day: last.day } }
}
