import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'

/** Long work that a worker process does. */
export const JOB_KINDS = [
  'import',
  'plan',
  'apply',
  'apply-undo',
  'import-undo',
  'daily-run',
  'trial',
  'assign',
  'assign-apply',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** What the work of a job is called with: the context of the person who asked for it, and a place to tell how far it is. */
export type JobContext = Context & {
  /** The same at every attempt: what the work makes is keyed by it, so that doing it again changes nothing. */
  readonly jobId: Uuid
  /** `total` is undefined while nobody knows how much there is. Cheap: called as often as one likes. */
  readonly progress: (stage: string, done?: number, total?: number) => void
}

/**
 * Does the work of a job from its input. It may be begun again after a crash, so whatever it did before must be found or done
 * over, never done twice. Throws a ProblemError for what a person can mend; its result is JSON.
 */
export type JobWork = (context: JobContext, input: never) => Promise<unknown>
