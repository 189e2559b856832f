import type { ApiClient } from '../../src/http/testing/api-client.ts'

/** What is known of an account, now and then; gives the id of the contact that was there for a while. */
export async function walkAccount(
  api: ApiClient,
  { accountId, tier }: { readonly accountId: string; readonly tier: string },
): Promise<string> {
  await api.done('listAccounts', { query: { limit: 2 } })
  await api.done('readAccountTable')
  for (const operation of [
    'readAccount',
    'listChildAccounts',
    'listAccountSignals',
    'explainAccount',
    'listAccountContracts',
    'readAccountService',
  ]) {
    await api.done(operation, { params: { accountId } })
  }
  const pin = { tier, reason: 'A lighthouse', until: '2026-12-31' }
  await api.done('pinAccount', { params: { accountId }, json: pin })
  await api.done('unpinAccount', { params: { accountId } })
  await walkHealth(api, accountId)
  await api.done('readAccountHistory', { params: { accountId } })
  await api.done('readAccountOn', { params: { accountId, day: '2026-07-01' } })
  await api.done('listPlacementsOn', { query: { on: '2026-07-01', limit: 3 } })
  await api.done('exportPlacements', { query: { format: 'csv' } })
  const contact = { name: 'Carla Contactperson', email: 'carla@customer.example' }
  const added = await api.done('addContact', { params: { accountId }, json: contact })
  const contactId = added.body.contactId
  await api.done('listContacts', { params: { accountId } })
  await api.done('readContact', { params: { accountId, contactId } })
  await api.done('editContact', {
    params: { accountId, contactId },
    headers: { 'If-Match': added.headers.get('etag')! },
    json: { ...contact, name: 'Carla C. Contactperson' },
  })
  await api.done('eraseContact', { params: { accountId, contactId } })
  return contactId
}

/** Of a model whose health section has signals. */
async function walkHealth(api: ApiClient, accountId: string): Promise<void> {
  const params = { accountId }
  await api.done('readHealth', { params, query: { since: '2026-06-24' } })
  const json = { band: 'red', reason: 'The champion left', until: '2026-07-31' }
  await api.done('setOverride', { params, json })
  await api.done('endOverride', { params })
}
