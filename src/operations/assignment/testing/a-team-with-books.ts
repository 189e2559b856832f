import type { Account } from '../../../domain/account/account.ts'
import type { Uuid } from '../../../store/identifier.ts'
import type { Context } from '../../context.ts'
import { aPlannedWorkspace, MODEL, resultOf } from '../../plan/testing/a-planned-workspace.ts'
import { storePerson } from '../../testing/a-base.ts'
import type { TestSurroundings } from '../../testing/a-context.ts'
import type { AssignmentApplyResult } from '../apply-assignment.ts'
import type { ComputedAssignment } from '../compute-assignment.ts'
import { type AssignmentApplyRequest, requestAssignmentApply } from '../request-assignment-apply.ts'
import { type AssignmentRequest, requestAssignmentPlan } from '../request-assignment-plan.ts'

export type TeamWithBooks = {
  /** In the order of their names. */
  readonly people: readonly Uuid[]
  /** In the order of the list. */
  readonly accounts: readonly Uuid[]
}

/** Six accounts of the tier `high`: three of CSM 01, two of CSM 02, and one of nobody. */
export const SIX: readonly ({ readonly id: string } & Partial<Account>)[] = [
  { id: 'a1', acvMinor: 150_000_00, tier: 'high', owner: 'CSM 01' },
  { id: 'a2', acvMinor: 140_000_00, tier: 'high', owner: 'CSM 01' },
  { id: 'a3', acvMinor: 130_000_00, tier: 'high', owner: 'CSM 01' },
  { id: 'b1', acvMinor: 120_000_00, tier: 'high', owner: 'CSM 02' },
  { id: 'b2', acvMinor: 110_000_00, tier: 'high', owner: 'CSM 02' },
  { id: 'c1', acvMinor: 105_000_00, tier: 'high' },
]

/** A workspace with a model, three CSMs, and accounts as the company's list has them. */
export async function aTeamWithBooks(context: Context, accounts = SIX): Promise<TeamWithBooks> {
  const people: Uuid[] = []
  for (const name of ['CSM 01', 'CSM 02', 'CSM 03']) people.push(await storePerson(context, name))
  return { people, accounts: await aPlannedWorkspace(context, accounts, MODEL) }
}

/** Plans books and waits for it. */
export async function planBooks(
  surroundings: TestSurroundings,
  context: Context,
  request: AssignmentRequest = {},
): Promise<Uuid> {
  const { assignmentPlanId, jobId } = await requestAssignmentPlan(context, request)
  await resultOf<ComputedAssignment>(surroundings, context, jobId)
  return assignmentPlanId
}

/** Applies a plan of books or a part of it and gives what came of it. */
export async function applyBooks(
  surroundings: TestSurroundings,
  context: Context,
  request: AssignmentApplyRequest,
): Promise<AssignmentApplyResult> {
  const { jobId } = await requestAssignmentApply(context, request)
  return resultOf<AssignmentApplyResult>(surroundings, context, jobId)
}
