import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, take } from '../api/client.ts'
import type { Right } from '../api/session.ts'
import { EmptyState } from '../ui/states.tsx'
import { useWords } from '../words/words-context.tsx'

/** Who may do what: the same for everybody in the workspace. */
export const rightsQuery = queryOptions({
  queryKey: ['rights'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await take(api.GET('/api/rights'))).items,
})

const ownersQuery = queryOptions({
  queryKey: ['owners'],
  staleTime: 300_000,
  queryFn: async () => (await take(api.GET('/api/workspace/owners'))).items,
})

/** In place of what the reader may not see: for which roles it is, and who by name can give them one. */
export function NotAllowed({ roles }: { readonly roles: readonly string[] }) {
  const { text, wordFor, list } = useWords()
  const { data: owners = [] } = useQuery(ownersQuery)
  const names = roles.map((role) => wordFor('role', role))
  return (
    <EmptyState title={text('web.state.not_allowed')}>
      {names.length > 0 && <p>{text('web.state.not_allowed.fix', { roles: list(names) })}</p>}
      {owners.length > 0 && (
        <p>{text('web.state.not_allowed.owners', { names: list(owners.map(({ name }) => name)) })}</p>
      )}
    </EmptyState>
  )
}

/** The same for what needs a right. */
export function NeedsRight({ right }: { readonly right: Right }) {
  const { data: rights = [] } = useQuery(rightsQuery)
  return <NotAllowed roles={rights.find((line) => line.right === right)?.roles ?? []} />
}
