import type { OperationName } from '../access/rights.ts'
import type { JobKind, JobWork } from './job-work.ts'

export type JobEntry = {
  /** The right that whoever asked for the work must still have when it begins. */
  readonly right: OperationName
  /** Loaded when wanted: a worker that imports needs nothing of what plans need. */
  readonly load: () => Promise<JobWork>
}

/** What does the work of each kind of job. */
export const JOB_WORKS: Readonly<Partial<Record<JobKind, JobEntry>>> = {
  import: {
    right: 'import.run',
    load: async () => (await import('../import/run-import.ts')).runImport,
  },
  'import-undo': {
    right: 'import.undo',
    load: async () => (await import('../import/run-import-undo.ts')).runImportUndo,
  },
}
