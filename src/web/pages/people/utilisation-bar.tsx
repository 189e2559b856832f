import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './utilisation-bar.module.css'

/** So much of capacity fits into the bar. */
const LONGEST = 1.5

/** Hours against capacity: the mark is what somebody can give. Who is above stands out by weight and the filled end, not by colour. */
export function UtilisationBar({ value }: { readonly value: number | undefined }) {
  const { share, text } = useWords()
  if (value === undefined) return <Unknown why={text('people.no_capacity')} />
  const width = `${Math.min(1, value / LONGEST) * 100}%`
  const isAbove = value > 1
  return (
    <span className={classes.place}>
      <span className={classes.track} aria-hidden="true">
        <span className={`${classes.fill} ${isAbove ? classes.above : ''}`} style={{ width }} />
        <span className={classes.limit} style={{ left: `${100 / LONGEST}%` }} />
      </span>
      <span className={`${classes.text} ${isAbove ? classes.loud : ''}`}>{share(value)}</span>
    </span>
  )
}
