import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import { durationText } from './duration-text.ts'
import type { PoolCase } from './pool-queries.ts'
import classes from './pools.module.css'
import { hoursBetween } from './tell-pool.ts'

/** How much time is left to the promised first response; what is late stands out by words and weight. */
export function DueShown({ found, now }: { readonly found: PoolCase; readonly now: string }) {
  const { text, locale } = useWords()
  const { dueAt, respondedAt } = found
  if (respondedAt !== null) {
    const isLate = dueAt !== null && Date.parse(respondedAt) > Date.parse(dueAt)
    return (
      <span className={classes.soft}>{text(isLate ? 'pools.due.answered_late' : 'pools.due.answered')}</span>
    )
  }
  if (dueAt === null) return <Unknown why={text('pools.due.none')} />
  const hours = hoursBetween(now, dueAt)
  const time = durationText(Math.abs(hours), locale)
  if (hours < 0) return <strong className={classes.late}>{text('pools.due.late', { time })}</strong>
  return <span>{text('pools.due.in', { time })}</span>
}
