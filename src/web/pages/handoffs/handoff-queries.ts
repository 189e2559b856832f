import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type Handoff = Schema<'Handoff'>
export type HandoffView = 'open' | 'mine' | 'accepted'

/** More than a team hands over at once; a longer list is of the past. */
const MOST = 5000
const PAGE = 500

/** The handoffs of a view, the newest first: what is open, what of it is the reader's, what was accepted. */
export const handoffsQuery = (view: HandoffView) =>
  queryOptions({
    queryKey: ['handoffs', view],
    staleTime: 30_000,
    async queryFn({ signal }) {
      const state = view === 'accepted' ? 'accepted' : 'open'
      const handoffs: Handoff[] = []
      for (let after: string | null | undefined; after !== null && handoffs.length < MOST; ) {
        const query = {
          ...({ state, limit: PAGE } as const),
          ...(view === 'mine' && { mine: true }),
          ...(after !== undefined && { after }),
        }
        const page = await take(api.GET('/api/handoffs', { params: { query }, signal }))
        handoffs.push(...page.items)
        after = page.next
      }
      return handoffs
    },
  })

export const handoffQuery = (handoffId: string) =>
  queryOptions({
    queryKey: ['handoffs', 'one', handoffId],
    staleTime: 0,
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/handoffs/{handoffId}', { params: { path: { handoffId } }, signal }),
      ) as Promise<Handoff>,
  })
