import { useQuery } from '@tanstack/react-query'
import { parseDay } from '../../../../domain/kernel/day.ts'
import { useMay, useSession } from '../../../api/session.ts'
import { Answer } from '../../../shell/answer.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import { PilotTabs } from '../pilot-tabs.tsx'
import { PilotWarnings } from '../pilot-warnings.tsx'
import classes from '../pilots-evidence.module.css'
import { looksQuery, type PilotLook } from '../result-queries.ts'
import { progressOf } from '../tell-pilots.ts'
import { CancelPilot } from './cancel-pilot.tsx'
import { FinishPilot } from './finish-pilot.tsx'
import { LooksView } from './looks-view.tsx'
import { LookState, TakeLook, useLook } from './take-look.tsx'
import { tellRunning } from './tell-running.ts'

/** A pilot while it runs: where it is, what may be concluded of it today, and what was seen so far. */
export function RunningPilot({ pilot }: { readonly pilot: Pilot }) {
  const looks = useQuery(looksQuery(pilot.pilotId))
  return (
    <Answer of={looks} height={640}>
      {(found) => <Watched pilot={pilot} looks={found} />}
    </Answer>
  )
}

function Watched({ pilot, looks }: { readonly pilot: Pilot; readonly looks: readonly PilotLook[] }) {
  const words = useWords()
  const { text } = words
  const mayRun = useMay('pilot.run')
  const { today } = useSession()
  const [startsOn, endsOn, now] = [pilot.protocol.startsOn, pilot.protocol.endsOn, today].map(
    (day) => parseDay(day)!,
  )
  const progress = progressOf({ startsOn: startsOn!, endsOn: endsOn!, today: now! })
  const { code: state } = progress
  const look = looks[0]
  const taking = useLook(pilot)
  const isIntact = pilot.lock?.isIntact === true
  return (
    <>
      <PageHeader
        subject={pilot.protocol.name}
        answer={tellRunning(pilot, look, { progress, words })}
        actions={
          mayRun && (
            <>
              <CancelPilot pilot={pilot} />
              {isIntact && state !== 'before' && (
                <>
                  <FinishPilot pilot={pilot} isOver={state === 'over'} />
                  {state !== 'over' && <TakeLook look={taking} />}
                </>
              )}
            </>
          )
        }
      >
        <div className={classes.lines}>
          {look !== undefined && <p>{tellLeaving(look)}</p>}
          {state === 'during' && <p>{text('pilot.watch.rule')}</p>}
        </div>
      </PageHeader>
      <LookState look={taking} pilot={pilot} />
      <PilotWarnings pilot={pilot} look={look} />
      <PilotTabs pilot={pilot} views={{ looks: () => <LooksView pilot={pilot} looks={looks} /> }} />
    </>
  )

  function tellLeaving({ left, asOf }: PilotLook): string {
    const count = left.treated + left.control
    return text('pilot.watch.left', {
      ...{ count, hasLeft: count > 0, treated: left.treated, control: left.control },
      asOfDay: parseDay(asOf),
    })
  }
}
