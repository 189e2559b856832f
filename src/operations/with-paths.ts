import { basename } from 'node:path'
import type { Problem } from './problem.ts'

/** Problems of files that readers know by their name, with the paths that a person gave: these are what an editor opens. */
export function withPaths(
  problems: readonly Problem[],
  paths: readonly (string | undefined)[],
): readonly Problem[] {
  const pathOf = new Map(paths.filter((path) => path !== undefined).map((path) => [basename(path), path]))
  return problems.map((problem) => {
    const path = problem.file === undefined ? undefined : pathOf.get(problem.file)
    return path === undefined ? problem : { ...problem, file: path }
  })
}
