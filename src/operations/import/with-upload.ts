import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { findPart } from '../../store/import-parts.ts'
import { writingProblem } from '../file-problem.ts'
import type { JobContext } from '../job/job-work.ts'
import { type Problem, ProblemError } from '../problem.ts'
import { makeWorkFolder } from '../work-folder.ts'
import type { ImportInput } from './import-input.ts'
import { RejectedRows } from './rejected-rows.ts'

/** An upload as files in a folder of its own, and a place for what the work writes down in between. */
export type Upload = {
  /** Of the list. */
  readonly path: string
  /** Names of all files, as a map joins them. */
  readonly names: readonly string[]
  /** A path for a file of our own, which is in nobody's way. */
  readonly scratch: (name: string) => string
}

/** Does work with the files of an upload on disk; afterwards they are gone. Throws `import-file-gone` for a job that came too late. */
export async function withUpload<Result>(
  context: JobContext,
  input: ImportInput,
  work: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  const folder = await makeWorkFolder('import')
  try {
    const files = join(folder, 'files')
    await mkdir(files)
    await writeFiles(context, input, files).catch((error) => {
      throw error instanceof ProblemError ? error : writingProblem(error, input.files[0]!.name)
    })
    return await work({
      path: join(files, input.files[0]!.name),
      names: input.files.map(({ name }) => name),
      scratch: (name) => join(folder, name),
    })
  } catch (error) {
    throw asSent(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The parts hold the bytes of all files, one file after the other. */
async function writeFiles(
  { database, workspaceId, jobId, progress }: JobContext,
  { files, uploadId = jobId }: ImportInput,
  folder: string,
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let bytes: Buffer = Buffer.alloc(0)
  let part = 0
  let done = 0
  for (const file of files) {
    const stream = createWriteStream(join(folder, file.name))
    for (let left = file.bytes; left > 0; ) {
      if (bytes.length === 0) {
        const found = await findPart(database, { workspaceId, importId: uploadId, part: part++ })
        if (found === undefined) throw new ProblemError([{ code: 'import-file-gone', values: {} }])
        bytes = found
      }
      const piece = bytes.subarray(0, left)
      bytes = bytes.subarray(piece.length)
      left -= piece.length
      done += piece.length
      await new Promise<void>((resolve, reject) => {
        stream.write(piece, (error) => (error ? reject(error) : resolve()))
      })
      progress('storing', done, total)
    }
    stream.end()
    await finished(stream)
  }
}

/** What a reader says of files in a folder, as it is to be said to whoever has sent them. */
export function asSent(error: unknown): unknown {
  // Rejected rows have names and no paths.
  if (!(error instanceof ProblemError) || error instanceof RejectedRows) return error
  return new ProblemError(
    error.problems.map((problem): Problem => {
      const { code, file, values } = problem
      if (code === 'known-source-needs-file') {
        const files = values.files as readonly string[]
        return { code: 'import-join-missing', values: { files, count: files.length } }
      }
      return file === undefined ? problem : { ...problem, file: basename(file) }
    }),
  )
}
