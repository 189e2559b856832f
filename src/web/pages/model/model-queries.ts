import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { Refusal } from '../../api/problem.ts'

export type Draft = Schema<'Draft'>
export type ModelCheck = Schema<'ModelCheck'>

/** The draft; null where nobody has saved one. */
export const draftQuery = queryOptions({
  queryKey: ['model', 'draft'],
  staleTime: 0,
  async queryFn({ signal }): Promise<Draft | null> {
    try {
      return (await take(api.GET('/api/model/draft', { signal }))) as Draft
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null
      throw error
    }
  },
})

export const versionsQuery = queryOptions({
  queryKey: ['model', 'versions'],
  queryFn: async ({ signal }) =>
    (await take(api.GET('/api/model/versions', { params: { query: { limit: 100 } }, signal }))).items,
})

/** The text of a version. It could be had as mere text, too, which the types do not tell apart. */
export const versionQuery = (number: number) =>
  queryOptions({
    queryKey: ['model', 'versions', number],
    queryFn: async ({ signal }) =>
      (await take(
        api.GET('/api/model/versions/{number}', { params: { path: { number } }, signal }),
      )) as Schema<'ModelVersion'>,
  })
