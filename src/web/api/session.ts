import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, manner, type Schema, take } from './client.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  async queryFn() {
    const session = await take(api.GET('/api/session'))
    manner.csrfToken = session.csrfToken
    return session
  },
})

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  staleTime: 60_000,
  queryFn: () => take(api.GET('/api/workspace')),
})

export const workspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  staleTime: 60_000,
  queryFn: async () => (await take(api.GET('/api/workspaces'))).items,
})

/** Who is signed in, and what they may do. The shell has loaded it. */
export function useSession(): Schema<'Session'> {
  return useSuspenseQuery(sessionQuery).data
}

/** Where they are: name and currency of the workspace. */
export function useWorkspace(): Schema<'Workspace'> {
  return useSuspenseQuery(workspaceQuery).data
}

export type Right = Schema<'Session'>['rights'][number]

/** Whether the reader may do something: `useMay('plan.apply')`. The server decides; this only hides what it would refuse. */
export function useMay(right: Right): boolean {
  return useSession().rights.includes(right)
}
