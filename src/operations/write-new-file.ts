import { access, constants, lstat, mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writingProblem } from './file-problem.ts'
import { ProblemError } from './problem.ts'

/** Refuses a place where no new file can be written, before the work for it begins. */
export async function checkNewPlace(path: string): Promise<void> {
  if (await isTaken(path)) throw new ProblemError([{ code: 'file-exists', file: path, values: { path } }])
  await checkFolder(path)
}

/** Refuses a path whose folder is missing or cannot be written to. */
export async function checkFolder(path: string): Promise<void> {
  const folder = dirname(path)
  if (!(await isFolder(folder))) throw new ProblemError([{ code: 'folder-missing', file: path, values: {} }])
  try {
    await access(folder, constants.W_OK)
  } catch (error) {
    throw writingProblem(error, path)
  }
}

/** Whether there is a folder at this path. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** Writes a file that does not exist yet, whole or not at all. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  await writeNewFiles([{ path, text }])
}

/** Writes files that do not exist yet into one folder, which is made where it is missing: all of them or none. */
export async function writeNewFiles(
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const existing = await Promise.all(files.map(({ path }) => isTaken(path)))
  const taken = files.filter((_, index) => existing[index])
  if (taken.length > 0) {
    throw new ProblemError(taken.map(({ path }) => ({ code: 'file-exists', file: path, values: { path } })))
  }
  const folder = dirname(files[0]!.path)
  const isNewFolder = await makeFolder(folder)
  const written: string[] = []
  for (const { path, text } of files) {
    try {
      // `wx` refuses a file that appeared in between.
      await writeFile(path, text, { flag: 'wx' })
      written.push(path)
    } catch (error) {
      const problem = writingProblem(error, path)
      const isOurs = problem.problems[0]?.code !== 'file-exists'
      for (const done of isOurs ? [...written, path] : written) await rm(done, { force: true })
      if (isNewFolder) await rmdir(folder)
      throw problem
    }
  }
}

/** Makes a folder in one that exists; false when it is there already. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (await isFolder(folder)) return false
    throw writingProblem(error, folder)
  }
}

async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
