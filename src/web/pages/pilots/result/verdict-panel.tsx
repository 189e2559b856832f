import { parseDay } from '../../../../domain/kernel/day.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import type { PilotLook } from '../result-queries.ts'
import { tellReason } from '../tell-reason.ts'
import { isEndedEarly } from './pilot-finding.ts'

/** Reasons that say no more than that the pilot could not tell. */
const OPEN = ['inconclusive', 'no-interval', 'keep-running', 'fewer-accounts']

/** Why the locked rule says what it says, and what to do next. */
export function VerdictPanel({ pilot, look }: { readonly pilot: Pilot; readonly look: PilotLook }) {
  const words = useWords()
  const { text } = words
  const { verdict, reasons } = look
  return (
    <div className={classes.verdict} data-verdict={verdict ?? 'none'}>
      {isEndedEarly(pilot) && (
        <p>
          {text('pilot.result.early', {
            endedDay: pilot.endedOn === null ? undefined : parseDay(pilot.endedOn),
            reason: pilot.endReason ?? undefined,
          })}
        </p>
      )}
      {reasons.length > 1 && (
        <div>
          <h2>{text('pilot.result.why')}</h2>
          {reasons.slice(1).map((reason) => (
            <p key={`${reason.code} ${reason.values.metric ?? ''}`}>
              {tellReason(reason, pilot.protocol, words)}
            </p>
          ))}
        </div>
      )}
      {verdict !== null && OPEN.includes(reasons[0]?.code ?? '') && <p>{text('pilot.result.neither')}</p>}
      <div>
        <h2>{text('pilot.result.next')}</h2>
        <p>{text(verdict === null ? 'pilot.result.next.none' : `pilot.next.${verdict}`)}</p>
      </div>
    </div>
  )
}
