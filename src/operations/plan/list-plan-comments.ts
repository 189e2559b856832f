import type { Uuid } from '../../store/identifier.ts'
import { listStoredPlanComments, type PlanComment } from '../../store/plan-comments.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPlan } from './get-plan.ts'

export type ListedComment = PlanComment & {
  /** Whether the actor may take it away. */
  readonly isDeletable: boolean
}

/** [Q71] A page of what people say about a plan, or about one of its rows, in the order in which they said it. */
export async function listPlanComments(
  context: Context,
  {
    planId,
    accountId,
    after,
    limit,
  }: {
    readonly planId: Uuid
    readonly accountId?: Uuid | undefined
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<{ readonly items: readonly ListedComment[]; readonly next: Uuid | undefined }> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await getPlan(transaction, workspaceId, planId)
    const found = await listStoredPlanComments(
      transaction,
      { workspaceId, planId },
      { accountId, after, limit },
    )
    const items = found.map((comment) => ({ ...comment, isDeletable: mayDelete(context, comment) }))
    return { items, next: items.length < limit ? undefined : items.at(-1)?.commentId }
  })
}

/** [Q73] One's own; owners any, because somebody must be able to take away what should not stand there. */
export function mayDelete(
  { actor }: Pick<Context, 'actor'>,
  { authorId }: Pick<PlanComment, 'authorId'>,
): boolean {
  if (!mayDo(actor, 'plan.comment')) return false
  const isOwn = actor.kind === 'user' && actor.userId === authorId
  return isOwn || mayDo(actor, 'user.administer')
}
