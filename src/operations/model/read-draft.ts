import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { type Draft, findStoredDraft, getDraft } from './draft.ts'

/** The model that somebody is working on, with what is wrong with it. Throws `draft-missing` where there is none. */
export async function readDraft(context: Context): Promise<Draft> {
  allow(context, 'model.read')
  return getDraft(context.database, context.workspaceId)
}

/** The same where it is no error that there is none. */
export async function findDraft(context: Context): Promise<Draft | undefined> {
  allow(context, 'model.read')
  return findStoredDraft(context.database, context.workspaceId)
}
