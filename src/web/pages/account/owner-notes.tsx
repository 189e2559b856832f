import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import { HANDOFF_PARTS } from '../../../domain/organisation/check-handoff.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useWords } from '../../words/words-context.tsx'

/** What one should know of the owner of an account: who stands in today, and a handoff that is still open. */
export function OwnerNotes({ account: { id, cover } }: { readonly account: Schema<'Account'> }) {
  const { text } = useWords()
  const mayRead = useMay('handoff.read')
  const { data: handoff } = useQuery({
    queryKey: ['handoffs', 'of account', id],
    enabled: mayRead,
    queryFn: async ({ signal }) => {
      const query = { account: id, state: 'open', limit: 1 } as const
      return (await take(api.GET('/api/handoffs', { params: { query }, signal }))).items[0] ?? null
    },
  })
  return (
    <>
      {cover !== null && (
        <p>
          {text('handoffs.stands_in', { name: cover.name ?? undefined, untilDay: parseDay(cover.until) })}
        </p>
      )}
      {handoff !== null && handoff !== undefined && (
        <Link to="/people/handoffs" search={{ open: handoff.id } as object}>
          {text('handoffs.is_open', {
            count: HANDOFF_PARTS.length - handoff.missing.length,
            all: HANDOFF_PARTS.length,
          })}
        </Link>
      )}
    </>
  )
}
