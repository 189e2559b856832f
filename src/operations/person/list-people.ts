import type { Uuid } from '../../store/identifier.ts'
import { type PeoplePage, listPeople as readPeoplePage } from '../../store/people.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** So many people of the team after an id, in the order of their ids. */
export async function listPeople(
  context: Context,
  page: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PeoplePage> {
  allow(context, 'person.read')
  return readPeoplePage(context.database, context.workspaceId, page)
}
