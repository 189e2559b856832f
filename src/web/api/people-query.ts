import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'

const PAGE = 1000

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
