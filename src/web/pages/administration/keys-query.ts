import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export const keysQuery = infiniteQueryOptions({
  queryKey: ['api-keys'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) }
    return take(api.GET('/api/api-keys', { params: { query }, signal }))
  },
  getNextPageParam: ({ next }) => next,
})
