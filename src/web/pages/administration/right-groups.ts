import type { Schema } from '../../api/client.ts'
import type { Right } from '../../api/session.ts'

type Role = Schema<'Role'>

/** What people call what they may do, each a line of the table of roles. */
export const RIGHT_GROUPS = [
  'look',
  'look_plans',
  'views',
  'contacts',
  'handoffs',
  'pools',
  'health',
  'decide',
  'pilots',
  'lists',
  'watch',
  'administer',
] as const
export type RightGroup = (typeof RIGHT_GROUPS)[number]

/** Every right belongs to one line; a new one does not compile without. Those of a line go to the same roles. */
const GROUP_OF: Readonly<Record<Right, RightGroup>> = {
  'account.read': 'look',
  'account.pin': 'decide',
  'account.assign': 'decide',
  'health.override': 'health',
  'contact.read': 'look',
  'contact.edit': 'contacts',
  'contact.erase': 'lists',
  'person.read': 'look',
  'import.read': 'look_plans',
  'import.run': 'lists',
  'import.map': 'lists',
  'import.undo': 'lists',
  'model.read': 'look',
  'model.draft': 'decide',
  'model.commit': 'decide',
  'answers.read': 'look_plans',
  'answers.edit': 'decide',
  'plan.read': 'look_plans',
  'plan.comment': 'decide',
  'plan.make': 'decide',
  'plan.discard': 'decide',
  'plan.apply': 'decide',
  'plan.undo': 'decide',
  'assignment.read': 'look',
  'assignment.make': 'decide',
  'assignment.discard': 'decide',
  'assignment.apply': 'decide',
  'handoff.read': 'look',
  'handoff.edit': 'handoffs',
  'handoff.accept': 'handoffs',
  'handoff.cancel': 'decide',
  'cover.edit': 'decide',
  'pool.read': 'look',
  'pool.work': 'pools',
  'pool.manage': 'decide',
  'pilot.read': 'look_plans',
  'pilot.edit': 'decide',
  'pilot.run': 'decide',
  'pilot.decide': 'pilots',
  'history.read': 'look',
  'daily.run': 'lists',
  'daily.read': 'look_plans',
  'audit.read': 'watch',
  'view.read': 'look',
  'view.edit': 'views',
  'view.share': 'decide',
  'job.read': 'look',
  'user.read': 'watch',
  'user.administer': 'administer',
  'api-key.administer': 'administer',
  'sign-in.read': 'administer',
  'workspace.read': 'look',
  'workspace.administer': 'administer',
}

export type GroupOfRights = {
  readonly group: RightGroup
  /** Those that have every right of it. */
  readonly roles: readonly Role[]
}

/** The table of roles out of the table of rights: a role has a line when it has each right of the line. */
export function groupRights(
  rights: readonly Schema<'Right'>[],
  roles: readonly Role[],
): readonly GroupOfRights[] {
  return RIGHT_GROUPS.map((group) => {
    const lines = rights.filter(({ right }) => GROUP_OF[right] === group)
    return { group, roles: roles.filter((role) => lines.every((line) => line.roles.includes(role))) }
  })
}
