import { appendAct } from '../../store/audit.ts'
import { type ContactKey, eraseStoredContact } from '../../store/contacts.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { getContact } from './read-contact.ts'

/**
 * Erases a person at a customer for good: the row goes, and the key that opens what the audit log says about them is destroyed.
 * The log itself stays as it was written, chained. Throws `not-found`.
 */
export async function eraseContact(
  context: Context,
  { accountId, contactId }: Omit<ContactKey, 'workspaceId'>,
): Promise<void> {
  allow(context, 'contact.erase')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId, actor, newId, now } = context
  const key = { workspaceId, accountId, contactId }
  await database.transaction(async (transaction) => {
    await getContact(transaction, key)
    const at = now()
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'contact.erase', actor: nameOfActor(actor), at },
      accounts: [{ accountId, before: { contactId } }],
    })
    await eraseStoredContact(transaction, key, at)
  })
}
