import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { erasePersonalKey } from './personal-fields.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A person at a customer. */
export type Contact = {
  readonly contactId: Uuid
  readonly name: string
  readonly email: string | undefined
  /** What the person is there: champion, sponsor, administrator. */
  readonly role: string | undefined
  /** Rises with every change. */
  readonly revision: number
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export type ContactKey = { readonly workspaceId: Uuid; readonly accountId: Uuid; readonly contactId: Uuid }

type Row = Omit<Contact, 'email' | 'role'> & { readonly email: string | null; readonly role: string | null }

/** Contacts of an account in the order in which they were added, those after one when it is given. */
export async function listContacts(
  connection: Connection,
  { workspaceId, accountId }: Omit<ContactKey, 'contactId'>,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<Contact[]> {
  const rows = await connection.query<Row>(
    sql`select contact_id as "contactId", name, email, role, revision, created_at as "createdAt", updated_at as "updatedAt"
          from contact
         where workspace_id = $1 and account_id = $2 and ($3::uuid is null or contact_id > $3)
         order by contact_id
         limit $4`,
    [workspaceId, accountId, after, limit],
  )
  return rows.map(contactOf)
}

export async function findContact(
  connection: Connection,
  { workspaceId, accountId, contactId }: ContactKey,
): Promise<Contact | undefined> {
  const [found] = await connection.query<Row>(
    sql`select contact_id as "contactId", name, email, role, revision, created_at as "createdAt", updated_at as "updatedAt"
          from contact
         where workspace_id = $1 and account_id = $2 and contact_id = $3`,
    [workspaceId, accountId, contactId],
  )
  return found && contactOf(found)
}

export async function addContact(
  transaction: Transaction,
  { workspaceId, accountId, contactId, ...contact }: Contact & ContactKey,
): Promise<void> {
  const { name, email, role, revision, createdAt, updatedAt } = contact
  await transaction.query(
    sql`insert into contact (workspace_id, account_id, contact_id, name, email, role, revision, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [workspaceId, accountId, contactId, name, email, role, revision, createdAt, updatedAt],
  )
}

/** Changes a contact that is at the revision that the caller has seen. False where it is not. */
export async function changeContact(
  transaction: Transaction,
  { workspaceId, accountId, contactId, ...contact }: Omit<Contact, 'createdAt'> & ContactKey,
  seenRevision: number,
): Promise<boolean> {
  const { name, email, role, revision, updatedAt } = contact
  const changed = await transaction.change(
    sql`update contact set name = $4, email = $5, role = $6, revision = $7, updated_at = $8
         where workspace_id = $1 and account_id = $2 and contact_id = $3 and revision = $9`,
    [workspaceId, accountId, contactId, name, email, role, revision, updatedAt, seenRevision],
  )
  return changed === 1
}

/** Takes a contact away and destroys the key of what the audit log says about it. False when there was none. */
export async function eraseStoredContact(
  transaction: Transaction,
  { workspaceId, accountId, contactId }: ContactKey,
  at: Instant,
): Promise<boolean> {
  const erased = await transaction.change(
    sql`delete from contact where workspace_id = $1 and account_id = $2 and contact_id = $3`,
    [workspaceId, accountId, contactId],
  )
  if (erased === 0) return false
  await erasePersonalKey(transaction, { workspaceId, subjectId: contactId, at })
  return true
}

function contactOf(row: Row): Contact {
  return { ...row, email: row.email ?? undefined, role: row.role ?? undefined }
}
