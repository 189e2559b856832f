import type { Finding } from '../domain/plan/finding.ts'
import type { MessageValues, Words } from '../language/describe.ts'

/** What a finding says in words: its title, what happened, and what to do. */
export type FindingText = { readonly title: string; readonly message: string; readonly fix: string }

/** The words of a finding; ids of tiers in its values become the names that the model's author gave them. */
export function describeFinding(
  { code, tiers, values }: Pick<Finding, 'code' | 'tiers' | 'values'>,
  words: Words,
  tierName: (id: string) => string,
): FindingText {
  const names = tiers.map((id) => words.quote(tierName(id)))
  const named: MessageValues = {
    ...values,
    ...(names.length > 0 && { tier: words.list(names), tiers: names }),
  }
  return {
    title: words.text(`finding.${code}.title`, named),
    message: words.text(`finding.${code}.message`, named),
    fix: words.text(`finding.${code}.fix`, named),
  }
}
