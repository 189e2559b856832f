import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A file of this repository: its path from the root, with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** All files in those of the given folders that exist whose names end as given, in the order of their paths. */
export function readSourceFiles(folders: readonly string[], ending: string): SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
