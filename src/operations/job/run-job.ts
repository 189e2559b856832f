import { isConnectionLoss } from '../../store/connection-loss.ts'
import type { Uuid } from '../../store/identifier.ts'
import {
  type Attempt,
  claimJob,
  findJob,
  finishJob,
  type Job,
  type JobOutcome,
  noteJobFault,
} from '../../store/jobs.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Actor } from '../access/actor.ts'
import { mayDo, refusalOf } from '../access/rights.ts'
import type { Surroundings } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { ProblemError } from '../problem.ts'
import type { JobContext, JobKind, JobWork } from './job-work.ts'
import { JOB_WORKS, type JobWorks } from './job-works.ts'
import { presentActor } from './present-actor.ts'
import { type ProgressWriter, writeProgress } from './write-progress.ts'

/** So often a job may end in a fault of the program before it is given up. */
const MOST_FAULTS = 3

/** A job that was handed to the queue. */
export type SentJob = { readonly workspaceId: Uuid; readonly jobId: Uuid }

export type RunJobOptions = {
  readonly works?: JobWorks
  /** A fault of the program itself: for the log, because people are told no more than that there was one. */
  readonly onFault?: (error: unknown) => void
  /** Who writes how far an attempt is; by default this process, between two steps of the work. */
  readonly writerOf?: (attempt: Attempt) => ProgressWriter
}

/**
 * Makes one attempt at a job, in the name of whoever asked for it and with the rights that they have now. Problems that a person
 * can mend end the job; so does the third fault of the program. Throws what a later attempt may not meet again: a lost
 * connection, or one of the first faults. A job that is finished is left as it is.
 */
export async function runJob(
  surroundings: Surroundings,
  { workspaceId, jobId }: SentJob,
  { works = JOB_WORKS, onFault = () => {}, writerOf }: RunJobOptions = {},
): Promise<void> {
  const { database } = enterWorkspace(surroundings, workspaceId, SYSTEM)
  const { now } = surroundings
  const job = await claimJob(database, { workspaceId, jobId, at: now() })
  if (job === undefined) return
  const attempt: Attempt = { workspaceId, jobId, attempt: job.attempts }
  const progress = writerOf?.(attempt) ?? writeProgress({ database, attempt, now })
  const outcome = await workOn({ surroundings, workspaceId, job, works, progress })
    .catch(async (error): Promise<JobOutcome> => {
      if (error instanceof ProblemError) {
        // Nobody waits for what the clock has asked for, so its problems go where the operator looks.
        if ((job.actor as Actor).kind === 'system') onFault(error)
        return { kind: 'failed', problems: error.problems }
      }
      if (isPassing(error)) throw error
      onFault(error)
      if (isFull(error)) return { kind: 'failed', problems: [{ code: 'database-full', values: {} }] }
      await giveUp(error)
      return faultOf(jobId)
    })
    .finally(progress.stop)
  await finishJob(database, attempt, { outcome, at: now() }).catch(async (error) => {
    if (isPassing(error)) throw error
    onFault(error)
    await giveUp(error)
    await finishJob(database, attempt, { outcome: faultOf(jobId), at: now() })
  })

  /** Throws the fault again unless it was the third. */
  async function giveUp(error: unknown): Promise<void> {
    const faults = await noteJobFault(database, attempt, now())
    if (faults === undefined || faults < MOST_FAULTS) throw error
  }
}

const SYSTEM: Actor = { kind: 'system' }

/** Notes that the last attempt at a job took its thread down with it; gives the job up when that was the third fault. */
export async function recordCrash(
  surroundings: Surroundings,
  { workspaceId, jobId }: SentJob,
): Promise<void> {
  const { database } = enterWorkspace(surroundings, workspaceId, SYSTEM)
  const at = surroundings.now()
  const job = await findJob(database, workspaceId, jobId)
  if (job === undefined) return
  const attempt: Attempt = { workspaceId, jobId, attempt: job.attempts }
  const faults = await noteJobFault(database, attempt, at)
  if (faults === undefined || faults < MOST_FAULTS) return
  await finishJob(database, attempt, { outcome: faultOf(jobId), at })
}

async function workOn({
  surroundings,
  workspaceId,
  job,
  works,
  progress,
}: {
  readonly surroundings: Surroundings
  readonly workspaceId: Uuid
  readonly job: Job
  readonly works: JobWorks
  readonly progress: ProgressWriter
}): Promise<JobOutcome> {
  const entry = works[job.kind as JobKind]
  if (entry === undefined) throw new Error(`nothing does the work of jobs of the kind ${job.kind}`)
  const asked = job.actor as Actor
  const actor = await presentActor(enterWorkspace(surroundings, workspaceId, SYSTEM), asked)
  if (actor === undefined || !mayDo(actor, entry.right)) throw refusalOf(entry.right)
  const context: JobContext = {
    ...enterWorkspace(surroundings, workspaceId, actor),
    jobId: job.id,
    progress: (stage, done, total) => progress.note({ stage, done, total }),
  }
  const work = (await entry.load()) as (context: JobContext, input: unknown) => ReturnType<JobWork>
  return { kind: 'done', result: (await work(context, job.input)) ?? null }
}

/** A lock that was waited for too long: somebody else's work goes on. */
const LOCK_NOT_AVAILABLE = '55P03'
const DISK_FULL = '53100'

/** Whether it says nothing about the work: the database was away or busy, and will be back. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: string }
  const isUnknown = error instanceof StoreError && error.code === 'outcome-unknown'
  return isConnectionLoss(error) || isUnknown || code === LOCK_NOT_AVAILABLE
}

/** A disk without room for what the work has to write: whoever asked can ask again when somebody has made some. */
function isFull(error: unknown): boolean {
  return (error as { code?: string }).code === DISK_FULL
}

function faultOf(jobId: Uuid): JobOutcome {
  return { kind: 'failed', problems: [{ code: 'job-fault', values: { job: jobId } }] }
}
