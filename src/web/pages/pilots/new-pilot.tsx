import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { newProtocol, repeatedProtocol } from './design/edit-protocol.ts'
import { PILOTS_KEY, type Pilot, pilotQuery } from './pilot-queries.ts'

/** Begins a draft with what is usual, or like a pilot that is over, and goes there. */
export function NewPilot({ like }: { readonly like?: Pilot }) {
  const { text } = useWords()
  const { today } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: async () => {
      const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
      const named = { name: text('pilot.page.new_name'), metric: text('pilot.page.metric.health') }
      const body =
        like === undefined
          ? newProtocol({ ...named, today, seed })
          : repeatedProtocol(like.protocol, { today, seed })
      return (await take(api.POST('/api/pilots', { body }))) as Pilot
    },
    onSuccess(pilot) {
      queries.setQueryData(pilotQuery(pilot.pilotId).queryKey, pilot)
      void queries.invalidateQueries({ queryKey: [...PILOTS_KEY, 'list'] })
      void navigate({ to: '/pilots/$pilotId', params: { pilotId: pilot.pilotId } })
    },
  })
  return (
    <>
      <Button
        kind={like === undefined ? 'main' : 'plain'}
        icon="add"
        isBusy={create.isPending}
        onClick={() => create.mutate()}
      >
        {text(like === undefined ? 'pilot.page.new' : 'pilot.page.again')}
      </Button>
      {create.error !== null && <Failure error={create.error} />}
    </>
  )
}
