import type { Contact } from '../../store/contacts.ts'
import type { Connection } from '../../store/database.ts'
import { type Sealed, type Sealing, sealText } from '../../store/personal-fields.ts'
import { checkName } from '../check-name.ts'
import { emailAddress } from '../user/email-address.ts'

/** What is kept of a person at a customer. */
export type ContactFields = Pick<Contact, 'name' | 'email' | 'role'>

/** Fields in the form in which they are kept: a name that is one, an address that is one. Throws what is wrong with them. */
export function checkContact({ name, email, role }: ContactFields): ContactFields {
  return {
    name: checkName(name),
    email: email === undefined ? undefined : emailAddress(email),
    role: role === undefined ? undefined : checkName(role),
  }
}

/** As the audit log has them: texts that only the person's key opens. */
export async function sealContact(
  connection: Connection,
  sealing: Sealing,
  { name, email, role }: ContactFields,
): Promise<Readonly<Record<'contactId', string> & Record<'name' | 'email' | 'role', Sealed | null>>> {
  const seal = (text: string | undefined) => (text === undefined ? null : sealText(connection, sealing, text))
  return {
    contactId: sealing.subjectId,
    name: await seal(name),
    email: await seal(email),
    role: await seal(role),
  }
}
