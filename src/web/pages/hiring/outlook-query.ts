import { queryOptions } from '@tanstack/react-query'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { type OutlookAnswer, outlookFrom } from '../../../domain/forecast/outlook-answer.ts'
import { api, take } from '../../api/client.ts'

/** Everything that the years ahead follow from: sums and assumptions, no account. */
export const outlookQuery = queryOptions({
  queryKey: ['people', 'outlook'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Outlook> => {
    const { modelNumber: _, ...answer } = await take(api.GET('/api/people/outlook', { signal }))
    return outlookFrom(answer as OutlookAnswer)
  },
})
