import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../../api/session.ts'
import { Answer } from '../../../shell/answer.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { momentText } from '../../administration/instant-text.ts'
import type { Pilot } from '../pilot-queries.ts'
import { PilotTabs } from '../pilot-tabs.tsx'
import { DOUBTS, PilotWarnings } from '../pilot-warnings.tsx'
import classes from '../pilots-evidence.module.css'
import { looksQuery, type PilotLook } from '../result-queries.ts'
import { LooksView } from '../running/looks-view.tsx'
import { tellReason } from '../tell-reason.ts'
import { DecidePilot } from './decide-pilot.tsx'
import { DecisionRecord } from './decision-record.tsx'
import { Evidence } from './evidence.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

/** What came of a pilot that has ended or was called off. */
export function PilotResult({ pilot }: { readonly pilot: Pilot }) {
  const looks = useQuery(looksQuery(pilot.pilotId))
  return (
    <Answer of={looks} height={640}>
      {(found) => {
        const last = found.find(({ isFinal }) => isFinal)
        return last === undefined ? (
          <Cancelled pilot={pilot} looks={found} />
        ) : (
          <Ended pilot={pilot} look={last} looks={found} />
        )
      }}
    </Answer>
  )
}

function Ended({
  pilot,
  look,
  looks,
}: {
  readonly pilot: Pilot
  readonly look: PilotLook
  readonly looks: readonly PilotLook[]
}) {
  const words = useWords()
  const { text } = words
  const isDoubtful = look.reasons.some(({ code }) => DOUBTS.includes(code))
  return (
    <>
      <PageHeader subject={pilot.protocol.name} answer={tellVerdict()} />
      <PilotWarnings pilot={pilot} look={look} isTitled={false} />
      <VerdictPanel pilot={pilot} look={look} />
      <Decision pilot={pilot} look={look} />
      <PilotTabs
        pilot={pilot}
        views={{
          result: () =>
            isDoubtful ? (
              <details className={classes.anyway}>
                <summary>{text('pilot.result.anyway')}</summary>
                <Evidence pilot={pilot} look={look} />
              </details>
            ) : (
              <Evidence pilot={pilot} look={look} />
            ),
          looks: () => <LooksView pilot={pilot} looks={looks} />,
        }}
      />
    </>
  )

  function tellVerdict(): string {
    const [reason] = look.reasons
    if (isDoubtful) return text('pilot.result.doubt')
    if (look.verdict === null || reason === undefined) return text('pilot.result.no_verdict')
    return text('pilot.result.said', {
      verdict: text(`pilot.verdict.${look.verdict}`),
      metric: pilot.protocol.primary.name,
      reason: tellReason(reason, pilot.protocol, words),
    })
  }
}

function Decision({ pilot, look }: { readonly pilot: Pilot; readonly look: PilotLook }) {
  const { text } = useWords()
  const mayDecide = useMay('pilot.decide')
  const isIntact = pilot.lock?.isIntact === true
  return (
    <section className={classes.section}>
      <h2>{text('pilot.decide')}</h2>
      {pilot.decision !== null ? (
        <DecisionRecord decision={pilot.decision} />
      ) : !mayDecide ? (
        <p>{text('pilot.decide.waits')}</p>
      ) : (
        isIntact && <DecidePilot pilot={pilot} look={look} />
      )}
    </section>
  )
}

function Cancelled({ pilot, looks }: { readonly pilot: Pilot; readonly looks: readonly PilotLook[] }) {
  const { text, locale } = useWords()
  const { ended, endReason, draw } = pilot
  return (
    <>
      <PageHeader
        subject={pilot.protocol.name}
        answer={text('pilot.result.cancelled', {
          at: ended === null ? undefined : momentText(ended.at, locale),
          name: ended?.name ?? ended?.by,
        })}
      >
        {endReason !== null && <p>{endReason}</p>}
      </PageHeader>
      <PilotTabs
        pilot={pilot}
        views={draw === null ? {} : { looks: () => <LooksView pilot={pilot} looks={looks} /> }}
      />
    </>
  )
}
