import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { holdSavedView, type SavedView, writeSavedView } from '../../store/saved-views.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { checkName } from '../check-name.ts'
import type { Context } from '../context.ts'
import { inLog } from './view-in-log.ts'
import { mustBeChangeable, ownerOf } from './view-owner.ts'

/**
 * [Q95] Renames a view, gives it another address, shares it or takes it to oneself; what is left out stays. Throws `not-found`,
 * `not-allowed` and `name-invalid`.
 */
export async function editView(
  context: Context,
  {
    id,
    name,
    address,
    isShared,
  }: {
    readonly id: Uuid
    readonly name?: string | undefined
    readonly address?: string | undefined
    readonly isShared?: boolean | undefined
  },
): Promise<SavedView> {
  allow(context, 'view.edit')
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  return database.transaction(async (transaction) => {
    const found = await holdSavedView(transaction, workspaceId, id)
    const before = mustBeChangeable(context, { id, view: found })
    const at = canonicalInstant(now())
    const isShifted = isShared !== undefined && isShared !== (before.ownerId === undefined)
    const view: SavedView = {
      ...before,
      name: name === undefined ? before.name : checkName(name),
      address: address ?? before.address,
      ownerId: isShifted ? ownerOf(context, isShared) : before.ownerId,
      updatedAt: at,
    }
    await writeSavedView(transaction, workspaceId, view)
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'view.edit', actor: nameOfActor(actor), at },
      details: inLog(view),
    })
    return view
  })
}
