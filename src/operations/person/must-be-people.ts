import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findPeople } from '../../store/people.ts'
import { ProblemError } from '../problem.ts'

/** Refuses people whom the team lacks. */
export async function mustBePeople(
  connection: Connection,
  workspaceId: Uuid,
  named: readonly { readonly personId: Uuid; readonly path: string }[],
): Promise<void> {
  const known = await findPeople(connection, workspaceId, [...new Set(named.map(({ personId }) => personId))])
  const problems = named
    .filter(({ personId }) => !known.has(personId))
    .map(({ personId, path }) => ({ code: 'person-unknown', path, values: { person: personId } }) as const)
  if (problems.length > 0) throw new ProblemError(problems)
}
