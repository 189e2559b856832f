import { Button } from '../../../ui/button.tsx'
import { saveFile } from '../../../ui/grid/export-rows.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { PilotFacts } from '../pilot-facts.tsx'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import { ProtocolFacts } from './protocol-facts.tsx'

/** What was agreed before the first day: in words, as the text that was locked, and whether it is still the same. */
export function ProtocolShown({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  const { lock, lockedText } = pilot
  if (lock === null || lockedText === null) {
    return (
      <>
        <EmptyState title={text('pilot.protocol.none')} />
        <ProtocolFacts protocol={pilot.protocol} />
      </>
    )
  }
  return (
    <div className={classes.beside}>
      <section className={classes.section}>
        <h2>{text('pilot.tab.protocol')}</h2>
        <ProtocolFacts protocol={pilot.protocol} />
      </section>
      <section className={classes.section}>
        {lock.isIntact && (
          <ul className={classes.notes} data-kind="fine">
            <li>{text('pilot.protocol.intact')}</li>
          </ul>
        )}
        <div className={classes.facts}>
          <PilotFacts pilot={pilot} />
        </div>
        <div className={classes.head}>
          <h2>{text('pilot.protocol.text')}</h2>
          <Button
            icon="download"
            onClick={() => saveFile(new Blob([lockedText], { type: 'application/json' }), 'protocol.json')}
          >
            {text('web.report.save', { format: 'JSON' })}
          </Button>
        </div>
        <p className={classes.help}>{text('pilot.protocol.check')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre className={classes.locked} tabIndex={0}>
          {lockedText}
        </pre>
      </section>
    </div>
  )
}
