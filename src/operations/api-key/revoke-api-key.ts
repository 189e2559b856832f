import { revokeKey } from '../../store/api-keys.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** Ends what a key may do, from its next request on. A key that was revoked before stays so. */
export async function revokeApiKey(context: Context, { id }: { readonly id: Uuid }): Promise<void> {
  allow(context, 'api-key.administer')
  const { database, workspaceId, actor, newId, now } = context
  const at = now()
  await database.transaction(async (transaction) => {
    const revoked = await revokeKey(transaction, workspaceId, { id, at })
    if (revoked === undefined)
      throw new ProblemError([{ code: 'not-found', values: { what: 'api-key', id } }])
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'api-key.revoke', actor: nameOfActor(actor), at },
      details: { key: id },
    })
  })
}
