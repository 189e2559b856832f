import type { CustomerBase } from '../../domain/account/customer-base.ts'
import type { CustomFields } from '../../domain/model/condition-fields.ts'
import { readCustomFields } from '../../store/custom-fields.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState, readBase } from '../../store/read-base.ts'
import type { Context } from '../context.ts'

/** All accounts of the workspace, as they are today. */
export function loadBase({ database, workspaceId, today }: Context): Promise<CustomerBase> {
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const run = await readPublishedRun(transaction, workspaceId)
    return (await readBase(transaction, { workspaceId, asOf: today(), run })).base
  })
}

/** The fields of their own that the accounts have, for a check of conditions. */
export async function findCustomFields({
  database,
  workspaceId,
}: Context): Promise<CustomFields | undefined> {
  return knownFields(await readCustomFields(database, workspaceId))
}

/** While no account has a field of its own every name may be right. */
export function knownFields(found: CustomFields): CustomFields | undefined {
  return Object.keys(found).length === 0 ? undefined : found
}
