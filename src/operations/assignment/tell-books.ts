import type { Assignment, Uncovered } from '../../domain/assignment/books.ts'
import type { Words } from '../../language/describe.ts'

/** Why this CSM, and why no longer the one before, in a sentence or two. */
export function tellWhy({ csm, from, why }: Pick<Assignment, 'csm' | 'from' | 'why'>, words: Words): string {
  const { code, before, values } = why
  const reason = words.text(`assign.why.${code}`, { ...shown(values, words), csm })
  if (before === undefined) return reason
  return words.paragraph([reason, words.text(`assign.before.${before}`, { from: from ?? '' })])
}

/** Why nobody serves the account. */
export function tellUncovered({ reason, tier, hours }: Uncovered, words: Words): string {
  return words.text(`assign.uncovered.${reason}`, { tier: tier ?? '', hours: words.number(round(hours)) })
}

function shown(values: Assignment['why']['values'], words: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : name === 'utilisation'
          ? words.share(value)
          : words.number(Math.round(value)),
    ]),
  )
}

function round(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : Math.round(hours)
}
