import type { OperationName } from '../access/rights.ts'
import type { JobKind, JobWork } from './job-work.ts'

export type JobEntry = {
  /** The right that whoever asked for the work must still have when it begins. */
  readonly right: OperationName
  /** The right that others need to see how it goes and what comes of it: that to read what the work is about. */
  readonly sight: OperationName
  /** Loaded when wanted: a worker that imports needs nothing of what plans need. */
  readonly load: () => Promise<JobWork>
}

/** What does the work of jobs; tests give their own. */
export type JobWorks = { readonly [Kind in JobKind]?: Omit<JobEntry, 'sight'> }

/** What does the work of each kind of job. */
export const JOB_WORKS: Readonly<Record<JobKind, JobEntry>> = {
  import: {
    right: 'import.run',
    sight: 'import.read',
    load: async () => (await import('../import/run-import.ts')).runImport,
  },
  'import-undo': {
    right: 'import.undo',
    sight: 'import.read',
    load: async () => (await import('../import/run-import-undo.ts')).runImportUndo,
  },
  plan: {
    right: 'plan.make',
    sight: 'plan.read',
    load: async () => (await import('../plan/compute-plan.ts')).computePlan,
  },
  trial: {
    right: 'plan.read',
    sight: 'plan.read',
    load: async () => (await import('../model/run-trial.ts')).runTrial,
  },
  apply: {
    right: 'plan.apply',
    sight: 'plan.read',
    load: async () => (await import('../plan/apply-plan.ts')).applyPlan,
  },
  'apply-undo': {
    right: 'plan.undo',
    sight: 'plan.read',
    load: async () => (await import('../placement/undo-run.ts')).undoRun,
  },
  assign: {
    right: 'assignment.make',
    sight: 'plan.read',
    load: async () => (await import('../assignment/compute-assignment.ts')).computeAssignment,
  },
  'assign-apply': {
    right: 'assignment.apply',
    sight: 'plan.read',
    load: async () => (await import('../assignment/apply-assignment.ts')).applyAssignment,
  },
  'daily-run': {
    right: 'daily.run',
    sight: 'daily.read',
    load: async () => (await import('../daily/run-day.ts')).runDay,
  },
}
