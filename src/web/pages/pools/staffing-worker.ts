import '../../api/no-code-from-text.ts'
import { type PoolStaffing, type StaffingQuestion, staffPool } from '../../../domain/pool/staff-pool.ts'

export type StaffingRequest = { readonly number: number; readonly question: StaffingQuestion }
export type StaffingReply = { readonly number: number; readonly staffing: PoolStaffing }

/** Works the question out beside the page: a slider stays as quick as the hand. */
addEventListener('message', ({ data: { number, question } }: MessageEvent<StaffingRequest>) => {
  const reply: StaffingReply = { number, staffing: staffPool(question) }
  postMessage(reply)
})
