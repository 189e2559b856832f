import { staffPool as ask, type PoolStaffing, type StaffingQuestion } from '../../domain/pool/staff-pool.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/**
 * [Q141] How many people a promise takes. Nothing is read and nothing is kept; the door lets through no desk that takes longer than
 * some seconds [W18], so it is no job.
 */
export async function staffPool(context: Context, question: StaffingQuestion): Promise<PoolStaffing> {
  allow(context, 'pool.read')
  return ask(question)
}
