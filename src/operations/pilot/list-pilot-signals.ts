import { listCommonSignals } from '../../store/pilot-measures.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** So many days back a signal must have been measured to be one that a pilot can wait for. */
const DAYS = 180
const MOST = 100

/** [Q168] The signals that a pilot could be measured by: those that most accounts have first. Health is none of them. */
export async function listPilotSignals(context: Context): Promise<readonly string[]> {
  allow(context, 'pilot.read')
  const until = context.today()
  return listCommonSignals(context.database, context.workspaceId, {
    ...{ from: until - DAYS, until, but: ['health'], limit: MOST },
  })
}
