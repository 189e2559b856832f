import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { KIND_STATES } from './kind-states.ts'
import classes from './plan.module.css'
import type { PlanRow } from './plan-table.ts'
import { STATE_SIGNS, StateMark } from './state-mark.tsx'
import { TierName } from './tier-name.tsx'

/** What a plan does with an account, in a line: the tier that it moves to or would move to, else why it does not move. */
export function RowFate({ row }: { readonly row: PlanRow | undefined }) {
  const { wordFor } = useWords()
  if (row === undefined) return `= ${wordFor('plan.row', 'steady')}`
  const state = KIND_STATES[row.kind as keyof typeof KIND_STATES]
  if (state !== 'taken' && state !== 'waiting') return <StateMark state={state} />
  return (
    <span className={classes.fate}>
      <span role="img" aria-label={wordFor('plan.row', state)}>
        {STATE_SIGNS[state]}
      </span>
      <TierName tier={row.to} />
      {state === 'waiting' && <span className={look.soft}>{wordFor('plan.row', state)}</span>}
    </span>
  )
}
