import { staffPool as ask, type PoolStaffing, type StaffingQuestion } from '../../domain/pool/staff-pool.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/**
 * [Q174] How many people a promise takes. Nothing is read and nothing is kept; the work has a bound of its own (a third of a second for
 * the largest desk that the door lets through), so it is no job.
 */
export async function staffPool(context: Context, question: StaffingQuestion): Promise<PoolStaffing> {
  allow(context, 'pool.read')
  return ask(question)
}
