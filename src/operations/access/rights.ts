import { ProblemError } from '../problem.ts'
import type { Actor, Role, Scope } from './actor.ts'

type Right = { readonly roles: readonly Role[]; readonly scope: Scope }

const EVERYONE = ['owner', 'operations', 'leader', 'csm', 'viewer'] as const
const READERS = ['owner', 'operations', 'leader', 'viewer'] as const
const DECIDERS = ['owner', 'operations', 'leader'] as const
const OPERATORS = ['owner', 'operations'] as const
const OWNERS = ['owner'] as const

/** Who may do what: every operation of a workspace asks for one of these first. */
export const RIGHTS = {
  'account.read': { roles: EVERYONE, scope: 'read' },
  'account.pin': { roles: DECIDERS, scope: 'apply' },
  'account.assign': { roles: DECIDERS, scope: 'apply' },
  'health.override': { roles: ['owner', 'operations', 'leader', 'csm'], scope: 'apply' },
  'contact.read': { roles: EVERYONE, scope: 'read' },
  'contact.edit': { roles: ['owner', 'operations', 'leader', 'csm'], scope: 'import' },
  'contact.erase': { roles: OPERATORS, scope: 'administer' },
  'person.read': { roles: EVERYONE, scope: 'read' },
  'import.read': { roles: READERS, scope: 'read' },
  'import.run': { roles: OPERATORS, scope: 'import' },
  'import.map': { roles: OPERATORS, scope: 'import' },
  'import.undo': { roles: OPERATORS, scope: 'import' },
  'model.read': { roles: EVERYONE, scope: 'read' },
  'model.draft': { roles: DECIDERS, scope: 'model' },
  'model.commit': { roles: DECIDERS, scope: 'model' },
  'answers.read': { roles: READERS, scope: 'read' },
  'answers.edit': { roles: DECIDERS, scope: 'model' },
  'plan.read': { roles: READERS, scope: 'read' },
  'plan.comment': { roles: DECIDERS, scope: 'plan' },
  'plan.make': { roles: DECIDERS, scope: 'plan' },
  'plan.discard': { roles: DECIDERS, scope: 'plan' },
  'plan.apply': { roles: DECIDERS, scope: 'apply' },
  'plan.undo': { roles: DECIDERS, scope: 'apply' },
  'assignment.read': { roles: EVERYONE, scope: 'read' },
  'assignment.make': { roles: DECIDERS, scope: 'plan' },
  'assignment.discard': { roles: DECIDERS, scope: 'plan' },
  'assignment.apply': { roles: DECIDERS, scope: 'apply' },
  'handoff.read': { roles: EVERYONE, scope: 'read' },
  'handoff.edit': { roles: ['owner', 'operations', 'leader', 'csm'], scope: 'import' },
  'handoff.accept': { roles: ['owner', 'operations', 'leader', 'csm'], scope: 'apply' },
  'handoff.cancel': { roles: DECIDERS, scope: 'apply' },
  'cover.edit': { roles: DECIDERS, scope: 'apply' },
  'pool.read': { roles: EVERYONE, scope: 'read' },
  'pool.work': { roles: ['owner', 'operations', 'leader', 'csm'], scope: 'apply' },
  'pool.manage': { roles: DECIDERS, scope: 'apply' },
  'pilot.read': { roles: READERS, scope: 'read' },
  'pilot.edit': { roles: DECIDERS, scope: 'plan' },
  'pilot.run': { roles: DECIDERS, scope: 'apply' },
  'pilot.decide': { roles: ['owner', 'leader'], scope: 'apply' },
  'history.read': { roles: EVERYONE, scope: 'read' },
  'daily.run': { roles: OPERATORS, scope: 'apply' },
  'daily.read': { roles: READERS, scope: 'read' },
  'audit.read': { roles: OPERATORS, scope: 'administer' },
  'view.read': { roles: EVERYONE, scope: 'read' },
  'view.edit': { roles: EVERYONE, scope: 'administer' },
  'view.share': { roles: DECIDERS, scope: 'administer' },
  'job.read': { roles: EVERYONE, scope: 'read' },
  'user.read': { roles: OPERATORS, scope: 'administer' },
  'user.administer': { roles: OWNERS, scope: 'administer' },
  'api-key.administer': { roles: OWNERS, scope: 'administer' },
  'sign-in.read': { roles: OWNERS, scope: 'administer' },
  'workspace.read': { roles: EVERYONE, scope: 'read' },
  'workspace.administer': { roles: OWNERS, scope: 'administer' },
} as const satisfies Record<string, Right>

export type OperationName = keyof typeof RIGHTS

/** Whether an actor may do something. */
export function mayDo(actor: Actor, operation: OperationName): boolean {
  const { roles, scope }: Right = RIGHTS[operation]
  switch (actor.kind) {
    case 'user':
      return roles.includes(actor.role)
    case 'api-key':
      return actor.scopes.includes(scope)
    case 'system':
      return true
    default:
      return actor satisfies never
  }
}

/** Throws `not-allowed` for an actor who may not do something. */
export function allow({ actor }: { readonly actor: Actor }, operation: OperationName): void {
  if (!mayDo(actor, operation)) throw refusalOf(operation)
}

/** Says what somebody who may not do something would need. */
export function refusalOf(operation: OperationName): ProblemError {
  const { roles, scope }: Right = RIGHTS[operation]
  return new ProblemError([{ code: 'not-allowed', values: { operation, roles, scope } }])
}
