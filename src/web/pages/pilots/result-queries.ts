import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { PILOTS_KEY } from './pilot-queries.ts'

export type PilotLook = Schema<'PilotLook'>
export type PilotMember = Schema<'PilotMember'>

const LOOK_AGAIN_MILLISECONDS = 30_000
const AT_A_TIME = 1000

/** What was seen of a pilot and by whom, the latest first. */
export const looksQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...PILOTS_KEY, 'looks', pilotId],
    refetchInterval: LOOK_AGAIN_MILLISECONDS,
    queryFn: async ({ signal }) => {
      const params = { path: { pilotId }, query: { limit: AT_A_TIME } }
      return (await take(api.GET('/api/pilots/{pilotId}/looks', { params, signal }))).items
    },
  })

/** Everybody who takes part. */
export const membersQuery = (pilotId: string) =>
  queryOptions({
    queryKey: [...PILOTS_KEY, 'members', pilotId],
    queryFn: async ({ signal }) => {
      const members: PilotMember[] = []
      let after: string | undefined
      do {
        const params = {
          path: { pilotId },
          query: { limit: AT_A_TIME, ...(after === undefined ? {} : { after }) },
        }
        const page = await take(api.GET('/api/pilots/{pilotId}/members', { params, signal }))
        members.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return members
    },
  })
