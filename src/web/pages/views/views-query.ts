import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type SavedView = Schema<'SavedView'>
export type ViewPlace = SavedView['place']

const PAGE = 1000

/** The views of a page that the reader sees, by name. */
export const viewsQuery = (place: ViewPlace) =>
  queryOptions({
    queryKey: ['views', place],
    async queryFn({ signal }) {
      const views: SavedView[] = []
      let after: string | undefined
      do {
        const query = { place, limit: PAGE, ...(after !== undefined && { after }) }
        const page = await take(api.GET('/api/views', { params: { query }, signal }))
        views.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return views
    },
  })
