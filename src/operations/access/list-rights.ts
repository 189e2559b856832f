import type { Context } from '../context.ts'
import type { Role, Scope } from './actor.ts'
import { allow, type OperationName, RIGHTS } from './rights.ts'

/** One line of the table of rights: what, by which roles, and with which scope of a key. */
export type ToldRight = {
  readonly right: OperationName
  readonly roles: readonly Role[]
  readonly scope: Scope
}

/** Who may do what, for whoever is in the workspace: it is no secret, and people have to know whom to ask. */
export function listRights(context: Context): readonly ToldRight[] {
  allow(context, 'workspace.read')
  return Object.entries(RIGHTS).map(([right, { roles, scope }]) => ({
    right: right as OperationName,
    roles,
    scope,
  }))
}
