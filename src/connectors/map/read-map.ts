import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refused, refused } from '../import-problem.ts'
import { type ParsedMap, parseMap } from './parse-map.ts'

/** Reads and parses a map file. */
export async function readMap(path: string): Promise<ParsedMap | Refused> {
  const file = basename(path)
  try {
    return parseMap(await readFile(path, 'utf8'), file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return refused({ code: 'file-not-found', file, values: { path } })
    return refused({ code: 'file-unreadable', file, values: { detail: code ?? (error as Error).message } })
  }
}
