import { useWords } from '../../words/words-context.tsx'
import type { Pilot } from './pilot-queries.ts'
import classes from './pilots-evidence.module.css'
import type { PilotLook } from './result-queries.ts'
import { tellReason } from './tell-reason.ts'

/** Reasons for which nothing else of a pilot may be believed. */
export const DOUBTS = ['sample-ratio', 'missing-differs']

/** What must be read before anything else: the protocol is another one, or the groups can no longer be compared. */
export function PilotWarnings({
  pilot,
  look,
  isTitled = true,
}: {
  readonly pilot: Pilot
  readonly look: PilotLook | undefined
  /** False where the head of the page says already that nothing may be believed. */
  readonly isTitled?: boolean
}) {
  const words = useWords()
  const { text } = words
  const { lock, protocol } = pilot
  const doubts = (look?.reasons ?? []).filter(({ code }) => DOUBTS.includes(code))
  return (
    <>
      {lock !== null && !lock.isIntact && (
        <div className={classes.serious} role="alert">
          <strong>{text('problem.pilot-tampered.message', { hash: lock.hash })}</strong>
          <p>{text('problem.pilot-tampered.fix')}</p>
        </div>
      )}
      {doubts.length > 0 && (
        <div className={classes.serious} role="alert">
          {isTitled && <strong>{text('pilot.result.doubt')}</strong>}
          {doubts.map((reason) => (
            <p key={reason.code}>{tellReason(reason, protocol, words)}</p>
          ))}
        </div>
      )}
    </>
  )
}
