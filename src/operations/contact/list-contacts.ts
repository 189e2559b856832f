import { type Contact, listContacts as listStored } from '../../store/contacts.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'

export type ContactPage = { readonly items: readonly Contact[]; readonly next: Uuid | undefined }

/** The people at a customer, in the order in which they were added. Throws `not-found` for an account that the actor may not see. */
export async function listContacts(
  context: Context,
  {
    accountId,
    after,
    limit,
  }: { readonly accountId: Uuid; readonly after?: Uuid | undefined; readonly limit: number },
): Promise<ContactPage> {
  allow(context, 'contact.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId } = context
  const items = await listStored(database, { workspaceId, accountId }, { after, limit })
  return { items, next: items.length < limit ? undefined : items.at(-1)?.contactId }
}
