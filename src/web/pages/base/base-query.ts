import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { AccountBase } from './account-base.ts'

/** The whole customer base of today, once for all pages that look at it. */
export const baseQuery = queryOptions({
  queryKey: ['accounts', 'table'],
  staleTime: 5 * 60_000,
  // A table is new as a whole: comparing 100,000 rows with those before would only cost.
  structuralSharing: false,
  queryFn: async ({ signal }) => new AccountBase(await take(api.GET('/api/accounts/table', { signal }))),
})
