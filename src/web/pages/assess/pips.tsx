import { SCORES, type Score } from '../../../domain/assessment/factor.ts'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'

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
          <span className={classes.read}>{text('report.unknown')}</span>
        </span>
      ) : (
        <span>
          {score}
          <span className={classes.read}> / 5</span>
        </span>
      )}
    </span>
  )
}
