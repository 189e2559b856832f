import { hash } from 'node:crypto'
import type { z } from '@hono/zod-openapi'
import { ProblemError } from '../operations/problem.ts'

/**
 * A place in a list, as text that a reader hands back unchanged. `list` names the list with its filter and order: a place in one
 * list is no place in another.
 */
export function writeCursor(list: string, key: unknown): string {
  return Buffer.from(JSON.stringify([markOf(list), key])).toString('base64url')
}

/** The place that a reader hands back; undefined for the beginning. Throws `unknown-cursor` for what this list has not written. */
export function readCursor<Key extends z.ZodType>(
  list: string,
  cursor: string | undefined,
  keySchema: Key,
): z.output<Key> | undefined {
  if (cursor === undefined) return undefined
  const [mark, key] = decode(cursor)
  const parsed = keySchema.safeParse(key)
  if (mark !== markOf(list) || !parsed.success) {
    throw new ProblemError([{ code: 'unknown-cursor', path: 'query.after', values: {} }])
  }
  return parsed.data
}

function markOf(list: string): string {
  return hash('sha256', list, 'base64url').slice(0, 8)
}

function decode(cursor: string): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(found) && found.length === 2 ? found : []
  } catch {
    return []
  }
}
