import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { newProtocol } from './design/edit-protocol.ts'
import { PILOTS_KEY, type Pilot, pilotQuery } from './pilot-queries.ts'

/** Begins a draft with what is usual, and goes there. */
export function NewPilot() {
  const { text } = useWords()
  const { today } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: async () => {
      const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
      const named = { name: text('pilot.page.new_name'), metric: text('pilot.page.metric.health') }
      const body = newProtocol({ ...named, today, seed })
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
      <Button kind="main" icon="add" isBusy={create.isPending} onClick={() => create.mutate()}>
        {text('pilot.page.new')}
      </Button>
      {create.error !== null && <Failure error={create.error} />}
    </>
  )
}
