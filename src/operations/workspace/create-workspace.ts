import { parseCurrency } from '../../connectors/value/currency-sign.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addMembership } from '../../store/memberships.ts'
import { databaseOf } from '../../store/workspace-database.ts'
import { addWorkspace } from '../../store/workspaces.ts'
import { checkName } from '../check-name.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { SignedIn } from '../session/signed-in.ts'

export type NewWorkspace = {
  readonly name: string
  /** ISO 4217; it stays. */
  readonly currency: string
}

/** Makes an empty workspace whose owner is the person who is signed in; their session stays where it is. Gives its id. */
export async function createWorkspace(
  { database, newId, now }: Surroundings,
  { userId }: SignedIn,
  { name: given, currency }: NewWorkspace,
): Promise<Uuid> {
  const name = checkName(given)
  // It stays, so it must be one that lists can have.
  if (parseCurrency(currency) !== currency) {
    throw new ProblemError([{ code: 'currency-invalid', path: 'currency', values: { currency } }])
  }
  const [workspaceId, at] = [newId(), now()]
  await databaseOf(database, workspaceId).transaction(async (transaction) => {
    // First of all: on a cluster a reference table is written before anything else.
    await addWorkspace(transaction, { id: workspaceId, name, currency, csmSees: 'book', createdAt: at })
    await addMembership(transaction, { workspaceId, userId, role: 'owner', personId: undefined }, at)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'workspace.create', actor: `user:${userId}`, at },
      details: { name, currency },
    })
  })
  return workspaceId
}
