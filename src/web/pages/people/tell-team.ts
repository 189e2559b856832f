import type { Words } from '../../../language/make-words.ts'
import { isAbove, type TeamMember } from './team-member.ts'

/** The answer of the page in words: who carries how much, and who is above. */
export function tellTeam(
  { text, paragraph }: Pick<Words, 'text' | 'paragraph'>,
  members: readonly TeamMember[],
): string {
  const hours = sum(members.map((member) => member.hours))
  const capacity = sum(members.map((member) => member.capacityHours))
  const above = members.filter(isAbove)
  return paragraph([
    text('people.answer', {
      people: members.length,
      accounts: sum(members.map((member) => member.accounts)),
      share: capacity > 0 ? hours / capacity : undefined,
    }),
    above.length === 1
      ? text('people.answer.above_one', { name: above[0]!.name })
      : text('people.answer.above', { count: above.length }),
  ])
}

/** Who holds the most ARR; undefined where nobody holds any, or the reader does not see it. */
export function mostArr(members: readonly TeamMember[]): TeamMember | undefined {
  return members
    .filter(({ arrShare }) => arrShare !== undefined && arrShare > 0)
    .toSorted((one, other) => other.arrShare! - one.arrShare!)[0]
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
