import { expect, test } from 'vitest'
import type { Uuid } from '../../store/identifier.ts'
import { MANIFEST } from '../../store/manifest.ts'
import { generatedSql, quoteName, sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Role } from '../access/actor.ts'
import { listActsOfAccount } from '../audit/list-acts-of-account.ts'
import { readAct } from '../audit/read-act.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aContext, testSurroundings } from '../testing/a-context.ts'
import { giveAccounts } from '../testing/give-accounts.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { addContact } from './add-contact.ts'
import { editContact } from './edit-contact.ts'
import { eraseContact } from './erase-contact.ts'
import { listContacts } from './list-contacts.ts'
import { readContact } from './read-contact.ts'

const used = useFreshDatabase()
const champion = { name: 'Champion Zoë', email: 'Zoe@Customer.example', role: 'Head of Operations' }
const leaver = { name: 'Leaver 77', email: 'leaver@gone.example', role: 'Head of Leaving' }
const PERSONAL = /leaver|gone\.example|Leaving/i

test('[Q57] contacts of an account are added, changed and listed in order', async () => {
  const { context, accountId } = await anAccount()
  const added = await addContact(context, { accountId, ...champion })
  expect(added).toMatchObject({ name: 'Champion Zoë', email: 'zoe@customer.example' })
  const second = await addContact(context, { accountId, name: 'Sponsor', email: undefined, role: undefined })
  expect(await readContact(context, { accountId, contactId: added.contactId })).toEqual(added)
  const page = await listContacts(context, { accountId, limit: 1 })
  expect(page.items).toEqual([added])
  expect(await listContacts(context, { accountId, after: page.next, limit: 5 })).toEqual({
    ...{ items: [second], next: undefined },
  })
  const { contactId } = second
  const edit = { accountId, contactId, name: 'Sponsor 01', email: undefined, role: 'CFO' }
  const changed = await editContact(context, { ...edit, seenRevision: second.revision })
  expect(await readContact(context, { accountId, contactId })).toEqual(changed)
  expect(
    await problemsIn(() => editContact(context, { ...edit, seenRevision: second.revision })),
  ).toMatchObject([{ code: 'stale-revision', values: { seen: second.revision, current: changed.revision } }])
})

test.each([
  [{ name: ' ' }, 'name-invalid'],
  [{ name: 'a\0b' }, 'name-invalid'],
  [{ name: '\u200b\u202e' }, 'name-invalid'],
  [{ name: 'A', email: 'nobody' }, 'email-invalid'],
  [{ name: 'A', role: 'x'.repeat(201) }, 'name-invalid'],
])('[Q57] %j is refused', async (given, code) => {
  const { context, accountId } = await anAccount()
  const fields = { email: undefined, role: undefined, ...given }
  expect(await problemsIn(() => addContact(context, { accountId, ...fields }))).toMatchObject([{ code }])
})

test('[Q58] the log has what was said about a contact sealed, and opens it for those who may read the log', async () => {
  const { context, accountId } = await anAccount()
  const { contactId, revision } = await addContact(context, { accountId, ...champion })
  await editContact(context, {
    accountId,
    contactId,
    ...champion,
    name: 'Champion Zoé',
    seenRevision: revision,
  })
  const log = await used.database.query(
    sql`select before, after from audit_account where workspace_id = $1`,
    [context.workspaceId],
  )
  expect(JSON.stringify(log)).not.toMatch(/Champion|customer\.example|Head of/)
  expect((await listActsOfAccount(context, { accountId, limit: 10 })).items).toMatchObject([
    { action: 'contact.edit', before: { name: 'Champion Zoë' }, after: { contactId, name: 'Champion Zoé' } },
    { before: null, after: { name: 'Champion Zoë', email: 'zoe@customer.example' } },
  ])
})

test('[Q59] after an erasure nothing anywhere holds the name in the clear, and the chain is intact', async () => {
  const { context, accountId, surroundings } = await anAccount()
  const kept = await addContact(context, {
    accountId,
    name: 'Somebody Else',
    email: undefined,
    role: undefined,
  })
  const { contactId, revision } = await addContact(context, { accountId, ...leaver })
  await editContact(context, { accountId, contactId, ...leaver, role: 'Sponsor', seenRevision: revision })
  const before = await verifyAudit(context)
  expect(PERSONAL.test(await dump())).toBe(true)
  await eraseContact(context, { accountId, contactId })
  expect(PERSONAL.test(await dump())).toBe(false)
  expect(
    await verifyAudit(context, { knownHash: 'lastHash' in before ? before.lastHash : '' }),
  ).toMatchObject({
    kind: 'intact',
    acts: 4,
  })
  expect(await readAct(context, { number: 2, limit: 10 })).toMatchObject({
    accounts: [{ after: { contactId, name: { erased: contactId }, email: { erased: contactId } } }],
  })
  expect((await listContacts(context, { accountId, limit: 10 })).items).toEqual([kept])
  for (const work of [
    () => readContact(context, { accountId, contactId }),
    () => eraseContact(context, { accountId, contactId }),
    () => editContact(context, { accountId, contactId, ...leaver, seenRevision: revision }),
  ]) {
    expect(await problemsIn(work)).toMatchObject([{ code: 'not-found', values: { what: 'contact' } }])
  }
  expect(surroundings.mails).toEqual([])
})

test('[Q57] a CSM sees the contacts of their own book only and erases none; another workspace sees nobody', async () => {
  const { context, accountId, surroundings } = await anAccount()
  const { contactId } = await addContact(context, { accountId, ...champion })
  const personId = surroundings.newId()
  const as = (role: Role, bookOf?: Uuid) =>
    enterWorkspace(surroundings, context.workspaceId, {
      ...{ kind: 'user', userId: surroundings.newId(), role, bookOf },
    })
  const csm = as('csm', personId)
  for (const work of [
    () => listContacts(csm, { accountId, limit: 5 }),
    () => readContact(csm, { accountId, contactId }),
    () => addContact(csm, { accountId, ...champion }),
    () => editContact(csm, { accountId, contactId, ...champion, seenRevision: 1 }),
  ]) {
    expect(await problemsIn(work)).toMatchObject([{ code: 'not-found', values: { what: 'account' } }])
  }
  await used.database.query(
    sql`update account set listed_owner = $3 where workspace_id = $1 and account_id = $2`,
    [context.workspaceId, accountId, personId],
  )
  expect((await listContacts(csm, { accountId, limit: 5 })).items).toHaveLength(1)
  expect(await problemsIn(() => eraseContact(csm, { accountId, contactId }))).toMatchObject([
    { code: 'not-allowed' },
  ])
  expect(await problemsIn(() => addContact(as('viewer'), { accountId, ...champion }))).toMatchObject([
    { code: 'not-allowed' },
  ])
  const other = await aContext(surroundings)
  expect(await problemsIn(() => listContacts(other, { accountId, limit: 5 }))).toMatchObject([
    { code: 'not-found' },
  ])
})

async function anAccount() {
  const surroundings = testSurroundings(used.served)
  const context: Context = await aContext(surroundings)
  const accounts = await giveAccounts(context, [{ id: 'C-1', name: 'Customer' }])
  return { context, surroundings, accountId: accounts.get('C-1')! }
}

/** Every row of every table as text. */
async function dump(): Promise<string> {
  const texts = await Promise.all(
    Object.keys(MANIFEST)
      .filter((table) => table !== 'migration')
      .map((table) => used.database.query(generatedSql(`select t::text as row from ${quoteName(table)} t`))),
  )
  return JSON.stringify(texts)
}
