import { type AssignmentOptions, addAssignmentPlan } from '../../store/assignment-plans.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { mustBePeople } from '../person/must-be-people.ts'
import { ProblemError } from '../problem.ts'
import { getAssignmentPlanIn } from './get-assignment-plan.ts'

/** What somebody wants of books; what is left out is as a plan without wishes has it. */
export type AssignmentRequest = {
  readonly [Option in keyof AssignmentOptions]?: AssignmentOptions[Option] | undefined
}

/**
 * [Q118] Begins a plan of who owns which account today. It changes nothing. Throws `no-model`, `person-unknown`, and `not-found` or
 * `plan-not-ready` for the plan that it is to start from.
 */
export async function requestAssignmentPlan(
  context: Context,
  request: AssignmentRequest = {},
): Promise<{ readonly assignmentPlanId: Uuid; readonly jobId: Uuid }> {
  allow(context, 'assignment.make')
  const { database, workspaceId, actor, newId, now, today } = context
  const id = newId()
  const jobId = newId()
  await database.transaction(async (transaction) => {
    const version = await findNewestModelVersion(transaction, workspaceId)
    if (version === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
    const options = optionsOf(request)
    await mustBePeople(transaction, workspaceId, namedIn(options))
    if (options.basedOn !== null) {
      const key = { workspaceId, assignmentPlanId: options.basedOn }
      await getAssignmentPlanIn(transaction, key, ['ready', 'applied'])
    }
    await addAssignmentPlan(transaction, workspaceId, {
      ...{ id, jobId, asOf: today(), modelVersionId: version.id, options, createdAt: now() },
      // What it has seen is written again when it is computed.
      seenRun: await readPublishedRun(transaction, workspaceId),
      createdBy: actor.kind === 'user' ? actor.userId : undefined,
    })
    await startJob(context, transaction, { id: jobId, kind: 'assign', input: { assignmentPlanId: id } })
  })
  return { assignmentPlanId: id, jobId }
}

/** What a plan is asked for when nobody wants anything of it. */
export const WITHOUT_WISHES: AssignmentOptions = {
  without: [],
  locks: [],
  mostMoves: null,
  allowOverload: false,
  pools: 'queue',
  effort: 'usual',
  weights: {},
  basedOn: null,
}

function optionsOf(request: AssignmentRequest): AssignmentOptions {
  const wishes = Object.entries(request).filter(([, wish]) => wish !== undefined)
  const effort = request.basedOn === undefined || request.basedOn === null ? 'usual' : 'quick'
  return { ...WITHOUT_WISHES, effort, ...Object.fromEntries(wishes) }
}

/** A slip of the pen would otherwise be a person who leaves and nobody misses. */
function namedIn({ without, locks }: AssignmentOptions): { personId: Uuid; path: string }[] {
  return [
    ...without.map(({ personId }, index) => ({ personId, path: `without[${index}]` })),
    ...locks.map(({ personId }, index) => ({ personId, path: `locks[${index}]` })),
  ]
}
