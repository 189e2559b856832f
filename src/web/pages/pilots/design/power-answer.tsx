import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { effectText } from '../metric-words.ts'
import type { Draw } from '../pilot-queries.ts'
import classes from './design.module.css'
import type { Protocol } from './edit-protocol.ts'
import { takeProposal } from './metrics.ts'
import { tellPower } from './tell-power.ts'

/** Whether these weeks and accounts can show what would pay, and what can be done where they cannot. */
export function PowerAnswer({
  draw,
  drawnFor,
  protocol,
  onChange,
}: {
  readonly draw: Draw
  readonly drawnFor: Protocol
  /** What a proposal would change. */
  readonly protocol: Protocol
  readonly onChange: (change: Partial<Protocol>) => void
}) {
  const words = useWords()
  const { text, paragraph, quote } = words
  const { canShow, proposal } = draw.power
  const [answer, ...more] = tellPower(words, draw, drawnFor)
  const state = canShow === null ? 'unknown' : canShow ? 'can' : 'cannot'
  const changed =
    proposal === null ? undefined : takeProposal(protocol, proposal, text('pilot.page.metric.health'))
  return (
    <div className={classes.power} data-state={state}>
      <p className={classes.powerAnswer} role="status">
        <Icon name={{ can: 'check', cannot: 'warning', unknown: 'question' }[state] as 'check'} size={20} />
        <strong>{answer}</strong>
      </p>
      {more.length > 0 && <p>{paragraph(more)}</p>}
      {proposal !== null && changed !== undefined && (
        <div className={classes.proposal}>
          <p>
            {text('pilot.page.power.proposal', {
              name: quote(changed.primary.name),
              effect:
                proposal.smallestEffect === null
                  ? undefined
                  : effectText(words, changed.primary, proposal.smallestEffect),
              minimum: effectText(words, changed.primary, changed.rule.minimumEffect),
            })}
          </p>
          <Button onClick={() => onChange(changed)}>
            {text('pilot.page.power.take', { name: quote(changed.primary.name) })}
          </Button>
        </div>
      )}
      <details className={classes.details}>
        <summary>{text('pilot.page.power.what')}</summary>
        <p className={classes.help}>{text('pilot.page.power.help')}</p>
      </details>
    </div>
  )
}
