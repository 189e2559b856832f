import { coverLeave, type LeaveCover } from '../../domain/assignment/cover-leave.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import { booksInputsOf } from '../assignment/books-inputs-of.ts'
import { WITHOUT_WISHES } from '../assignment/request-assignment-plan.ts'
import type { Context } from '../context.ts'
import { mustBePeople } from '../person/must-be-people.ts'
import { loadPlanView } from '../plan/load-plan-view.ts'
import { mustBeDays } from './must-be-days.ts'

export type ProposedCovers = LeaveCover & {
  /** What people are called, by id. */
  readonly names: ReadonlyMap<string, string>
  /** What the source calls an account. */
  readonly externalIdOf: (accountId: string) => string | undefined
}

/**
 * [Q130] Who could stand in for somebody who is away: for each account with work due in those days. It keeps nothing. Throws
 * `person-unknown`, `cover-days` and `no-model`.
 */
export async function proposeCovers(
  context: Context,
  { personId, from, until }: { readonly personId: Uuid; readonly from: Day; readonly until: Day },
): Promise<ProposedCovers> {
  allow(context, 'cover.edit')
  const { database, workspaceId, today } = context
  mustBeDays({ from, until })
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    await mustBePeople(transaction, workspaceId, [{ personId, path: 'personId' }])
    const view = await loadPlanView(transaction, { workspaceId, asOf: today() })
    const absence = { csm: personId, from, until }
    return {
      ...coverLeave({ ...booksInputsOf(view, WITHOUT_WISHES), absence }),
      names: await listOwnerNames(transaction, workspaceId),
      externalIdOf: (accountId) => view.sourceOf(accountId)?.externalId,
    }
  })
}
