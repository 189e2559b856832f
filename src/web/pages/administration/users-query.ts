import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

const PAGE = 1000

export const usersQuery = infiniteQueryOptions({
  queryKey: ['users'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: PAGE, ...(pageParam === '' ? {} : { after: pageParam }) }
    return take(api.GET('/api/users', { params: { query }, signal }))
  },
  getNextPageParam: ({ next }) => next,
})

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async () => (await take(api.GET('/api/invitations'))).items,
})
