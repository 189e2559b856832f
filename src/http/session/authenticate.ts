import { findKeyHolder } from '../../operations/api-key/find-key-holder.ts'
import type { Context } from '../../operations/context.ts'
import { enterWorkspace } from '../../operations/enter-workspace.ts'
import { ProblemError } from '../../operations/problem.ts'
import type { Authenticate, Call } from '../app.ts'
import { findSessionOf } from './session-of.ts'

/**
 * Who calls: the holder of a key, where the request has the header Authorization, else the person of the session. What they may
 * do is looked up anew each time, so that a change counts from the next request on.
 */
export const authenticate: Authenticate = async (call) => {
  const authorization = call.req.header('authorization')
  return authorization === undefined ? personOf(call) : programOf(call, authorization)
}

async function programOf(call: Call, authorization: string): Promise<Context | undefined> {
  const surroundings = call.get('surroundings')
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  const holder = key === undefined ? undefined : await findKeyHolder(surroundings, key)
  return holder && enterWorkspace(surroundings, holder.workspaceId, holder.actor)
}

async function personOf(call: Call): Promise<Context | undefined> {
  const session = await findSessionOf(call)
  if (session === undefined) return undefined
  const { userId, workspaceId, role, bookOf } = session.signedIn
  if (role === undefined) throw new ProblemError([{ code: 'not-a-member', values: {} }])
  return enterWorkspace(call.get('surroundings'), workspaceId, { kind: 'user', userId, role, bookOf })
}
