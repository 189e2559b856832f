import type { Uuid } from '../../store/identifier.ts'
import type { Role } from './actor.ts'

/** Nobody's book: a CSM who is none of the team's people sees no account, not all. */
const NOBODY: Uuid = '00000000-0000-0000-0000-000000000000'

/** Whose accounts a member sees, where that is not all of them. */
export function bookOfMember({
  role,
  personId,
  csmSees,
}: {
  readonly role: Role
  readonly personId: Uuid | undefined
  readonly csmSees: 'book' | 'all'
}): Uuid | undefined {
  return role === 'csm' && csmSees === 'book' ? (personId ?? NOBODY) : undefined
}
