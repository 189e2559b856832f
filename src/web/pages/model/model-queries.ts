import { queryOptions } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type Draft = Schema<'Draft'>
export type ModelCheck = Schema<'ModelCheck'>

/** How often somebody who edits is told what others save. */
const LOOK_AGAIN_MILLISECONDS = 30_000

/** The draft; null where nobody has saved one. Asked again while the page is looked at, because others may save. */
export const draftQuery = queryOptions({
  queryKey: ['model', 'draft'],
  staleTime: 0,
  refetchInterval: LOOK_AGAIN_MILLISECONDS,
  refetchOnWindowFocus: 'always',
  queryFn: async ({ signal }): Promise<Draft | null> =>
    ((await take(api.GET('/api/model/draft', { params: { query: { ifAny: 'true' } }, signal }))) as
      | Draft
      | undefined) ?? null,
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
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await take(
        api.GET('/api/model/versions/{number}', { params: { path: { number } }, signal }),
      )) as Schema<'ModelVersion'>,
  })

/** What a text is as a model, and what its conditions meet among the accounts. */
export const checkQuery = (document: string) =>
  queryOptions({
    queryKey: ['model', 'check', document],
    queryFn: ({ signal }): Promise<ModelCheck> =>
      take(api.POST('/api/model/check', { body: { document }, signal })),
  })

/** The fields that conditions can ask for, with the texts that accounts have. */
export const fieldsQuery = queryOptions({
  queryKey: ['model', 'fields'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => take(api.GET('/api/model/fields', { signal })),
})

/** What changes from one version to another or to the draft, in words. The revision tells one draft from the next. */
export const comparisonQuery = (from: number, to: number | 'draft', revision?: number) =>
  queryOptions({
    queryKey: ['model', 'comparison', from, to, revision],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/model/comparison', {
          params: { query: { from: from as never, to: to as never } },
          signal,
        }),
      ),
  })
