import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type Pool = Schema<'Pool'>
export type PoolView = Schema<'PoolView'>
export type PoolCase = Schema<'PoolCase'>
export type Member = PoolView['members'][number]

/** What others do to a queue shows without a reload. */
const REFRESH_MILLISECONDS = 15_000
const MOST_CASES = 1000

/** Everything of pools, for whoever has changed some of it. */
export const POOLS_KEY = ['pools'] as const

export const poolsQuery = queryOptions({
  queryKey: [...POOLS_KEY, 'list'],
  queryFn: ({ signal }) => take(api.GET('/api/pools', { signal })),
})

export const poolQuery = (pool: string) =>
  queryOptions({
    queryKey: [...POOLS_KEY, 'one', pool],
    refetchInterval: REFRESH_MILLISECONDS,
    queryFn: ({ signal }) => take(api.GET('/api/pools/{pool}', { params: { path: { pool } }, signal })),
  })

/** Every case that is not closed. */
export const openCasesQuery = (pool: string) =>
  queryOptions({
    queryKey: [...POOLS_KEY, 'cases', pool],
    refetchInterval: REFRESH_MILLISECONDS,
    queryFn: async ({ signal }) => {
      const query = { state: 'open', limit: MOST_CASES } as const
      return (await take(api.GET('/api/pools/{pool}/cases', { params: { path: { pool }, query }, signal })))
        .items
    },
  })
