import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import { DesignPilot } from './design/design-pilot.tsx'
import { type Pilot, pilotQuery } from './pilot-queries.ts'
import { PilotsFrame } from './pilots-frame.tsx'
import { PilotResult } from './result/pilot-result.tsx'
import { RunningPilot } from './running/running-pilot.tsx'

/** One pilot: a draft is designed, a running one is watched, one that has ended says what came of it. */
export function PilotPage() {
  const { pilotId } = useParams({ strict: false }) as { readonly pilotId: string }
  const pilot = useQuery(pilotQuery(pilotId))
  return (
    <PilotsFrame {...(pilot.data && { title: pilot.data.protocol.name })}>
      <Answer of={pilot} height={640}>
        {(found) => <Opened key={found.pilotId} pilot={found} />}
      </Answer>
    </PilotsFrame>
  )
}

function Opened({ pilot }: { readonly pilot: Pilot }) {
  if (pilot.state === 'draft') return <DesignPilot pilot={pilot} />
  if (pilot.state === 'running') return <RunningPilot pilot={pilot} />
  return <PilotResult pilot={pilot} />
}
