import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'

export type AccountHealth = Schema<'AccountHealth'>

/** The health of an account, and where a day is given why it is another than then. */
export const healthQuery = (accountId: string, since?: string) =>
  queryOptions({
    queryKey: ['accounts', accountId, 'health', since ?? ''],
    queryFn: ({ signal }) => {
      const params = { path: { accountId }, query: since === undefined ? {} : { since } }
      return take(api.GET('/api/accounts/{accountId}/health', { params, signal }))
    },
  })

/** A change of what a health is; afterwards everything that speaks of accounts is asked for again. */
export function useHealthChange(accountId: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['accounts', accountId, 'health'],
    mutationFn: (change: () => Promise<{ readonly data?: AccountHealth }>) => take(change()),
    async onSuccess() {
      onDone()
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
}
