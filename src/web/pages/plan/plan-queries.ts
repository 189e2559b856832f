import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type WholePlan = Schema<'WholePlan'>
export type PlanRow = Schema<'PlanRow'>

const LARGEST_PAGE = 1000

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) =>
    (await take(api.GET('/api/plans', { params: { query: { limit: 100 } }, signal }))).items,
})

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) => take(api.GET('/api/plans/{planId}', { params: { path: { planId } }, signal })),
  })

/** Every account of which the plan says something, page after page. */
export const planRowsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'rows'],
    structuralSharing: false,
    async queryFn({ signal }) {
      const rows: PlanRow[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const query = { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) }
        const page = await take(
          api.GET('/api/plans/{planId}/rows', { params: { path: { planId }, query }, signal }),
        )
        rows.push(...page.items)
        after = page.next
      }
      return rows
    },
  })
