import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { type Draft, getDraft } from './draft.ts'

/** The model that somebody is working on, with what is wrong with it. Throws `draft-missing` where there is none. */
export async function readDraft(context: Context): Promise<Draft> {
  allow(context, 'model.read')
  return getDraft(context.database, context.workspaceId)
}
