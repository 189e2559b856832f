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

/** The whole team: hundreds of people at most. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  staleTime: 60_000,
  async queryFn({ signal }) {
    const people = []
    for (let after: string | null | undefined; after !== null; ) {
      const query = { limit: PAGE, ...(after === undefined ? {} : { after }) }
      const page = await take(api.GET('/api/people', { params: { query }, signal }))
      people.push(...page.items)
      after = page.next
    }
    return people
  },
})
