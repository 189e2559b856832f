import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { CopyValue } from '../administration/copy-value.tsx'
import { DesignPilot } from './design/design-pilot.tsx'
import { ExportDraw } from './export-draw.tsx'
import { NewPilot } from './new-pilot.tsx'
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
  const { state } = pilot
  // Whoever has seen it begin is told what was locked.
  const [wasDraft] = useState(state === 'draft')
  const mayEdit = useMay('pilot.edit')
  if (state === 'draft') return <DesignPilot pilot={pilot} />
  if (state === 'running') {
    return (
      <>
        {wasDraft && <JustLocked pilot={pilot} />}
        <RunningPilot pilot={pilot} />
      </>
    )
  }
  return (
    <>
      <PilotResult pilot={pilot} />
      {mayEdit && state !== 'finished' && <TryAgain pilot={pilot} />}
    </>
  )
}

function JustLocked({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  const { lock } = pilot
  if (lock === null) return null
  return (
    <div className={look.notice} data-kind="done" role="status">
      <div>
        <p>{text('pilot.page.just_locked')}</p>
        <CopyValue label={text('pilot.page.hash')} value={lock.hash} />
        <ExportDraw pilot={pilot} />
      </div>
    </div>
  )
}

/** What a verdict to iterate asks for: the same, improved, with accounts drawn anew. */
function TryAgain({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  return (
    <section className={look.section}>
      <h2>{text('pilot.page.next')}</h2>
      <p>{text('pilot.page.next.what')}</p>
      <NewPilot like={pilot} />
    </section>
  )
}
