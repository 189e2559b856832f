import { expect } from 'vitest'
import type { ApiClient } from '../../src/http/testing/api-client.ts'

/** Cases of a pool from the opening to the end, and who takes part; gives the id of one that is closed. */
export async function walkPools(api: ApiClient): Promise<string> {
  const { body: list } = await api.done('listPools')
  const [{ pool, tiers }] = list.pools
  const { body: accounts } = await api.done('listAccounts', { query: { tier: tiers[0].tier, limit: 1 } })
  const { id: accountId } = accounts.items[0]
  const open = (title: string) => api.done('openCase', { json: { accountId, title } })
  const { body: first } = await open('Confidential words about Customer 0001')
  expect(first).toMatchObject({ state: 'assigned', why: { others: expect.any(Array) } })
  const params = { caseId: first.caseId }
  await api.done('handBackCase', { params })
  await api.done('respondToCase', { params })
  expect((await api.done('closeCase', { params, json: { minutes: 35 } })).body.state).toBe('closed')

  const { body: view } = await api.done('readPool', { params: { pool } })
  for (const { personId } of view.members) {
    await api.done('setAvailability', { params: { personId }, json: { isAvailable: false } })
  }
  expect((await open('Nobody is there')).body.state).toBe('waiting')
  const { personId } = view.members[0]
  await api.done('setCaps', { params: { personId }, json: { dailyCap: 8, openCap: null } })
  await api.done('setAvailability', { params: { personId }, json: { isAvailable: true } })
  const { body: cases } = await api.done('listPoolCases', {
    params: { pool },
    query: { state: 'open', personId },
  })
  expect(cases.items).toMatchObject([{ title: 'Nobody is there', state: 'assigned' }])

  const { usual } = view
  const { body: answer } = await api.done('staffPool', { json: { setting: usual.setting, seed: 7 } })
  expect(answer.people).toBeGreaterThan(0)
  return first.caseId
}
