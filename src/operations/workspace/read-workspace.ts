import { findWorkspace, type Workspace } from '../../store/workspaces.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** The workspace that somebody is in. */
export async function readWorkspace(context: Context): Promise<Workspace> {
  allow(context, 'workspace.read')
  return (await findWorkspace(context.database, context.workspaceId))!
}
