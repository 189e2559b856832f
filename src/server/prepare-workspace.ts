import type { Logger } from 'pino'
import { tellError } from '../http/observe/tell-error.ts'
import { enterWorkspace } from '../operations/enter-workspace.ts'
import { createOwnerLink } from '../operations/workspace/create-owner-link.ts'
import { fillDemo } from '../operations/workspace/fill-demo.ts'
import { DEMO_WORKSPACE, foundFirstWorkspace } from '../operations/workspace/found-first-workspace.ts'
import type { RunningServer } from './start-server.ts'

const EMPTY = { name: 'Company', currency: 'USD' }

/**
 * Sees to it that somebody can get in: an empty database has a workspace, and one without an owner a link to become it. The demo
 * company comes into it meanwhile.
 */
export async function prepareWorkspace(
  { surroundings, draining }: Pick<RunningServer, 'surroundings' | 'draining'>,
  { hasDemo, log }: { readonly hasDemo: boolean; readonly log: Logger },
): Promise<{ readonly ownerLink: string | undefined }> {
  const { workspaceId, isDemo } = await foundFirstWorkspace(surroundings, hasDemo ? DEMO_WORKSPACE : EMPTY)
  if (hasDemo && isDemo) {
    const context = enterWorkspace(surroundings, workspaceId, { kind: 'system' })
    fillDemo(context, draining).catch((error: unknown) => {
      if (!draining.aborted) log.error({ error: tellError(error) }, 'the demo company is not complete')
    })
  }
  return { ownerLink: await createOwnerLink(surroundings, { workspaceId }) }
}
