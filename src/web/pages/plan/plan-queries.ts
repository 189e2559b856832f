import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { PlanTable } from './plan-table.ts'

export type WholePlan = Schema<'WholePlan'>
export type PlanComment = Schema<'PlanComment'>

const LARGEST_PAGE = 1000

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) =>
    (await take(api.GET('/api/plans', { params: { query: { limit: 100 } }, signal }))).items,
  // A plan that is being computed is soon ready.
  refetchInterval: ({ state }) => (state.data?.some((plan) => plan.state === 'computing') ? 2000 : false),
})

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) => take(api.GET('/api/plans/{planId}', { params: { path: { planId } }, signal })),
  })

/** Every account of which the plan says something. */
export const planTableQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'table'],
    // A table is new as a whole: comparing 100,000 rows with those before would only cost.
    structuralSharing: false,
    queryFn: async ({ signal }) =>
      new PlanTable(
        await take(api.GET('/api/plans/{planId}/table', { params: { path: { planId } }, signal })),
      ),
  })

/** Everything that was said about a plan and its rows. */
export const planCommentsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'comments'],
    // Others write too.
    refetchInterval: 30_000,
    async queryFn({ signal }) {
      const comments: PlanComment[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const query = { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) }
        const page = await take(
          api.GET('/api/plans/{planId}/comments', { params: { path: { planId }, query }, signal }),
        )
        comments.push(...page.items)
        after = page.next
      }
      return comments
    },
  })

/** Why a plan says what it says of an account. */
export const planRowQuery = (planId: string, accountId: string, language: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'rows', accountId, language],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/plans/{planId}/rows/{accountId}', { params: { path: { planId, accountId } }, signal }),
      ),
  })
