import { beforeEach, expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import { aContext, testSurroundings } from '../../operations/testing/a-context.ts'
import { giveAccounts } from '../../operations/testing/give-accounts.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { App } from '../app.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
let context: Context
let app: App
let contacts: string

beforeEach(async () => {
  const surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  app = testApp(surroundings, context)
  const accounts = await giveAccounts(context, [{ id: 'A' }])
  contacts = `/api/accounts/${accounts.get('A')}/contacts`
})

const champion = { name: 'Champion 01', email: 'champion@customer.example', role: null }

test('[Q57] a contact is added, read, changed and erased', async () => {
  const added = await send('POST', contacts, champion)
  expect(added.status).toBe(201)
  const path = added.headers.get('location')!
  expect(path.startsWith(contacts)).toBe(true)
  // Nothing of the person: an answer may be kept with its Idempotency-Key.
  expect(Object.keys(await added.json())).toEqual(['contactId', 'revision'])
  const read = await app.request(path)
  expect(await read.json()).toMatchObject(champion)
  const etag = read.headers.get('etag')!
  expect(etag).toBe(added.headers.get('etag'))
  expect((await app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  expect((await send('PUT', path, { name: 'Champion 02' })).status).toBe(428)
  const changed = await send('PUT', path, { name: 'Champion 02', seen: etag })
  expect(await changed.json()).toMatchObject({ name: 'Champion 02', email: null })
  expect((await send('PUT', path, { ...champion, seen: etag })).status).toBe(412)
  expect(await (await app.request(`${contacts}?limit=1`)).json()).toMatchObject({
    items: [{ name: 'Champion 02' }],
  })
  expect((await app.request(path, { method: 'DELETE' })).status).toBe(204)
  expect((await app.request(path)).status).toBe(404)
  expect((await send('POST', contacts, { name: ' ' })).status).toBe(422)
  expect((await send('POST', contacts, { ...champion, age: 3 })).status).toBe(400)
})

test('[Q58] the log is listed, read act by act, and told for one account', async () => {
  const added = await send('POST', contacts, champion)
  const path = added.headers.get('location')!
  await app.request(path, { method: 'DELETE' })
  const list = await (await app.request('/api/audit/acts?limit=1')).json()
  expect(list.items).toMatchObject([{ number: 2, action: 'contact.erase' }])
  const second = await (await app.request(`/api/audit/acts?limit=1&after=${list.next}`)).json()
  expect(second.items).toMatchObject([{ number: 1, action: 'contact.edit', details: {} }])
  const none = await app.request('/api/audit/acts?action=contact.edit&from=2026-07-02')
  expect(await none.json()).toEqual({ items: [], next: null })
  const act = await (await app.request('/api/audit/acts/1')).json()
  expect(act).toMatchObject({
    workspace: [],
    accounts: {
      items: [{ before: null, after: { name: { erased: act.accounts.items[0].after.contactId } } }],
    },
  })
  const ofAccount = await app.request(contacts.replace('contacts', 'acts'))
  expect(await ofAccount.json()).toMatchObject({ items: [{ number: 2 }, { number: 1 }], next: null })
  expect((await app.request('/api/audit/acts/3')).status).toBe(404)
})

test('[Q49] the log is verified and exported', async () => {
  await send('POST', contacts, champion)
  const { lastHash } = await (await app.request('/api/audit/verification')).json()
  const exported = await app.request('/api/audit/export')
  expect(exported.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
  const lines = (await exported.text()).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[2]).toBe(`"${lastHash}"`)
  expect(await (await app.request('/api/audit/export?after=1')).text()).toBe('')
  const known = `/api/audit/verification?knownHash=${lastHash}`
  expect(await (await app.request(known)).json()).toEqual({ kind: 'intact', acts: 1, lastHash })
  await used.database.query(sql`delete from audit_act where workspace_id = $1`, [context.workspaceId])
  expect(await (await app.request(known)).json()).toMatchObject({ kind: 'tampered', what: 'order' })
  expect((await app.request('/api/audit/verification?knownHash=x')).status).toBe(400)
})

function send(method: string, path: string, { seen, ...body }: { seen?: string; [field: string]: unknown }) {
  return app.request(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(seen !== undefined && { 'If-Match': seen }) },
    body: JSON.stringify(body),
  })
}
