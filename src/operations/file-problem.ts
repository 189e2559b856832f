import { type Problem, ProblemError } from './problem.ts'

/** What Node calls a failure, and what it is called here; reading a missing file and writing into a missing folder differ. */
const READING: Readonly<Record<string, Problem['code']>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'document-not-utf8',
}
const WRITING: Readonly<Record<string, Problem['code']>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EISDIR: 'file-is-folder',
  EEXIST: 'file-exists',
  EACCES: 'file-unwritable',
  EPERM: 'file-unwritable',
  EROFS: 'file-unwritable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

/** A failure to read a file, as a problem that names it. Throws what is no failure of a file. */
export function readingProblem(error: unknown, file: string): ProblemError {
  return problemOf(error, file, { codes: READING, other: 'file-unreadable' })
}

/** A failure to write a file, as a problem that names it. Throws what is no failure of a file. */
export function writingProblem(error: unknown, file: string): ProblemError {
  return problemOf(error, file, { codes: WRITING, other: 'file-not-written' })
}

function problemOf(
  error: unknown,
  file: string,
  {
    codes,
    other,
  }: { readonly codes: Readonly<Record<string, Problem['code']>>; readonly other: Problem['code'] },
): ProblemError {
  if (error instanceof ProblemError) return error
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (reason === undefined) throw error
  return new ProblemError([
    { code: codes[reason] ?? other, file, values: { reason, detail: reason, path: file } },
  ])
}
