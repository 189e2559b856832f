import { type HandoffState, listStoredHandoffs } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findOwnPerson } from '../person/find-own-person.ts'
import { seenHandoffs } from './get-handoff.ts'
import { type ReadHandoff, withMissing } from './read-handoff.ts'

export type HandoffQuery = {
  readonly state?: HandoffState | undefined
  readonly accountId?: Uuid | undefined
  /** Whoever gives or receives. */
  readonly personId?: Uuid | undefined
  /** Only those that the actor gives or receives as one of the team. */
  readonly isMine?: boolean | undefined
  readonly after?: Uuid | undefined
  readonly limit: number
}

export type HandoffsPage = { readonly items: readonly ReadHandoff[]; readonly next: Uuid | undefined }

/** [Q126] A page of handoffs, the newest first. */
export async function listHandoffs(context: Context, query: HandoffQuery): Promise<HandoffsPage> {
  allow(context, 'handoff.read')
  const { database, workspaceId } = context
  const { state, accountId, isMine = false, after, limit } = query
  const own = isMine ? await findOwnPerson(context) : undefined
  // Whoever is none of the team's people gives and receives nothing.
  if (isMine && own === undefined) return { items: [], next: undefined }
  if (query.personId !== undefined && own !== undefined && own !== query.personId) {
    return { items: [], next: undefined }
  }
  return database.transaction(async (transaction) => {
    const seenBy = await seenHandoffs(context, transaction)
    const filter = { state, accountId, personId: query.personId ?? own, seenBy }
    const items = await listStoredHandoffs(transaction, workspaceId, { filter, before: after, limit })
    return { items: items.map(withMissing), next: items.length < limit ? undefined : items.at(-1)?.handoffId }
  })
}
