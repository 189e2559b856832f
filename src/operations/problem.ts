import type { ImportProblemCode } from '../connectors/import-problem.ts'
import type { RejectionCode } from '../connectors/import-summary.ts'
import type { AnswersProblem } from '../domain/assessment/parse-answers.ts'
import type { ModelProblemCode } from '../domain/model/model-problem.ts'

/** What can be wrong with a call, beside what is wrong inside a file. */
export type OperationProblemCode =
  | 'account-begins-later'
  | 'account-has-left'
  | 'account-not-active'
  | 'account-not-found'
  | 'account-not-in-plan'
  | 'account-unknown'
  | 'already-member'
  | 'amounts-too-large'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-unreadable'
  | 'body-too-large'
  | 'csrf-token-wrong'
  | 'currency-invalid'
  | 'currency-mismatch'
  | 'database-busy'
  | 'database-full'
  | 'database-not-empty'
  | 'database-read-only'
  | 'database-unavailable'
  | 'day-already-run'
  | 'day-not-yet'
  | 'disk-full'
  | 'document-not-utf8'
  | 'document-too-large'
  | 'draft-missing'
  | 'duplicate-entry'
  | 'email-invalid'
  | 'expiry-past'
  | 'file-exists'
  | 'file-is-folder'
  | 'file-is-stream'
  | 'file-missing'
  | 'file-not-written'
  | 'file-unwritable'
  | 'folder-missing'
  | 'foreign-origin'
  | 'host-not-allowed'
  | 'idempotency-answer-lost'
  | 'idempotency-key-in-use'
  | 'idempotency-key-reused'
  | 'import-currency'
  | 'import-file-gone'
  | 'import-in-use'
  | 'import-join-missing'
  | 'import-not-done'
  | 'import-not-newest'
  | 'import-rows-rejected'
  | 'invalid-request'
  | 'job-fault'
  | 'known-user'
  | 'last-owner'
  | 'link-invalid'
  | 'malformed-json'
  | 'method-not-allowed'
  | 'model-has-errors'
  | 'model-unchanged'
  | 'name-invalid'
  | 'no-mailer'
  | 'no-data'
  | 'no-model'
  | 'no-tier-with-people'
  | 'no-workspace'
  | 'not-a-member'
  | 'not-allowed'
  | 'not-found'
  | 'not-pinned'
  | 'not-signed-in'
  | 'open-id-email'
  | 'open-id-no-group'
  | 'open-id-off'
  | 'open-id-refused'
  | 'open-id-unreachable'
  | 'outcome-unknown'
  | 'output-not-written'
  | 'overtaken'
  | 'password-common'
  | 'password-too-long'
  | 'password-too-short'
  | 'password-wrong'
  | 'path-not-found'
  | 'pdf-needs-browser'
  | 'pdf-not-printed'
  | 'pin-day'
  | 'plan-before-placements'
  | 'plan-in-future'
  | 'plan-not-ready'
  | 'reason-needed'
  | 'report-format'
  | 'report-not-kept'
  | 'report-over-input'
  | 'revision-missing'
  | 'rows-rejected'
  | 'run-undone'
  | 'scope-exceeded'
  | 'scopes-missing'
  | 'setting-invalid'
  | 'sign-in-refused'
  | 'sign-in-throttled'
  | 'stale-plan'
  | 'stale-revision'
  | 'storage'
  | 'text-not-storable'
  | 'tier-not-in-model'
  | 'too-many-requests'
  | 'unknown-cursor'
  | 'unsupported-media-type'
  | 'upload-too-large'
  | 'user-elsewhere'

/** Something wrong with what a person gave, which that person can mend. Anything else is a bug and stays an Error. */
export type Problem = {
  /** Words for it stand in the language catalogues under `problem.<code>.message` and `.fix`. */
  readonly code:
    | OperationProblemCode
    | ImportProblemCode
    | RejectionCode
    | ModelProblemCode
    | AnswersProblem['code']
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | string | undefined
  /** Place inside a document, say `tiers[1].when`. */
  readonly path?: string | undefined
  readonly values: Readonly<Record<string, unknown>>
}

/** Carries problems from an operation to its door, which says them in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '))
    this.problems = problems
  }
}
