import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { holdOwners } from '../../store/memberships.ts'
import { ProblemError } from '../problem.ts'

/** Throws `last-owner` where a workspace would have nobody who may administer it without this user. */
export async function keepAnOwner(transaction: Transaction, workspaceId: Uuid, userId: Uuid): Promise<void> {
  if (await isLastOwner(transaction, workspaceId, userId)) {
    throw new ProblemError([{ code: 'last-owner', values: {} }])
  }
}

/** Whether a user is the only owner of a workspace; nobody changes that until the transaction ends. */
export async function isLastOwner(
  transaction: Transaction,
  workspaceId: Uuid,
  userId: Uuid,
): Promise<boolean> {
  const owners = await holdOwners(transaction, workspaceId)
  return owners.length === 1 && owners[0] === userId
}
