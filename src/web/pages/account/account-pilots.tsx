import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useWords } from '../../words/words-context.tsx'

/** In which pilots an account takes or took part, and in which group. Says nothing where it is in none. */
export function AccountPilots({ accountId }: { readonly accountId: string }) {
  const { text } = useWords()
  const mayRead = useMay('pilot.read')
  const { data: pilots = [] } = useQuery({
    queryKey: ['accounts', accountId, 'pilots'],
    queryFn: async ({ signal }) => {
      const params = { path: { accountId } }
      return (await take(api.GET('/api/accounts/{accountId}/pilots', { params, signal }))).items
    },
  })
  return pilots
    .filter(({ state }) => state !== 'cancelled')
    .map(({ pilotId, name, state, arm, startsOn, endsOn }) => {
      const said = text('pilot.account', {
        ...{ state, name, arm: text(`pilot.design.${arm}`) },
        ...{ startsDay: parseDay(startsOn), lastDay: parseDay(endsOn)! - 1 },
      })
      return (
        <p key={pilotId}>
          {mayRead ? (
            <Link to="/pilots/$pilotId" params={{ pilotId }}>
              {said}
            </Link>
          ) : (
            said
          )}
        </p>
      )
    })
}
