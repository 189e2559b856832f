import type { TeamMember } from './team-member.ts'

/** The hours that the others could still give, and whether they are enough for the book of one. */
export function tellSpareHours(
  { personId, hours }: TeamMember,
  members: readonly TeamMember[],
): { readonly spare: number; readonly isEnough: boolean } {
  const spare = members
    .filter((other) => other.personId !== personId && other.function === 'success')
    .reduce((sum, other) => sum + Math.max(0, other.capacityHours - other.hours), 0)
  return { spare: Math.round(spare), isEnough: spare >= hours }
}
