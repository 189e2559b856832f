import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import type { PilotLook } from '../result-queries.ts'
import { Caveats } from './caveats.tsx'
import { MetricsForest } from './metrics-forest.tsx'
import { MetricsTable } from './metrics-table.tsx'
import { OtherWays } from './other-ways.tsx'
import { findingsOf, isEndedEarly } from './pilot-finding.ts'
import { SaveResult } from './save-result.tsx'
import { tellFinding, tellTime } from './tell-finding.ts'

/** What was measured: a sentence for each metric, the picture, the figures, other ways to count, and what could make it wrong. */
export function Evidence({ pilot, look }: { readonly pilot: Pilot; readonly look: PilotLook }) {
  const words = useWords()
  const { text, paragraph } = words
  const findings = findingsOf(pilot, look.final ?? [])
  const [primary] = findings
  return (
    <>
      <section className={classes.section}>
        <div className={classes.head}>
          <h2>{text('pilot.result.evidence')}</h2>
          <SaveResult pilot={pilot} look={look} findings={findings} />
        </div>
        <dl className={classes.told_metrics}>
          {findings.map((finding) => (
            <div key={finding.metric.name}>
              <dt>
                {finding.metric.name}
                <small>{text(finding.isPrimary ? 'pilot.result.decides' : 'pilot.result.guards')}</small>
              </dt>
              <dd>{paragraph([tellFinding(finding, words), ...tellTime(finding, words)])}</dd>
            </div>
          ))}
        </dl>
        <MetricsForest pilot={pilot} findings={findings} />
        <MetricsTable findings={findings} />
      </section>
      {primary !== undefined && <OtherWays finding={primary} />}
      <Caveats findings={findings} isEarly={isEndedEarly(pilot)} />
    </>
  )
}
