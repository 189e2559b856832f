import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import type { Decide } from './decide-buttons.tsx'
import { type Decisions, exclude, include } from './decisions.ts'
import classes from './plan.module.css'
import type { Review } from './review.ts'

/** How far the review is, what of it is whose business, and before all else the moves that need somebody's agreement. */
export function ReviewBar({
  review,
  decisions,
  decide,
}: {
  readonly review: Review
  readonly decisions: Decisions
  readonly decide: Decide
}) {
  const { text } = useWords()
  const waiting = review.sumOf('waiting')
  const count = review.sumOf('taken').count + waiting.count + review.sumOf('excluded').count
  if (count === 0) return null
  return (
    <>
      {(waiting.count > 0 || review.agreed > 0) && (
        <section
          className={look.notice}
          data-kind={waiting.count === 0 ? 'done' : undefined}
          aria-label={text('plan.row.waiting')}
        >
          <div role="status">
            <strong>
              {waiting.count > 0
                ? text('plan.agreement', { count: waiting.count, arrMinor: waiting.arrMinor })
                : text('plan.agreement_none')}
              {review.agreed > 0 && ` ${text('plan.agreement_given', { count: review.agreed })}`}
            </strong>
            <span className={look.soft}>{text('plan.agreement_why')}</span>
          </div>
          <div className={look.row}>
            {waiting.count > 0 && (
              <>
                <Link
                  to="."
                  replace
                  search={(before: object) => ({ ...before, reason: undefined, state: 'waiting' }) as never}
                >
                  {text('web.start.see_these')}
                </Link>
                <Button onClick={() => decide((before) => exclude(before, review.rowsIn('waiting')))}>
                  {text('plan.exclude_some', { count: waiting.count })}
                </Button>
                <Button
                  kind="main"
                  onClick={() => decide((before) => include(before, review.rowsIn('waiting')))}
                >
                  {text('plan.approve_some', { count: waiting.count })}
                </Button>
              </>
            )}
          </div>
        </section>
      )}
      <div className={classes.hints}>
        <p>
          <span role="status">{text('plan.seen', { seen: decisions.seen.size, count })}</span>{' '}
          {text('plan.personal')}
        </p>
        <p>{text('plan.keys')}</p>
      </div>
    </>
  )
}
