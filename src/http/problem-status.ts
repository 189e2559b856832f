import type { OperationProblemCode, Problem } from '../operations/problem.ts'

/** The status of every refusal. A code that is forgotten here does not compile. */
export const PROBLEM_STATUS = {
  'upload-too-large': 413,
  'account-not-active': 409,
  'account-not-found': 404,
  'account-unknown': 422,
  'amounts-too-large': 422,
  'account-begins-later': 409,
  'account-has-left': 409,
  'backup-damaged': 422,
  'backup-newer': 422,
  'backup-unreadable': 422,
  'database-not-empty': 409,
  'no-model': 409,
  'body-too-large': 413,
  'currency-mismatch': 422,
  'database-busy': 503,
  'database-full': 507,
  'database-read-only': 503,
  'database-unavailable': 503,
  'day-already-run': 409,
  'day-not-yet': 422,
  'disk-full': 507,
  'document-not-utf8': 422,
  'document-too-large': 413,
  'draft-missing': 404,
  'duplicate-entry': 422,
  'file-exists': 409,
  'file-is-folder': 422,
  'file-is-stream': 422,
  'file-missing': 422,
  'file-not-written': 507,
  'file-unwritable': 507,
  'folder-missing': 422,
  'host-not-allowed': 421,
  'idempotency-answer-lost': 409,
  'idempotency-key-in-use': 409,
  'idempotency-key-reused': 422,
  'import-currency': 422,
  'import-file-gone': 409,
  'import-in-use': 409,
  'import-join-missing': 422,
  'import-not-done': 409,
  'import-not-newest': 409,
  'import-rows-rejected': 422,
  'invalid-request': 400,
  'malformed-json': 400,
  'method-not-allowed': 405,
  'model-has-errors': 422,
  'model-unchanged': 409,
  'reason-needed': 422,
  // A job that failed is told as a part of the job; here for completeness of the table.
  'job-fault': 500,
  'no-tier-with-people': 422,
  'not-allowed': 403,
  'not-found': 404,
  'not-signed-in': 401,
  'outcome-unknown': 503,
  'output-not-written': 507,
  overtaken: 409,
  'path-not-found': 404,
  'report-format': 422,
  'report-over-input': 422,
  'revision-missing': 428,
  'rows-rejected': 422,
  'stale-plan': 409,
  'stale-revision': 412,
  'too-many-requests': 429,
  'unknown-cursor': 400,
  'unsupported-media-type': 415,
} as const satisfies Record<OperationProblemCode, number>

export type RefusalStatus = (typeof PROBLEM_STATUS)[OperationProblemCode]

/** The status of a problem. What is wrong inside a file or a document is always 422. */
export function statusOf(code: Problem['code']): RefusalStatus {
  return isOfOperation(code) ? PROBLEM_STATUS[code] : 422
}

function isOfOperation(code: Problem['code']): code is OperationProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code)
}
