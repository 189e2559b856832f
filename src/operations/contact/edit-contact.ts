import { appendAct } from '../../store/audit.ts'
import { type Contact, type ContactKey, changeContact, findContact } from '../../store/contacts.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { type ContactFields, checkContact, sealContact } from './contact-fields.ts'
import { getContact } from './read-contact.ts'

type Edit = ContactFields & Omit<ContactKey, 'workspaceId'> & { readonly seenRevision: number }

/** Puts other fields in the place of a contact's. Throws `not-found`, and `stale-revision` when somebody else changed it meanwhile. */
export async function editContact(
  context: Context,
  { accountId, contactId, seenRevision, ...given }: Edit,
): Promise<Contact> {
  allow(context, 'contact.edit')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId, actor, newId, now, random } = context
  const fields = checkContact(given)
  const key = { workspaceId, accountId, contactId }
  return database.transaction(async (transaction) => {
    const before = await getContact(transaction, key)
    if (before.revision !== seenRevision) throw staleContact(before, seenRevision)
    const at = canonicalInstant(now())
    const sealing = { workspaceId, subjectId: contactId, at, random }
    const act = await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'contact.edit', actor: nameOfActor(actor), at },
      accounts: [
        {
          accountId,
          before: await sealContact(transaction, sealing, before),
          after: await sealContact(transaction, sealing, fields),
        },
      ],
    })
    const after = { ...before, ...fields, revision: act.number, updatedAt: at }
    const isChanged = await changeContact(transaction, { ...after, ...key }, seenRevision)
    if (!isChanged) throw staleContact(await findContact(transaction, key), seenRevision)
    return after
  })
}

function staleContact(current: Contact | undefined, seen: number): ProblemError {
  return new ProblemError([{ code: 'stale-revision', values: { seen, current: current?.revision ?? 0 } }])
}
