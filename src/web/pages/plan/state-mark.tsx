import { useWords } from '../../words/words-context.tsx'
import type { RowState } from './decisions.ts'
import classes from './state-mark.module.css'

/** Told apart by their sign, not by colour alone. */
export const STATE_SIGNS: Readonly<Record<RowState, string>> = {
  taken: '→',
  waiting: '?',
  excluded: '×',
  refused: '!',
  applied: '✓',
  taken_back: '↶',
  held: '‖',
  unplaced: '∅',
}

/** What becomes of a row, with a sign. */
export function StateMark({ state }: { readonly state: RowState }) {
  const { wordFor } = useWords()
  return (
    <span className={`${classes.mark} ${classes[state] ?? ''}`}>
      <span className={classes.sign} aria-hidden="true">
        {STATE_SIGNS[state]}
      </span>
      {wordFor('plan.row', state)}
    </span>
  )
}
