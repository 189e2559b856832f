import { useWords } from '../../words/words-context.tsx'
import classes from './plan.module.css'
import type { PlanRow } from './plan-table.ts'
import { TierName } from './tier-name.tsx'

/** From which tier to which a plan has an account; one that is held stays in its own, of one without a row nothing changes. */
export function RowWay({ row }: { readonly row: PlanRow | undefined }) {
  const { text, wordFor } = useWords()
  if (row === undefined) return wordFor('web.plan.row', 'steady')
  if (row.kind === 'unplaced') return wordFor('web.plan.row', 'unplaced')
  return (
    <span className={classes.way}>
      <TierName tier={row.from} />
      <span role="img" aria-label={text('web.plan.becomes')}>
        →
      </span>
      <TierName tier={row.kind === 'held' ? row.from : row.to} />
    </span>
  )
}
