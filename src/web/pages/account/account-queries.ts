import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

/** What is asked about one account. All of it begins with the same key, so that a change asks for all of it again. */

const keyOf = (accountId: string, ...rest: readonly string[]) => ['accounts', accountId, ...rest]
const at = (accountId: string) => ({ path: { accountId } })

/** Most entries of a list that a page shows at once. */
export const MOST_SHOWN = 100
/** Most values that charts are drawn of. */
const MOST_SIGNALS = 1000

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId),
    queryFn: ({ signal }) => take(api.GET('/api/accounts/{accountId}', { params: at(accountId), signal })),
  })

export const explanationQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'explanation'),
    queryFn: ({ signal }) =>
      take(api.GET('/api/accounts/{accountId}/explanation', { params: at(accountId), signal })),
  })

export const historyQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'history'),
    queryFn: ({ signal }) =>
      take(api.GET('/api/accounts/{accountId}/history', { params: at(accountId), signal })),
  })

export const contractsQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'contracts'),
    queryFn: async ({ signal }) =>
      (await take(api.GET('/api/accounts/{accountId}/contracts', { params: at(accountId), signal }))).items,
  })

export const serviceQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'service'),
    queryFn: ({ signal }) =>
      take(api.GET('/api/accounts/{accountId}/service', { params: at(accountId), signal })),
  })

export const signalsQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'signals'),
    queryFn: ({ signal }) => {
      const params = { ...at(accountId), query: { limit: MOST_SIGNALS } }
      return take(api.GET('/api/accounts/{accountId}/signals', { params, signal }))
    },
  })

export const childrenQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'children'),
    queryFn: ({ signal }) => {
      const params = { ...at(accountId), query: { limit: MOST_SHOWN } }
      return take(api.GET('/api/accounts/{accountId}/children', { params, signal }))
    },
  })

export const contactsQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'contacts'),
    queryFn: ({ signal }) => {
      const params = { ...at(accountId), query: { limit: MOST_SHOWN } }
      return take(api.GET('/api/accounts/{accountId}/contacts', { params, signal }))
    },
  })

export const actsQuery = (accountId: string) =>
  queryOptions({
    queryKey: keyOf(accountId, 'acts'),
    queryFn: ({ signal }) => {
      const params = { ...at(accountId), query: { limit: MOST_SHOWN } }
      return take(api.GET('/api/accounts/{accountId}/acts', { params, signal }))
    },
  })
