import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './plan.module.css'
import type { ReviewedRow } from './review.ts'

/** The name of an account, and beside it how often something was said about its move: the column that says so may be out of sight. */
export function CommentedName({ row: { name, externalId, comments } }: { readonly row: ReviewedRow }) {
  const { text, number } = useWords()
  if (comments === 0) return name ?? externalId
  return (
    <span className={classes.commented}>
      <span>{name ?? externalId}</span>
      <small aria-hidden="true" title={text('plan.comment_count', { count: comments })}>
        <Icon name="comment" size={12} />
        {number(comments)}
      </small>
    </span>
  )
}
