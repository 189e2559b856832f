import { z } from '@hono/zod-openapi'
import { expect, test } from 'vitest'
import type { ProblemError } from '../operations/problem.ts'
import { readCursor, writeCursor } from './page-cursor.ts'

const KEY = z.tuple([z.string(), z.int()])

test('[H4] a place in a list comes back as it was', () => {
  expect(readCursor('plans by day', writeCursor('plans by day', ['Zürich', 7]), KEY)).toEqual(['Zürich', 7])
  expect(readCursor('plans by day', undefined, KEY)).toBeUndefined()
})

test.each([
  ['of another list', writeCursor('plans by name', ['Zürich', 7])],
  ['of another key', writeCursor('plans by day', [7, 'Zürich'])],
  ['made up', Buffer.from('["",["a",1]]').toString('base64url')],
  ['no JSON', 'x'],
  ['null', Buffer.from('null').toString('base64url')],
  ['empty', ''],
])('[H4] a place %s is refused', (_, cursor) => {
  expect(() => readCursor('plans by day', cursor, KEY)).toThrow(
    expect.objectContaining({
      problems: [{ code: 'unknown-cursor', path: 'query.after', values: {} }],
    } satisfies Partial<ProblemError>),
  )
})
