import { useTierName, useTouchOf } from '../../shell/use-tiers.ts'
import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './tier-badge.module.css'

/** A tier by its name, with the mark of its touch: told apart by shape, not by colour alone. */
export function TierBadge({ tier }: { readonly tier: string | null | undefined }) {
  const { text } = useWords()
  const nameOf = useTierName()
  const touchOf = useTouchOf()
  if (tier === null || tier === undefined) return <Unknown why={text('web.account.no_tier')} />
  const touch = touchOf(tier)
  return (
    <span className={classes.badge}>
      {touch !== undefined && <span className={`${classes.mark} ${classes[touch]}`} aria-hidden="true" />}
      {nameOf(tier)}
    </span>
  )
}
