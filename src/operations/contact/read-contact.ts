import { type Contact, type ContactKey, findContact } from '../../store/contacts.ts'
import type { Connection } from '../../store/database.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** One person at a customer. Throws `not-found`, also for an account that the actor may not see. */
export async function readContact(
  context: Context,
  { accountId, contactId }: Omit<ContactKey, 'workspaceId'>,
): Promise<Contact> {
  allow(context, 'contact.read')
  await mustSeeAccount(context, accountId)
  return getContact(context.database, { workspaceId: context.workspaceId, accountId, contactId })
}

/** One person at a customer. Throws `not-found`. */
export async function getContact(connection: Connection, key: ContactKey): Promise<Contact> {
  const found = await findContact(connection, key)
  if (found !== undefined) return found
  throw new ProblemError([{ code: 'not-found', values: { what: 'contact', id: key.contactId } }])
}
