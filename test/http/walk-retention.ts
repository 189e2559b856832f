import { expect } from 'vitest'
import type { ApiClient } from '../../src/http/testing/api-client.ts'

/** What contracts tell of the years ahead, and of how customers stay; a list of today tells nothing of renewals. */
export async function walkRetention(api: ApiClient): Promise<void> {
  const { body: outlook } = await api.done('readOutlook')
  expect(outlook.tiers.length).toBeGreaterThan(0)
  const { body: retention } = await api.done('readRetention', { query: { group: 'tier', by: 'year' } })
  expect(retention.accounts).toBeGreaterThan(0)
  await api.done('readCustomerSurvival', { query: { group: 'segment' } })
  const { body: renewals } = await api.done('readRenewals', { query: { project: 5, after: 2 } })
  expect(renewals.refused.code).toBe('too_few_renewals')
}
