import type { Words } from '../../../language/make-words.ts'
import type { TeamBooks } from './books-query.ts'
import { isAbove, type TeamMember } from './team-member.ts'

/** The answer of the page in words: who carries how much, who is above, and what nobody carries. */
export function tellTeam(
  { text, paragraph }: Pick<Words, 'text' | 'paragraph'>,
  members: readonly TeamMember[],
  unowned: TeamBooks['unowned'],
): string {
  const hours = sum(members.map((member) => member.hours))
  const capacity = sum(members.map((member) => member.capacityHours))
  const above = members.filter(isAbove)
  const awaiting = unowned?.awaiting
  return paragraph([
    text('people.answer', {
      people: members.length,
      accounts: sum(members.map((member) => member.accounts)),
      hours: Math.round(hours),
      capacity: Math.round(capacity),
      share: capacity > 0 ? hours / capacity : undefined,
    }),
    above.length === 1
      ? text('people.answer.above_one', { name: above[0]!.name })
      : text('people.answer.above', { count: above.length }),
    ...(awaiting === undefined || awaiting.accounts === 0
      ? []
      : [
          text('people.answer.awaiting', {
            count: awaiting.accounts,
            arrMinor: awaiting.arrMinor ?? undefined,
            hasArr: awaiting.arrMinor !== null,
          }),
        ]),
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
