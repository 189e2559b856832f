import { appendAct } from '../../store/audit.ts'
import { addContact as addStored, type Contact } from '../../store/contacts.ts'
import type { Uuid } from '../../store/identifier.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { type ContactFields, checkContact, sealContact } from './contact-fields.ts'

/** Adds a person at a customer. The audit log keeps what is said about them sealed. */
export async function addContact(
  context: Context,
  { accountId, ...given }: ContactFields & { readonly accountId: Uuid },
): Promise<Contact> {
  allow(context, 'contact.edit')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId, actor, newId, now, random } = context
  const fields = checkContact(given)
  const contactId = newId()
  return database.transaction(async (transaction) => {
    const at = canonicalInstant(now())
    const sealing = { workspaceId, subjectId: contactId, at, random }
    const act = await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'contact.edit', actor: nameOfActor(actor), at },
      accounts: [{ accountId, after: await sealContact(transaction, sealing, fields) }],
    })
    const contact = { ...fields, contactId, revision: act.number, createdAt: at, updatedAt: at }
    await addStored(transaction, { ...contact, workspaceId, accountId })
    return contact
  })
}
