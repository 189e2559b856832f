import { appendAct } from '../../store/audit.ts'
import { type SavedView, writeSavedView } from '../../store/saved-views.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { checkName } from '../check-name.ts'
import type { Context } from '../context.ts'
import { inLog } from './view-in-log.ts'
import { ownerOf } from './view-owner.ts'
import type { ViewPlace } from './view-place.ts'

/** [Q95] Keeps a page as it is set up, for the actor alone or for everybody. Throws `name-invalid`, and `not-allowed` for a shared one. */
export async function saveView(
  context: Context,
  {
    place,
    name,
    address,
    isShared,
  }: {
    readonly place: ViewPlace
    readonly name: string
    readonly address: string
    readonly isShared: boolean
  },
): Promise<SavedView> {
  allow(context, 'view.edit')
  const { database, workspaceId, actor, newId, now } = context
  const at = canonicalInstant(now())
  const view: SavedView = {
    ...{ id: newId(), place, name: checkName(name), address, ownerId: ownerOf(context, isShared) },
    ...{ createdAt: at, updatedAt: at },
  }
  const actId = newId()
  await database.transaction(async (transaction) => {
    await writeSavedView(transaction, workspaceId, view)
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'view.save', actor: nameOfActor(actor), at },
      details: inLog(view),
    })
  })
  return view
}
