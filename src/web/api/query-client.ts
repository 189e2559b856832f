import { QueryClient } from '@tanstack/react-query'
import { Refusal } from './problem.ts'

/** What the server refuses is not asked again; what it could not answer is, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => !(error instanceof Refusal && error.status < 500) && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  })
}
