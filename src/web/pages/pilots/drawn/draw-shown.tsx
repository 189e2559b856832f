import { parseDay } from '../../../../domain/kernel/day.ts'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import { DrawnAccounts } from '../design/drawn-accounts.tsx'
import { DrawnBalance } from '../design/drawn-balance.tsx'
import { DrawnStrata } from '../design/drawn-strata.tsx'
import type { Draw, Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'

/** Who was drawn, how alike the groups were, and who serves both of them. Nothing of it can be changed any more. */
export function DrawShown({ pilot, draw }: { readonly pilot: Pilot; readonly draw: Draw }) {
  const { text } = useWords()
  const { protocol } = pilot
  return (
    <>
      <h2 className={look.unseen}>{text('pilot.tab.draw')}</h2>
      <p className={classes.help}>
        {text('pilot.draw.on', { drawnDay: parseDay(draw.day), seed: `${protocol.seed}` })}
      </p>
      <div className={classes.even}>
        <div>
          <DrawnAccounts draw={draw} protocol={protocol} onChange={undefined} />
        </div>
        <div>
          <DrawnBalance draw={draw} protocol={protocol} />
          <DrawnStrata draw={draw} />
        </div>
      </div>
    </>
  )
}
