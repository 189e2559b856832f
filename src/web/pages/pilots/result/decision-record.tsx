import { useWords } from '../../../words/words-context.tsx'
import { momentText } from '../../administration/instant-text.ts'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'

/** What was decided, by whom and when, beside what the locked rule said. */
export function DecisionRecord({ decision }: { readonly decision: NonNullable<Pilot['decision']> }) {
  const { text, locale } = useWords()
  const { choice, verdict, note, at, by, name } = decision
  return (
    <div className={classes.record}>
      <p>
        <strong>
          {text('pilot.decide.record', {
            ...{ name: name ?? by, at: momentText(at, locale), choice: text(`pilot.verdict.${choice}`) },
          })}
        </strong>
      </p>
      <p>
        {choice === verdict
          ? text('pilot.decide.followed')
          : text('pilot.decide.differed', { verdict: text(`pilot.verdict.${verdict ?? 'none'}`) })}
      </p>
      {note !== null && <blockquote>{note}</blockquote>}
    </div>
  )
}
