import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TierBadge } from '../base/tier-badge.tsx'

/** A tier in the rows of a plan; without one the account has no tier on that side. */
export function TierName({ tier }: { readonly tier: string | null }) {
  const { text } = useWords()
  return tier === null ? <Unknown why={text('web.plan.none')} /> : <TierBadge tier={tier} />
}
