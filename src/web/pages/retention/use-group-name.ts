import { useTierName } from '../../shell/use-tiers.ts'
import { useWords } from '../../words/words-context.tsx'
import type { RetentionGroup } from './question.ts'

/** How a field is called by which customers are told apart. */
export function useFieldName(): (field: RetentionGroup) => string {
  const { text } = useWords()
  return (field) => text(field === 'segment' ? 'retention.page.segment' : `web.account.${field}`)
}

/** How a group is called: tiers and segments have names, the others are what the list says; null is nobody's. */
export function useGroupName(
  field: RetentionGroup | undefined,
): (group: string | null | undefined) => string {
  const { text, wordFor } = useWords()
  const tierName = useTierName()
  return (group) => {
    if (group === null || group === undefined) return text('retention.no_group')
    if (field === 'tier') return tierName(group)
    return field === 'segment' ? wordFor('segment', group.replaceAll('-', '_')) : group
  }
}
