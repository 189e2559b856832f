import type { OperationName } from '../access/rights.ts'
import type { JobKind, JobWork } from './job-work.ts'

export type JobEntry = {
  /** The right that whoever asked for the work must still have when it begins. */
  readonly right: OperationName
  /** Loaded when wanted: a worker that imports needs nothing of what plans need. */
  readonly load: () => Promise<JobWork>
}

/** What does the work of jobs; tests give their own. */
export type JobWorks = { readonly [Kind in JobKind]?: JobEntry }

/** What does the work of each kind of job. */
export const JOB_WORKS: Required<JobWorks> = {
  import: {
    right: 'import.run',
    load: async () => (await import('../import/run-import.ts')).runImport,
  },
  'import-undo': {
    right: 'import.undo',
    load: async () => (await import('../import/run-import-undo.ts')).runImportUndo,
  },
  plan: { right: 'plan.make', load: async () => (await import('../plan/compute-plan.ts')).computePlan },
  apply: { right: 'plan.apply', load: async () => (await import('../plan/apply-plan.ts')).applyPlan },
  'apply-undo': { right: 'plan.undo', load: async () => (await import('../placement/undo-run.ts')).undoRun },
  'daily-run': {
    right: 'daily.run',
    load: async () => (await import('../daily/run-day.ts')).runDay,
  },
}
