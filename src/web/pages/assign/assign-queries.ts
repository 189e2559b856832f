import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { AssignmentTable } from './assignment-table.ts'

export type AssignmentPlan = Schema<'AssignmentPlan'>
export type WholeAssignmentPlan = Schema<'WholeAssignmentPlan'>
export type AssignmentSummary = Schema<'AssignmentSummary'>
export type AssignmentRequest = Schema<'AssignmentRequest'>

export const assignmentPlansQuery = queryOptions({
  queryKey: ['assignment-plans'],
  queryFn: async ({ signal }) =>
    (await take(api.GET('/api/assignment-plans', { params: { query: { limit: 100 } }, signal }))).items,
  // One that is being computed is soon ready.
  refetchInterval: ({ state }) => (state.data?.some((plan) => plan.state === 'computing') ? 2000 : false),
})

export const assignmentPlanQuery = (assignmentPlanId: string) =>
  queryOptions({
    queryKey: ['assignment-plans', assignmentPlanId],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/assignment-plans/{assignmentPlanId}', {
          params: { path: { assignmentPlanId } },
          signal,
        }),
      ),
    // The best so far grows while one watches.
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? 1000 : false),
  })

/** Every account that a person should serve. */
export const assignmentTableQuery = (assignmentPlanId: string) =>
  queryOptions({
    queryKey: ['assignment-plans', assignmentPlanId, 'table'],
    // A table is new as a whole: comparing 100,000 rows with those before would only cost.
    structuralSharing: false,
    queryFn: async ({ signal }) =>
      new AssignmentTable(
        await take(
          api.GET('/api/assignment-plans/{assignmentPlanId}/table', {
            params: { path: { assignmentPlanId } },
            signal,
          }),
        ),
      ),
  })

/** Why one account goes to whom, and what every other person would have cost. */
export const explainedAssignmentQuery = (assignmentPlanId: string, accountId: string) =>
  queryOptions({
    queryKey: ['assignment-plans', assignmentPlanId, 'rows', accountId],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/assignment-plans/{assignmentPlanId}/rows/{accountId}', {
          params: { path: { assignmentPlanId, accountId } },
          signal,
        }),
      ),
  })
