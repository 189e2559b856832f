import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './tier-badge.module.css'

const TOUCHES = ['high', 'low', 'tech']

/** A tier by its name, with the mark of its touch: told apart by shape, not by colour alone. */
export function TierBadge({ tier }: { readonly tier: string | null | undefined }) {
  const { text, wordFor } = useWords()
  if (tier === null || tier === undefined) return <Unknown why={text('web.account.no_tier')} />
  return (
    <span className={classes.badge}>
      {TOUCHES.includes(tier) && <span className={`${classes.mark} ${classes[tier]}`} aria-hidden="true" />}
      {wordFor('touch', tier)}
    </span>
  )
}
