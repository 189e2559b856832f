import type { Schema } from '../../api/client.ts'

export type Role = Schema<'Role'>

/** From the most to the least. */
export const ROLES: readonly Role[] = ['owner', 'operations', 'leader', 'csm', 'viewer']

/** The role that a choice in a form says. */
export function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'viewer'
}
