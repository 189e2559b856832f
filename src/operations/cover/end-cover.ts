import { formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import { deleteCover } from '../../store/covers.ts'
import type { Uuid } from '../../store/identifier.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** [Q130] Takes a cover away. Throws `not-found` where there is none of that id. */
export async function endCover(context: Context, { coverId }: { readonly coverId: Uuid }): Promise<void> {
  allow(context, 'cover.edit')
  const { database, workspaceId, actor, newId, now } = context
  await database.transaction(async (transaction) => {
    const ended = await deleteCover(transaction, workspaceId, coverId)
    if (ended === undefined) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'cover', id: coverId } }])
    }
    const { accountId, personId, forPersonId, from, until } = ended
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'cover.edit', actor: nameOfActor(actor), at: now() },
      details: { for: forPersonId, from: formatDay(from), until: formatDay(until), covers: 0 },
      accounts: [{ accountId, before: { cover: personId } }],
    })
  })
}
