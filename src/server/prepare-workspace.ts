import type { Logger } from 'pino'
import type { Surroundings } from '../operations/context.ts'
import { createOwnerLink } from '../operations/workspace/create-owner-link.ts'
import { foundFirstWorkspace } from '../operations/workspace/found-first-workspace.ts'
import type { Settings } from './settings.ts'

const DEMO = { name: 'Demo company', currency: 'USD' }
const EMPTY = { name: 'Company', currency: 'USD' }

/** Sees to it that somebody can get in: an empty database has a workspace, and one without an owner a link to become it. */
export async function prepareWorkspace(
  surroundings: Surroundings,
  { settings }: { readonly settings: Pick<Settings, 'hasDemo'>; readonly log: Logger },
): Promise<{ readonly ownerLink: string | undefined }> {
  const { workspaceId } = await foundFirstWorkspace(surroundings, settings.hasDemo ? DEMO : EMPTY)
  return { ownerLink: await createOwnerLink(surroundings, { workspaceId }) }
}
