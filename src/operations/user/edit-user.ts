import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { changeMembership, type Membership } from '../../store/memberships.ts'
import { hasPerson } from '../../store/people.ts'
import { nameOfActor, type Role } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { keepAnOwner } from './keep-an-owner.ts'
import { memberOf } from './member-of.ts'

export type UserChange = {
  readonly userId: Uuid
  readonly role?: Role | undefined
  /** Which of the team's people the user is; null: none. */
  readonly personId?: Uuid | null | undefined
}

/** Changes what somebody may do and which of the team's people they are; what is left out stays. Counts from the next request on. */
export async function editUser(
  context: Context,
  { userId, role, personId }: UserChange,
): Promise<Membership> {
  allow(context, 'user.administer')
  const { database, workspaceId, actor, newId, now } = context
  return database.transaction(async (transaction) => {
    if (role !== undefined && role !== 'owner') await keepAnOwner(transaction, workspaceId, userId)
    const before = await memberOf(transaction, workspaceId, userId)
    const after = {
      ...before,
      role: role ?? before.role,
      personId: personId === undefined ? before.personId : (personId ?? undefined),
    }
    if (typeof personId === 'string' && !(await hasPerson(transaction, workspaceId, personId))) {
      const values = { what: 'person', id: personId }
      throw new ProblemError([{ code: 'not-found', path: 'personId', values }])
    }
    await changeMembership(transaction, after)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'user.edit', actor: nameOfActor(actor), at: now() },
      details: { user: userId },
      workspace: [{ subject: 'membership', before: changeable(before), after: changeable(after) }],
    })
    return after
  })
}

function changeable({ role, personId }: Membership) {
  return { role, person: personId ?? null }
}
