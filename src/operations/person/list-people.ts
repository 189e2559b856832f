import type { Uuid } from '../../store/identifier.ts'
import { type PeoplePage, listPeople as readPage } from '../../store/people.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** So many people of the team after an id, in the order of their ids. What they cost is for those who may make plans. */
export async function listPeople(
  context: Context,
  page: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PeoplePage> {
  allow(context, 'person.read')
  const found = await readPage(context.database, context.workspaceId, page)
  if (mayDo(context.actor, 'plan.make')) return found
  const people = found.people.map((person) => ({
    ...person,
    csm: { ...person.csm, loadedCostMinor: undefined },
    currency: undefined,
  }))
  return { ...found, people }
}
