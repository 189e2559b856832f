import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type TeamBooks = Schema<'TeamBooks'>
export type PersonBook = Schema<'PersonBook'>

/** What everybody carries. It takes a second for a large base, so it is kept a while; what changes owners asks again. */
export const teamBooksQuery = queryOptions({
  queryKey: ['people', 'books'],
  staleTime: 60_000,
  queryFn: ({ signal }) => take(api.GET('/api/people/books', { signal })),
})

/** The accounts of one person, the most hours first. */
export const bookQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'books', personId],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/people/{personId}/book', {
          params: { path: { personId }, query: { limit: 200 } },
          signal,
        }),
      ),
  })
