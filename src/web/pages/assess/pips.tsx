import { SCORES, type Score } from '../../../domain/assessment/factor.ts'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './pips.module.css'

/** A score of five as a figure and as filled marks; a dash for one that is not known. */
export function Pips({ score }: { readonly score: Score | undefined }) {
  const { text } = useWords()
  return (
    <span className={classes.pips}>
      <span aria-hidden="true" className={classes.marks}>
        {SCORES.map((mark) => (
          <span key={mark} data-filled={(score !== undefined && mark <= score) || undefined} />
        ))}
      </span>
      {score === undefined ? (
        <span title={text('report.unknown')}>
          <span aria-hidden="true">—</span>
          <span className={look.unseen}>{text('report.unknown')}</span>
        </span>
      ) : (
        <span>
          {score}
          <span className={look.unseen}> / 5</span>
        </span>
      )}
    </span>
  )
}
