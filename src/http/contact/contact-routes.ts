import { createRoute, z } from '@hono/zod-openapi'
import { addContact } from '../../operations/contact/add-contact.ts'
import { editContact } from '../../operations/contact/edit-contact.ts'
import { eraseContact } from '../../operations/contact/erase-contact.ts'
import { listContacts } from '../../operations/contact/list-contacts.ts'
import { readContact } from '../../operations/contact/read-contact.ts'
import type { Contact } from '../../store/contacts.ts'
import { accountPath } from '../account/account-path.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { etagHeader, etagOf, ifMatchHeader, isAlreadyRead, seenRevision } from '../revision.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const FIELDS = {
  name: z.string().max(200),
  email: z.string().max(254).nullish(),
  role: z.string().max(200).nullish().openapi({ description: 'What the person is there.' }),
}
const fieldsSchema = z.strictObject(FIELDS).openapi({
  example: { name: 'Champion 01', email: 'champion@customer.example', role: 'Head of Operations' },
})
const fieldsBody = { content: { 'application/json': { schema: fieldsSchema } }, required: true } as const

const contactSchema = z
  .strictObject({
    contactId: uuidSchema,
    name: z.string(),
    email: z.string().nullable(),
    role: z.string().nullable(),
    revision: z.int().openapi({ description: 'Also the ETag.' }),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi('Contact')

const addedSchema = z.strictObject({ contactId: uuidSchema, revision: z.int() }).openapi('AddedContact')
const contactPath = accountPath.extend({ contactId: uuidSchema })
const CONTACT = {
  description: 'The contact.',
  headers: etagHeader,
  content: { 'application/json': { schema: contactSchema } },
}

const listRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/contacts',
  operationId: 'listContacts',
  tags: ['Contacts'],
  summary: 'List the contacts of an account',
  description: 'A page of the people at the customer, in the order in which they were added.',
  request: { params: accountPath, query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(contactSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

const addRoute = createRoute({
  method: 'post',
  path: '/accounts/{accountId}/contacts',
  operationId: 'addContact',
  tags: ['Contacts'],
  summary: 'Add a contact',
  description:
    'The audit log keeps what it says about the person encrypted with a key of that person. The answer repeats nothing of it, so that no copy is kept with the Idempotency-Key.',
  request: { params: accountPath, body: fieldsBody },
  responses: {
    201: {
      description: 'Added.',
      headers: z.object({ Location: z.string() }).extend(etagHeader.shape),
      content: { 'application/json': { schema: addedSchema } },
    },
    ...refusals(400, 401, 403, 404, 415, 422),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/contacts/{contactId}',
  operationId: 'readContact',
  tags: ['Contacts'],
  summary: 'Read a contact',
  description: 'One person at the customer.',
  request: { params: contactPath },
  responses: { 200: CONTACT, 304: { description: 'As you know it.' }, ...refusals(401, 403, 404) },
})

const editRoute = createRoute({
  method: 'put',
  path: '/accounts/{accountId}/contacts/{contactId}',
  operationId: 'editContact',
  tags: ['Contacts'],
  summary: 'Change a contact',
  description: 'Puts these fields in the place of those there were; what is left out is no longer known.',
  request: { params: contactPath, headers: ifMatchHeader, body: fieldsBody },
  responses: { 200: CONTACT, ...refusals(400, 401, 403, 404, 412, 415, 422, 428) },
})

const eraseRoute = createRoute({
  method: 'delete',
  path: '/accounts/{accountId}/contacts/{contactId}',
  operationId: 'eraseContact',
  tags: ['Contacts'],
  summary: 'Erase a contact',
  description:
    'For good: the contact goes, and the key of what the audit log says about the person is destroyed. The log stays intact and nobody can read that part of it any more.',
  request: { params: contactPath },
  responses: { 204: { description: 'Erased.' }, ...refusals(401, 403, 404) },
})

/** The people at the accounts. */
export function addContactRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const { after, limit } = call.req.valid('query')
    const list = `contacts ${accountId}`
    const place = readCursor(list, after, uuidSchema)
    const { items, next } = await listContacts(call.get('context'), { accountId, after: place, limit })
    return call.json(
      { items: items.map(contactOut), next: next === undefined ? null : writeCursor(list, next) },
      200,
    )
  })

  app.openapi(addRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const fields = known(call.req.valid('json'))
    const { contactId, revision } = await addContact(call.get('context'), { accountId, ...fields })
    call.header('Location', `/api/accounts/${accountId}/contacts/${contactId}`)
    call.header('ETag', etagOf(revision))
    return call.json({ contactId, revision }, 201)
  })

  app.openapi(readRoute, async (call) => {
    const contact = await readContact(call.get('context'), call.req.valid('param'))
    if (isAlreadyRead(call, contact.revision)) return call.body(null, 304)
    return call.json(contactOut(contact), 200)
  })

  app.openapi(editRoute, async (call) => {
    const fields = known(call.req.valid('json'))
    const edit = { ...call.req.valid('param'), ...fields, seenRevision: seenRevision(call) }
    const contact = await editContact(call.get('context'), edit)
    call.header('ETag', etagOf(contact.revision))
    return call.json(contactOut(contact), 200)
  })

  app.openapi(eraseRoute, async (call) => {
    await eraseContact(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}

function known({ name, email, role }: z.output<typeof fieldsSchema>) {
  return { name, email: email ?? undefined, role: role ?? undefined }
}

function contactOut(contact: Contact): z.input<typeof contactSchema> {
  const { contactId, name, email = null, role = null, revision, createdAt, updatedAt } = contact
  return { contactId, name, email, role, revision, createdAt, updatedAt }
}
