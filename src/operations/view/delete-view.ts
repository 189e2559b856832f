import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { eraseSavedView, holdSavedView } from '../../store/saved-views.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { inLog } from './view-in-log.ts'
import { mustBeChangeable } from './view-owner.ts'

/** [Q95] Takes a view away. Throws `not-found` and `not-allowed`. */
export async function deleteView(context: Context, { id }: { readonly id: Uuid }): Promise<void> {
  allow(context, 'view.edit')
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  await database.transaction(async (transaction) => {
    const found = await holdSavedView(transaction, workspaceId, id)
    const view = mustBeChangeable(context, { id, view: found })
    await eraseSavedView(transaction, workspaceId, id)
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'view.delete', actor: nameOfActor(actor), at: now() },
      details: inLog(view),
    })
  })
}
