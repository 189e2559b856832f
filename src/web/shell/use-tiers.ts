import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, type Schema, take } from '../api/client.ts'
import { useWords } from '../words/words-context.tsx'

type Touch = Schema<'Tier'>['touch']

const TOUCHES: readonly string[] = ['high', 'low', 'tech'] satisfies Touch[]

/** None before the first commit of a model. */
export const tiersQuery = queryOptions({
  queryKey: ['model', 'tiers'],
  staleTime: 300_000,
  queryFn: async () => (await take(api.GET('/api/model/tiers'))).items,
})

/** The tiers of the model in force: a few lines, asked for once. A commit asks again (`queryKey: ['model']`). */
export function useTiers(): readonly Schema<'Tier'>[] {
  const { data } = useQuery(tiersQuery)
  return data ?? NONE
}

const NONE: readonly Schema<'Tier'>[] = []

/** What the model's author calls a tier in the reader's language; else the name of its touch, else its id. */
export function useTierName(): (id: string) => string {
  const tiers = useTiers()
  const { label, wordFor } = useWords()
  return useCallback(
    (id) => {
      const named = label(tiers.find((tier) => tier.id === id)?.label ?? {}, '')
      if (named !== '') return named
      return TOUCHES.includes(id) ? wordFor('touch', id) : id
    },
    [tiers, label, wordFor],
  )
}

/** How a tier is served; undefined for one that the model in force does not have. */
export function useTouchOf(): (id: string) => Touch | undefined {
  const tiers = useTiers()
  return useCallback(
    (id) => tiers.find((tier) => tier.id === id)?.touch ?? (TOUCHES.includes(id) ? (id as Touch) : undefined),
    [tiers],
  )
}
