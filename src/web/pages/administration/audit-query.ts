import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { type AuditSearch, daysOf } from './audit-search.ts'

export type Act = Schema<'Act'>

const PAGE = 100

/** The acts that a search finds, the latest first, a page at a time. */
export function actsQuery({ text, action, actor, account, at }: AuditSearch) {
  const filter = {
    ...(text && { text }),
    ...(action && { action }),
    ...(actor && { actor }),
    ...(account && { accountId: account }),
    ...daysOf(at),
  }
  return infiniteQueryOptions({
    queryKey: ['acts', filter],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...filter, ...(pageParam === '' ? {} : { after: pageParam }) }
      return take(api.GET('/api/audit/acts', { params: { query }, signal }))
    },
    getNextPageParam: ({ next }) => next,
  })
}

/** One act with what it changed, the first so many accounts of it. */
export function actQuery(number: number) {
  return queryOptions({
    queryKey: ['acts', 'one', number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      take(api.GET('/api/audit/acts/{number}', { params: { path: { number }, query: { limit: 50 } } })),
  })
}
