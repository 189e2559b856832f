import { useWords } from '../../words/words-context.tsx'
import { KIND_STATES } from './kind-states.ts'
import classes from './plan.module.css'
import type { PlanRow } from './plan-table.ts'
import { TierName } from './tier-name.tsx'

/** From which tier to which a plan has an account, or would have it if nothing held it; of one without a row nothing changes. */
export function RowWay({ row }: { readonly row: PlanRow | undefined }) {
  const { text, wordFor } = useWords()
  if (row === undefined) return wordFor('plan.row', 'steady')
  if (row.kind === 'unplaced') return wordFor('plan.row', 'unplaced')
  const isHeld = row.kind === 'held'
  return (
    <span className={classes.way}>
      <TierName tier={row.from} />
      <span role="img" aria-label={isHeld ? wordFor('plan.row', 'held') : text('plan.becomes')}>
        {isHeld ? '‖' : '→'}
      </span>
      <TierName tier={row.to} />
      {row.kind === 'pending' && <span>({wordFor('plan.row', KIND_STATES.pending)})</span>}
    </span>
  )
}
