import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type Pilot = Schema<'Pilot'>
export type ListedPilot = Schema<'ListedPilot'>
export type Draw = Schema<'PilotDraw'>

/** Everything of pilots, for whoever has changed some of it. */
export const PILOTS_KEY = ['pilots'] as const

/** How often somebody who reads is told what others have done. */
const LOOK_AGAIN_MILLISECONDS = 30_000

export const pilotsQuery = queryOptions({
  queryKey: [...PILOTS_KEY, 'list'],
  refetchInterval: LOOK_AGAIN_MILLISECONDS,
  queryFn: async ({ signal }) =>
    (await take(api.GET('/api/pilots', { params: { query: { limit: 1000 } }, signal }))).items,
})

export const pilotQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...PILOTS_KEY, 'one', pilotId],
    refetchInterval: LOOK_AGAIN_MILLISECONDS,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) =>
      (await take(api.GET('/api/pilots/{pilotId}', { params: { path: { pilotId } }, signal }))) as Pilot,
  })

/** What accounts are measured by beside health, most common first. */
export const signalsQuery = queryOptions({
  queryKey: [...PILOTS_KEY, 'signals'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await take(api.GET('/api/pilot-signals', { signal }))).items,
})
